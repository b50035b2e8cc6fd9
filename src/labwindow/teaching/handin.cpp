#include "labwindow/teaching/handin.h"

#include "labwindow/teaching/lessonplayer.h"
#include "lesson/replay.h"

#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QSaveFile>
#include <QtCore/QSettings>
#include <QtCore/QStandardPaths>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QInputDialog>

using namespace Qt::StringLiterals;

namespace gui {

namespace {

const auto studentKey = u"lessons/student"_s;
const auto workEnding = u".lookaside-work"_s;

QList<lesson::Answer> answersOf(const LessonPlayer &player)
{
    QList<lesson::Answer> answers;
    const QList<const lesson::Question *> questions = player.lesson().questions();
    for (const lesson::Question *question : questions) {
        const LessonPlayer::Asked *asked = player.asked(*question);
        if (asked && asked->what && asked->why && !asked->isSkipped)
            answers.append({question->id, *asked->what + 1, *asked->why + 1});
    }
    return answers;
}

} // namespace

HandIn::HandIn(LessonPlayer &player, QWidget &window)
    : QObject(&window)
    , m_player(player)
    , m_window(window)
{
    connect(&m_making, &QFutureWatcherBase::finished, this, &HandIn::keep);
}

QString HandIn::nameOf(const QString &student)
{
    QString name;
    for (const QChar c : student.simplified())
        name += c.isLetterOrNumber() ? c : u'-';
    return name + workEnding;
}

void HandIn::ask()
{
    if (!m_player.isOpen() || isAtWork())
        return;
    bool isGiven = false;
    const QString student =
        QInputDialog::getText(&m_window, tr("Hand in"), tr("Your name, as your teacher knows it:"), QLineEdit::Normal,
                              QSettings().value(studentKey).toString(), &isGiven);
    if (!isGiven || student.trimmed().isEmpty())
        return;
    QSettings().setValue(studentKey, student);
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    QString path = QFileDialog::getSaveFileName(&m_window, tr("Hand in"), folder.filePath(nameOf(student)),
                                                tr("Hand-ins (*.lookaside-work)"));
    if (path.isEmpty())
        return;
    if (!path.endsWith(workEnding))
        path += workEnding;
    write(student, path);
}

void HandIn::write(const QString &student, const QString &path)
{
    if (!m_player.isOpen() || isAtWork())
        return;
    lesson::Work begun;
    begun.student = lesson::studentName(student);
    if (begun.student.isEmpty()) {
        emit failed({"work.badStudent", {student}});
        return;
    }
    begun.seed = m_player.seed();
    const QString version = QCoreApplication::applicationVersion();
    begun.program = version.isEmpty() ? u"0"_s : version;
    begun.answers = answersOf(m_player);
    m_path = path;
    m_making.setFuture(QtConcurrent::run([lesson = m_player.lesson(), begun, commands = m_player.ownCommands()] {
        return lesson::handIn(lesson, begun, commands);
    }));
}

void HandIn::keep()
{
    const auto work = m_making.result();
    if (!work) {
        emit failed(work.error());
        return;
    }
    const QByteArray text = lesson::toText(*work);
    QSaveFile file(m_path);
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit())
        emit saved(m_path);
    else
        emit failed({"file.cannotWrite", {m_path, file.errorString()}});
}

} // namespace gui
