#pragma once

#include <QtCore/QMap>
#include <QtCore/QObject>

class QDockWidget;
class QMainWindow;

namespace gui {

class PanelHead;
class Theme;

// The panels round the middle of a window: each in a dock with a head, laid out for a first start, and remembered.
class Docks : public QObject {
    Q_OBJECT

public:
    Docks(const Theme &theme, QMainWindow &window); // both borrowed

    // `name` is remembered with the layout, so it stays; the dock owns the panel.
    QDockWidget *add(const QString &name, const QString &title, QWidget *panel, Qt::DockWidgetArea area);
    PanelHead &head(const QString &name) const { return *m_heads[name]; }
    const QList<QDockWidget *> &all() const { return m_docks; }

    void begin(); // when all are added: the remembered layout, or that of a first start
    void save() const;
    void reset();
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void shareRoom(); // as the panels stand on a first start

    const Theme &m_theme;
    QMainWindow &m_window;
    QMap<QString, PanelHead *> m_heads;
    QList<QDockWidget *> m_docks;
    QByteArray m_firstLayout;
    bool m_isLaidOut = false;
};

} // namespace gui
