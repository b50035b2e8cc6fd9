#include "labwindow/teaching/lessonfiles.h"

#include "lab/permissions.h"
#include "labwindow/runfiles.h"
#include "lesson/limits.h"
#include "lesson/reader.h"
#include "lesson/shipped.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QSettings>
#include <QtCore/QStandardPaths>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QMessageBox>

using namespace Qt::StringLiterals;

namespace gui {

namespace {

const auto recentLessonsKey = u"lessons/recent"_s;
const auto asksKey = u"lessons/questions"_s;
constexpr qsizetype mostRecent = 8;

struct TextOrReason {
    std::optional<QByteArray> text{};
    QString reason{};
};

TextOrReason textOfFile(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile())
        return {.reason = QCoreApplication::translate("gui::LessonFiles", "not a file")};
    if (!file.open(QIODevice::ReadOnly))
        return {.reason = file.errorString()};
    return {.text = file.read(lesson::maxBytes + 1)};
}

QString titleIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    constexpr qint64 longest = 400;
    const QString first = QString::fromUtf8(file.readLine(longest)).trimmed();
    return first.startsWith(u"# "_s) ? first.sliced(2).trimmed() : QString();
}

} // namespace

LessonFiles::LessonFiles(LessonPlayer &player, RunFiles &files, QWidget &window)
    : QObject(&window)
    , m_player(player)
    , m_files(files)
    , m_window(window)
{
    m_player.setAsks(asks());
}

bool LessonFiles::isLesson(const QString &path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    return ending == u"md"_s || ending == u"markdown"_s;
}

QString LessonFiles::ownFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/lessons"_s;
}

QList<LessonFiles::Own> LessonFiles::own()
{
    constexpr qsizetype most = 50;
    QList<Own> all;
    const QDir folder(ownFolder());
    const QStringList names = folder.entryList({u"*.md"_s}, QDir::Files | QDir::Readable, QDir::Name);
    for (const QString &name : names.first(std::min(most, names.size()))) {
        const QString title = titleIn(folder.filePath(name));
        all.append({folder.filePath(name), title.isEmpty() ? name : title});
    }
    return all;
}

QStringList LessonFiles::recent() const { return QSettings().value(recentLessonsKey).toStringList(); }

LessonPlayer::Asks LessonFiles::asks() const
{
    const int last = int(LessonPlayer::Asks::Never);
    return LessonPlayer::Asks(
        std::clamp(QSettings().value(asksKey, int(LessonPlayer::Asks::Optional)).toInt(), 0, last));
}

void LessonFiles::setAsks(LessonPlayer::Asks asks)
{
    QSettings().setValue(asksKey, int(asks));
    m_player.setAsks(asks);
}

bool LessonFiles::openShipped(const QString &file)
{
    const auto text = lesson::shippedText(file);
    return text && play(*text, file, 1);
}

void LessonFiles::choose()
{
    const QString folder = QFileInfo::exists(ownFolder())
        ? ownFolder()
        : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString path = QFileDialog::getOpenFileName(&m_window, tr("Open a lesson"), folder,
                                                      tr("Lessons (*.md *.markdown);;All files (*)"));
    if (!path.isEmpty())
        open(path);
}

bool LessonFiles::open(const QString &path)
{
    const TextOrReason read = textOfFile(path);
    const QString name = QFileInfo(path).fileName();
    if (!read.text) {
        tellProblems(path, {{.error = {"lesson.cannotRead", {path, read.reason}}}});
        return false;
    }
    const auto lesson = lesson::read(*read.text, name);
    if (!lesson) {
        tellProblems(name, lesson.error());
        return false;
    }
    if (!mayPlay(*lesson, path) || !play(*read.text, name, 1))
        return false;
    QStringList recents = recent();
    const QString whole = QFileInfo(path).absoluteFilePath();
    recents.removeAll(whole);
    recents.prepend(whole);
    QSettings().setValue(recentLessonsKey, recents.first(std::min(mostRecent, recents.size())));
    return true;
}

void LessonFiles::otherNumbers()
{
    if (hasOtherNumbers())
        play(m_text, m_name, m_player.seed() + 1);
}

bool LessonFiles::play(const QByteArray &text, const QString &name, std::uint64_t seed)
{
    auto lesson = lesson::read(text, name, int((seed - 1) % lesson::maxVariants));
    if (!lesson) {
        tellProblems(name, lesson.error());
        return false;
    }
    m_text = text;
    m_name = name;
    m_player.open(*std::move(lesson), seed);
    emit opened();
    return true;
}

// What it does outside of the lab, on any of its paths. That it edits courses is what lessons are for.
bool LessonFiles::mayPlay(const lesson::Lesson &lesson, const QString &path)
{
    QList<lab::Command> commands;
    for (const auto kind : {lesson::Block::Kind::Play, lesson::Block::Kind::Trial}) {
        for (const lesson::Block *block : lesson.blocks(kind))
            commands += block->commands;
    }
    lab::Reach reach = lab::reachOf(commands);
    reach.editsCourses = false;
    return m_files.mayReachOut(path, reach);
}

void LessonFiles::tellProblems(const QString &name, const lesson::Problems &problems)
{
    constexpr qsizetype most = 12;
    QStringList lines;
    for (const lesson::Problem &problem : problems.first(std::min(most, problems.size())))
        lines << lesson::problemText(name, problem);
    if (problems.size() > most)
        lines << tr("… and %n more. lookaside check lists all of them.", nullptr, int(problems.size() - most));
    QMessageBox box(QMessageBox::Warning, tr("Open a lesson"),
                    tr("The lesson cannot be opened.") + u"\n\n"_s + lines.join(u'\n'), QMessageBox::Ok, &m_window);
    box.setObjectName(u"lessonProblems"_s);
    box.setTextFormat(Qt::PlainText); // a file's name may look like markup
    box.exec();
}

} // namespace gui
