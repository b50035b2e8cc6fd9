#pragma once

#include "labwindow/teaching/lessonplayer.h"
#include "lesson/problem.h"

class QWidget;

namespace gui {

class RunFiles;

// Where lessons come from: those that come with the program, a folder of the person's own, any file. What is wrong with
// one is said, and it is not opened.
class LessonFiles : public QObject {
    Q_OBJECT

public:
    LessonFiles(LessonPlayer &player, RunFiles &files, QWidget &window); // borrowed

    struct Own {
        QString path;
        QString title;
    };
    static QString ownFolder();
    static QList<Own> own(); // by name
    static bool isLesson(const QString &path); // by its ending

    bool openShipped(const QString &file);
    bool open(const QString &path); // false: it is none, or was not wanted, and the person was told
    QStringList recent() const; // the last one first
    bool hasOtherNumbers() const { return m_player.isOpen() && m_player.lesson().variants > 1; }

    LessonPlayer::Asks asks() const;
    void setAsks(LessonPlayer::Asks asks); // remembered

public slots:
    void choose();
    void otherNumbers(); // the same lesson with the values of its next variant

signals:
    void opened();

private:
    bool play(const QByteArray &text, const QString &name, std::uint64_t seed);
    bool mayPlay(const lesson::Lesson &lesson, const QString &path);
    void tellProblems(const QString &name, const lesson::Problems &problems);

    LessonPlayer &m_player;
    RunFiles &m_files;
    QWidget &m_window;
    QByteArray m_text; // of the lesson that is open
    QString m_name;
};

} // namespace gui
