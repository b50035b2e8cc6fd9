#pragma once

#include "look/pill.h"

#include <QtWidgets/QFrame>

class QBoxLayout;
class QLabel;
class QTabBar;
class QVBoxLayout;

namespace gui {

class ElidedLabel;
class Theme;

// The head of a panel: its name, tabs where it has several views, and on the right one quiet line of facts and a
// pill. It can also be the title bar of a dock, and is dragged there as one.
class PanelHead : public QWidget {
    Q_OBJECT
public:
    PanelHead(const Theme &theme, const QString &title, QWidget *parent = nullptr); // the theme outlives it

    void setTitle(const QString &title);
    void setFacts(const QString &facts); // plain text
    QString facts() const;
    void setPills(const QList<Pill> &pills); // an outcome, or a legend
    QTabBar &tabs(); // made when first asked for
    void addWidget(QWidget *widget); // at the right end; becomes its owner

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void restyle();
    void fitPills();
    int widthWithoutPills(QSize (QWidget::*hint)() const) const; // where each is as wide as it hints

    const Theme &m_theme;
    QBoxLayout *m_layout;
    QLabel *m_title;
    ElidedLabel *m_facts;
    QTabBar *m_tabs = nullptr;
    QList<PillLabel *> m_pills;
};

// A white surface with a hairline round it and rounded corners, on the grey of the window.
class Panel : public QFrame {
    Q_OBJECT
public:
    enum class Edges : std::uint8_t { Whole, BelowHead }; // BelowHead: what stands under a dock's PanelHead

    Panel(const Theme &theme, const QString &title, QWidget *parent = nullptr); // the theme outlives it
    Panel(const Theme &theme, Edges edges, QWidget *parent = nullptr); // without a head of its own

    PanelHead *head() const { return m_head; } // null for a panel without one
    void addContent(QWidget *content, int stretch = 0); // under what is there; becomes its owner
    void addRule(); // a hairline

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    Edges m_edges = Edges::Whole;
    PanelHead *m_head = nullptr;
    QVBoxLayout *m_layout;
};

} // namespace gui
