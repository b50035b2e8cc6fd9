#pragma once

#include "labwindow/time/stepper.h"
#include "look/theme.h"

#include <QtCore/QPointer>

class QMainWindow;

namespace gui {

class EventModel;
class HappenedPanel;
class LessonPlayer;
class PresenterBanner;

// The window on a projector: the picture, what happened in a sentence and how it came out, and nothing else. Driven by
// a remote: PageDown and PageUp, the arrows, B or the full stop for a black screen, Escape to leave.
class Presenter : public QObject {
    Q_OBJECT

public:
    struct Parts {
        Theme &theme;
        LabClient &lab;
        Stepper &stepper;
        const EventModel &events;
        HappenedPanel &happened;
        LessonPlayer &lesson;
    };
    Presenter(QMainWindow &window, const Parts &parts); // all borrowed; the window is its parent

    bool isOn() const { return m_isOn; }
    QWidget *banner() const; // to stand under the picture

public slots:
    void setOn(bool on);
    void tell(); // anew: the moment, or what is selected, is another one

signals:
    void turned(bool on);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool press(int key);
    void forward();
    void setBlank(bool blank);

    QMainWindow &m_window;
    Parts m_parts;
    PresenterBanner *m_banner;
    QPointer<QWidget> m_blank;
    QList<QPointer<QWidget>> m_hidden; // the chrome, as long as it is gone
    QByteArray m_layout;
    Qt::WindowStates m_states;
    qreal m_scaleOutside = 1;
    qreal m_scaleOn = 1.5;
    bool m_isOn = false;
};

} // namespace gui
