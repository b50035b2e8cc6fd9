#pragma once

#include <QtCore/QList>
#include <QtCore/QMap>
#include <QtCore/QObject>
#include <QtCore/QSize>
#include <QtCore/QString>
#include <QtCore/QTimer>

#include <array>
#include <functional>
#include <vector>

class QDockWidget;
class QMainWindow;
class QWidget;

namespace gui {

class Panel;
class PanelHead;
class Theme;

// One panel of a window: its name, its initial place and its factory. The panels of a
// window are one list of these.
struct DockPanel {
    struct Place { // what it is made for
        QDockWidget &dock;
        PanelHead &head;
        bool isInSight = false; // already
    };

    QString name; // remembered with the layout, so it stays
    QString title;
    Qt::DockWidgetArea area = Qt::BottomDockWidgetArea;
    QString tabbedWith{}; // the name of an earlier one that it lies behind; empty = stands by itself
    bool isHidden = false; // on a first start: the View menu shows it
    // In pixels at scale 1; 0 = what the others leave. In a high window heights grow with it.
    int width = 0; // at least, …
    int widthPercent = 0; // … and of the window's
    int height = 0;
    int lowHeight = 0; // in a window that is not high; 0 = the same
    int mostHeight = 0; // more would stay empty; 0 = none is too much
    bool isLate = false; // made when the window has been painted
    bool takesFocus = false; // when it is made in sight
    std::function<QWidget *(const Place &)> make{}; // the dock owns what it returns
    std::function<QString()> facts{}; // for the head; empty = none, or set by the panel
};

// The panels around the middle of a window: each in a dock with a head. In small windows they are tabs;
// each window size class has its own saved layout, which is restored when the window is resized back.
class Docks : public QObject {
    Q_OBJECT

public:
    // How much room a window has, measured in its type: a small screen with small type is a large one with large type.
    enum class Room : std::uint8_t { Wide, Narrow, Small };
    static constexpr int layoutVersion = 4; // of what is remembered; another one is forgotten

    // Both borrowed; layout and size are kept in this group of the settings.
    Docks(const Theme &theme, QMainWindow &window, const QString &settings);

    void add(const DockPanel &panel);
    const QList<QDockWidget *> &all() const { return m_docks; }
    void showFacts(); // of those that have them
    void bringUp(const QString &name); // is shown, before the others of its stack
    // The same in every room, until another one is asked for or none (empty).
    void keepInFront(const QString &name);
    bool areAllMade() const; // late ones, too
    Room room() const { return m_room; }

    void begin(); // when all are added: the remembered size of the window
    void showFitted(); // on a first start maximised, later as it was left, within the screen
    void save();
    void reset();
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Added {
        DockPanel panel;
        QDockWidget *dock;
        PanelHead *head;
        Panel *frame;
        bool isMade = false;
    };

    void make(Added &added);
    void makeRest();
    void hideWhatIsBehind(const QDockWidget &dock);
    Room roomNow() const;
    void layOut();
    bool isShown() const;
    void keep(); // the layout as it is, for this room
    struct Zoom {
        QByteArray layout;
        QMap<QDockWidget *, QSize> sizes; // of those that could be seen
    };
    QMap<QDockWidget *, QSize> sizesInFront() const;
    enum class Kept : std::uint8_t { NotYet, Already };
    void follow(Kept state);
    void arrange();
    void leaveZoom();
    void comeToZoom();
    void settle(QMap<QDockWidget *, QSize> asked, int turns);
    void shareRoom(); // as the panels stand on a first start
    void standAgain(); // as a person put them, else as on a first start
    void noteMoved(); // a person has put them so
    QByteArray &kept() { return m_kept[std::size_t(m_room)]; }

    const Theme &m_theme;
    QMainWindow &m_window;
    const QString m_settings;
    std::vector<Added> m_added;
    QList<QDockWidget *> m_docks;
    QString m_front; // the name of the one that is kept there
    std::array<QByteArray, 3> m_kept; // layouts, by room
    qreal m_scale = 1; // of type, at which the panels stand as they do
    // Sizes of panels as a person put them, at scale 1, by room; empty: nobody has. Qt gives none back to one that it
    // squeezed.
    std::array<QMap<QDockWidget *, QSizeF>, 3> m_stood;
    QMap<QDockWidget *, QSize> m_pressed; // sizes when the mouse was pressed
    QMap<qreal, Zoom> m_zooms; // by the size of type at which they were left; none: a person moved panels
    QTimer m_settling; // a window manager gives a new window its size in several steps
    Room m_room = Room::Wide;
    bool m_isLaidOut = false;
    bool m_isRestored = false; // as it was remembered
    bool m_isPainted = false;
    bool m_hasGeometry = false;
};

} // namespace gui
