#pragma once

#include "views/models/keyusemodel.h"
#include "views/selection.h"

#include <QtCore/QSortFilterProxyModel>
#include <QtWidgets/QWidget>

#include <functional>

class QLabel;
class QLineEdit;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace gui {

class EmptyText;

// The keys of an application, with what became of its look-ups. What frameworks keep for themselves is left out until
// somebody asks for it.
class KeyUsePanel : public QWidget {
    Q_OBJECT

public:
    using IsFramework = std::function<bool(const QByteArray &key)>;

    KeyUsePanel(const Theme &theme, trace::Source &source, Selection &selection, IsFramework isFramework,
                QWidget *parent = nullptr); // theme, source and selection borrowed

    QString facts() const; // for the panel's head

signals:
    void factsChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    class Filter : public QSortFilterProxyModel {
    public:
        Filter(KeyUseModel &keys, IsFramework isFramework);
        void setText(const QString &text);
        void setShowsFrameworks(bool shows);
        bool isFramework(int row) const { return m_isFramework(m_keys.row(row).key); }

    protected:
        bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
        bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

    private:
        KeyUseModel &m_keys;
        const IsFramework m_isFramework;
        QString m_text;
        bool m_showsFrameworks = false;
    };

    void makeTable();
    void showKeys();
    void showSelected();
    void selectCurrent();
    void goToMiss();
    void showColumns();

    const Theme &m_theme;
    trace::Source &m_source;
    Selection &m_selection;
    KeyUseModel m_model;
    Filter m_shown;
    QLineEdit *m_filter;
    QToolButton *m_frameworks;
    QLabel *m_hidden; // how many columns found no room
    EmptyText *m_empty;
    QStackedWidget *m_pages;
    QTableView *m_table;
};

} // namespace gui
