#pragma once

#include "look/pill.h"
#include "trace/event.h"
#include "views/models/valuemodel.h"

#include <QtGui/QStandardItemModel>
#include <QtWidgets/QWidget>

#include <optional>

class QLabel;
class QPlainTextEdit;
class QStackedWidget;
class QTabBar;
class QTreeView;

namespace gui {

class EmptyText;

// A response: how it came out, its headers, and its body as a tree and as it was sent.
class ResponseView : public QWidget {
    Q_OBJECT

public:
    explicit ResponseView(const Theme &theme, QWidget *parent = nullptr); // borrowed

    // `difference`: of a stale hit, how the body differs from the database (as of EntryStale); null: it does not.
    void setResponse(const trace::Event &responseSent, std::shared_ptr<const trace::Detail> difference);
    void clear(); // says what will appear here

protected:
    void showEvent(QShowEvent *event) override;

private:
    void show(const trace::Event &response, const trace::Detail *difference);
    void setEmpty(bool empty);

    const Theme &m_theme;
    std::optional<trace::Event> m_waiting; // until somebody looks: a body may be large
    std::shared_ptr<const trace::Detail> m_difference; // of what waits
    trace::EventId m_shown = 0;
    ValueModel m_body;
    QTreeView *m_tree;
    QStandardItemModel m_headers;
    PillLabel *m_outcome;
    QLabel *m_summary;
    EmptyText *m_empty;
    QTabBar *m_tabs;
    QStackedWidget *m_pages;
    QPlainTextEdit *m_raw;
};

} // namespace gui
