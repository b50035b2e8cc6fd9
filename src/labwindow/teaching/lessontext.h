#pragma once

#include "labwindow/teaching/lessonplayer.h"

#include <QtWidgets/QTextBrowser>

namespace report {
class Narrator;
}

namespace gui {

class LessonDocument;
class LessonRecord;
class Theme;

// The part of a lesson that is read: its words, what was answered and what came of it, the goals. It loads nothing.
class LessonText : public QTextBrowser {
    Q_OBJECT

public:
    LessonText(const Theme &theme, LabClient &lab, const LessonPlayer &player, const LessonRecord &record,
               const report::Narrator &narrator, QWidget *parent = nullptr); // all borrowed

signals:
    void eventChosen(trace::EventId event);
    void termChosen(const QByteArray &id);
    void lessonChosen(const QString &file); // one that comes with the program

protected:
    QVariant loadResource(int type, const QUrl &name) override;

private:
    void tell();
    void tellPart(LessonDocument &document) const;
    void tellAnswer(LessonDocument &document, const LessonPlayer::Asked &asked) const;
    void tellHalf(LessonDocument &document, const QList<lesson::Choice> &choices, std::optional<int> chosen) const;
    void tellGoals(LessonDocument &document, const lesson::Goals &goals) const;
    void tellEnd(LessonDocument &document) const;
    void follow(const QUrl &address);
    void restyle();

    const Theme &m_theme;
    LabClient &m_lab;
    const LessonPlayer &m_player;
    const LessonRecord &m_record;
    const report::Narrator &m_narrator;
    std::tuple<QString, int, qsizetype> m_told; // lesson, part, what is answered, tried and hinted in it
};

// What is done, a command a line; what it has to come to is for those who check lessons.
QString commandLines(const QList<lab::Command> &commands);

// How a class has voted, choice by choice: "Hit 12 · Stale hit 7 · Miss 3". Empty when it has not.
QString votesText(const LessonPlayer::Asked &asked);

} // namespace gui
