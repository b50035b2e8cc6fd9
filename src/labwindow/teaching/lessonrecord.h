#pragma once

#include "labwindow/teaching/lessonplayer.h"

#include <QtCore/QJsonObject>

namespace gui {

// What a student answered and tried in a lesson, in a file of their own that they can read. It is there from the first
// answer or try on.
class LessonRecord : public QObject {
    Q_OBJECT

public:
    LessonRecord(LessonPlayer &player, QObject *parent); // borrowed

    static QString folder();
    QString path() const { return m_path; } // empty: nothing was answered or tried yet
    QString problem() const { return m_problem; } // why it cannot be written

signals:
    void written();

private:
    void follow();
    void takeAnswer(const LessonPlayer::Asked &asked);
    void takeTry(const LessonPlayer::Try &result);
    void write();

    LessonPlayer &m_player;
    bool m_isBegun = false;
    QString m_path;
    QString m_problem;
    QJsonObject m_record;
};

} // namespace gui
