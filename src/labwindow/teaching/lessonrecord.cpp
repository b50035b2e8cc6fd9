#include "labwindow/teaching/lessonrecord.h"

#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QRegularExpression>
#include <QtCore/QSaveFile>
#include <QtCore/QStandardPaths>

using namespace Qt::StringLiterals;

namespace gui {

namespace {

QString momentText() { return QDateTime::currentDateTime().toString(Qt::ISODate); }

// A lesson's file may be called anything.
QString fileNameOf(const QString &lesson)
{
    static const QRegularExpression other(u"[^A-Za-z0-9._-]+"_s);
    QString name = QString(lesson).replace(other, u"-"_s);
    if (name.endsWith(u".md"_s))
        name.chop(3);
    return name.left(60) + QDateTime::currentDateTime().toString(u"-yyyyMMdd-HHmmss"_s);
}

// A choice as it stands in the lesson's file, counted from 1.
QJsonObject chosen(const QList<lesson::Choice> &choices, int choice)
{
    return {{u"choice"_s, choice + 1}, {u"text"_s, choices[choice].text}};
}

void append(QJsonObject &record, const QString &list, const QJsonObject &item)
{
    QJsonArray items = record.value(list).toArray();
    items.append(item);
    record.insert(list, items);
}

} // namespace

LessonRecord::LessonRecord(LessonPlayer &player, QObject *parent)
    : QObject(parent)
    , m_player(player)
{
    connect(&player, &LessonPlayer::changed, this, &LessonRecord::follow);
    connect(&player, &LessonPlayer::answered, this, &LessonRecord::takeAnswer);
    connect(&player, &LessonPlayer::tried, this, &LessonRecord::takeTry);
}

QString LessonRecord::folder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/answers"_s;
}

void LessonRecord::follow()
{
    if (m_player.state() == LessonPlayer::State::Opening) {
        m_isBegun = false;
        m_path.clear();
        m_problem.clear();
    } else if (m_isBegun && m_player.isSolved() && !m_record.contains(u"solutionShown"_s)) {
        m_record.insert(u"solutionShown"_s, momentText());
        write();
    }
}

void LessonRecord::takeAnswer(const LessonPlayer::Asked &asked)
{
    QJsonObject answer{{u"question"_s, QString::fromUtf8(asked.question->id)}, {u"at"_s, momentText()}};
    if (asked.isSkipped || !asked.what || !asked.why) {
        answer.insert(u"skipped"_s, true);
    } else {
        answer.insert(u"what"_s, chosen(asked.question->what, *asked.what));
        answer.insert(u"why"_s, chosen(asked.question->why, *asked.why));
    }
    if (!m_isBegun)
        m_record = {};
    append(m_record, u"answers"_s, answer);
    write();
}

void LessonRecord::takeTry(const LessonPlayer::Try &result)
{
    QJsonArray goals;
    const QList<lesson::Goal> &all = m_player.lesson().goals()->goals;
    for (qsizetype i = 0; i < all.size(); ++i) {
        const lesson::Goal &goal = all[i];
        const QString needed = QString::fromUtf8(lesson::name(goal.measure) + ' ' + lesson::symbol(goal.relation) + ' ')
            + lesson::figure(goal.measure, goal.target);
        goals.append(
            QJsonObject{{u"goal"_s, needed}, {u"value"_s, lesson::figure(goal.measure, result.values.value(i))}});
    }
    if (!m_isBegun)
        m_record = {};
    append(m_record, u"tries"_s,
           QJsonObject{{u"number"_s, result.number}, {u"at"_s, momentText()}, {u"goals"_s, goals}});
    write();
}

void LessonRecord::write()
{
    const lesson::Lesson &lesson = m_player.lesson();
    if (!std::exchange(m_isBegun, true)) {
        m_path = folder() + u'/' + fileNameOf(lesson.name) + u".json"_s;
        m_record.insert(u"lesson"_s, lesson.name);
        m_record.insert(u"title"_s, lesson.title);
        m_record.insert(u"version"_s, QString::fromLatin1(lesson.version));
        m_record.insert(u"seed"_s, qint64(m_player.seed()));
        m_record.insert(u"variant"_s, lesson.variant);
    }
    QDir().mkpath(folder());
    QSaveFile file(m_path);
    const bool isWritten =
        file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(m_record).toJson()) > 0 && file.commit();
    m_problem = isWritten ? QString() : file.errorString();
    emit written();
}

} // namespace gui
