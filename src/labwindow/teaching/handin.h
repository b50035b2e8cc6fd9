#pragma once

#include "base/error.h"
#include "lesson/work.h"

#include <QtCore/QFutureWatcher>
#include <QtCore/QObject>

class QWidget;

namespace gui {

class LessonPlayer;

// What a student hands in of the lesson that is played: its answers and own commands are done again in a lab of their
// own and become one file, as `lookaside mark` reads it.
class HandIn : public QObject {
    Q_OBJECT

public:
    HandIn(LessonPlayer &player, QWidget &window); // borrowed

    bool isAtWork() const { return m_making.isRunning(); }
    static QString nameOf(const QString &student); // of the file, "Ada-Example.lookaside-work"

public slots:
    void ask(); // whose it is, and where it goes
    void write(const QString &student, const QString &path);

signals:
    void saved(const QString &path);
    void failed(const base::Error &error); // those of lesson::handIn(); work.badStudent; file.cannotWrite

private:
    void keep();

    LessonPlayer &m_player;
    QWidget &m_window;
    QFutureWatcher<base::Result<lesson::Work>> m_making;
    QString m_path;
};

} // namespace gui
