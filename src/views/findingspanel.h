#pragma once

#include "trace/source.h"
#include "views/models/findingsmodel.h"

#include <QtWidgets/QWidget>

#include <array>

class QGridLayout;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace report {
class Narrator;
}

namespace gui {

class ClampedLabel;
class ElidedLabel;
class EmptyText;
class RunObserver;
class Selection;
class Theme;

// Faults of caching that the doctor found in the run, each with the two events that prove it and the way to its remedy.
class FindingsPanel : public QWidget {
    Q_OBJECT

public:
    FindingsPanel(const Theme &theme, trace::Source &source, const RunObserver &observer, Selection &selection,
                  const report::Narrator &narrator, QWidget *parent = nullptr); // all borrowed

    QString facts() const; // for the panel's head

signals:
    void remedyAsked(const advice::Finding &finding);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Proof {
        QToolButton *go;
        ElidedLabel *what;
    };

    QWidget *makeDetails();
    void follow(); // the observer
    void showCurrent();
    void goTo(trace::EventId id);
    void layOut();
    void showColumns();
    int widthOf(FindingsModel::Column column) const;
    const advice::Finding *current() const;

    const Theme &m_theme;
    trace::Source &m_source;
    const RunObserver &m_observer;
    Selection &m_selection;
    const report::Narrator &m_narrator;
    FindingsModel m_model;
    bool m_isWide = true;
    QStackedWidget *m_pages;
    EmptyText *m_empty;
    QWidget *m_found;
    QGridLayout *m_layout; // of m_found
    QTableView *m_table;
    QWidget *m_details;
    ClampedLabel *m_sentence;
    std::array<Proof, 2> m_proofs;
    ElidedLabel *m_nextStep;
    QToolButton *m_remedy;
};

} // namespace gui
