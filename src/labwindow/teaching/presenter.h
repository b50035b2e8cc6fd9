#pragma once

#include "labwindow/labclient.h"
#include "look/theme.h"
#include "views/stepper.h"

#include <QtCore/QPointer>

#include <memory>

class QKeyEvent;
class QMainWindow;
class QTabBar;

namespace gui {

class EventModel;
class HappenedPanel;
class LessonPlayer;
class LessonStage;
class PresenterBanner;
class PresenterOverlay;
class SpeakerWindow;

// The window on a projector: only the picture, a sentence about the event and its outcome; on a
// second screen, if there is one, the teacher's notes. Driven by a remote (PageDown and PageUp, the arrows, B or the
// full stop for a black screen) and by single keys, which the notes tell.
class Presenter : public QObject {
    Q_OBJECT

public:
    struct Parts {
        Theme &theme;
        LabClient &lab;
        Stepper &stepper;
        const EventModel &events;
        HappenedPanel &happened;
        LessonStage &stage; // that it stands on
        QTabBar &views; // that choose its picture
        QWidget &head; // over it: chrome, too
        LessonPlayer &lesson;
    };
    Presenter(QMainWindow &window, const Parts &parts); // all borrowed; the window is its parent
    ~Presenter() override;

    bool isOn() const { return m_isOn; }
    QWidget *banner() const; // to stand over the picture
    SpeakerWindow *notes() const { return m_notes.get(); } // null: never turned on

public slots:
    void setOn(bool on);
    void tell(); // anew: the moment, or what is selected, is another one

signals:
    void turned(bool on);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void turnOn();
    void turnOff();
    void showOnScreens();
    void toggleNotes();
    bool takesFromNotes(const QKeyEvent &event) const;
    bool press(int key);
    bool pressTool(int key);
    void choosePicture(int view);
    void forward();
    void back();
    void setBlank(bool blank);

    QMainWindow &m_window;
    Parts m_parts;
    PresenterBanner *m_banner;
    PresenterOverlay *m_overlay;
    std::unique_ptr<SpeakerWindow> m_notes;
    QPointer<QWidget> m_blank;
    QList<QPointer<QWidget>> m_hidden; // the chrome, as long as it is gone
    QByteArray m_layout;
    Qt::WindowStates m_states;
    QRect m_place; // to come back to from another screen
    qreal m_scaleOutside = 1;
    int m_viewOutside = 0;
    bool m_isOn = false;
};

} // namespace gui
