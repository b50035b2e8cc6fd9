#pragma once

#include "labwindow/teaching/lessons.h"
#include "look/band.h"
#include "trace/event.h"

namespace gui {

class LabClient;

// A lesson under way: what it says, and the button for its next part. Nothing is locked meanwhile.
class LessonBand : public Band {
    Q_OBJECT

public:
    LessonBand(const Theme &theme, LabClient &lab, QWidget *parent = nullptr); // borrowed

    void open(const Lesson &lesson); // in a fresh lab; its first part is played
    bool hasNext() const { return m_next < m_parts.size(); }

public slots:
    void next();
    void playToTheEnd();
    void leave();

signals:
    void changed();

private:
    void take(trace::EventId first, trace::EventId last);
    void tell();

    LabClient &m_lab;
    Lesson m_lesson;
    QList<QList<lab::Command>> m_parts;
    qsizetype m_next = 0;
    QString m_said;
    QPushButton *m_nextButton;
    QPushButton *m_endButton;
};

} // namespace gui
