#include "marklessons.h"

#include "commandline.h"
#include "lesson/reader.h"
#include "lessonfile.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace marklessons {

namespace {

struct LessonsWords {
    Q_DECLARE_TR_FUNCTIONS(MarkLessons)
};

// A folder of lessons may have other texts in it, too.
bool add(QList<MarkLesson> &lessons, const QString &file, bool isOfAFolder)
{
    auto text = lessonfile::textOf(file);
    if (!text) {
        commandline::complain(text.error());
        return false;
    }
    const QString name = QFileInfo(file).fileName();
    const auto lesson = lesson::read(*text, name);
    if (!lesson) {
        for (const lesson::Problem &problem : lesson.error())
            commandline::complain(lesson::problemText(file, problem));
        return false;
    }
    MarkLesson read{file, *std::move(text), {name, lesson->version, lesson::itemsOf(*lesson)}};
    if (read.table.items.isEmpty()) {
        if (!isOfAFolder)
            commandline::complain(LessonsWords::tr("%1 has nothing to mark.").arg(file));
        return isOfAFolder;
    }
    // The students' copy has the version of the teacher's, which has the marks.
    const auto twin = std::find_if(lessons.begin(), lessons.end(),
                                   [&](const MarkLesson &each) { return each.table.version == read.table.version; });
    if (twin == lessons.end())
        lessons.append(read);
    else if (!lesson->marks.isEmpty())
        *twin = read;
    return true;
}

} // namespace

std::optional<QList<MarkLesson>> read(const QStringList &names)
{
    QList<MarkLesson> lessons;
    for (const QString &name : names) {
        const bool isFolder = QFileInfo(name).isDir();
        const QStringList files =
            isFolder ? QDir(name).entryList({u"*.md"_s}, QDir::Files, QDir::Name) : QStringList{name};
        for (const QString &file : files) {
            if (!add(lessons, isFolder ? QDir(name).filePath(file) : file, isFolder))
                return {};
            if (lessons.size() > most) {
                commandline::complain(LessonsWords::tr("There are more than %1 lessons.").arg(most));
                return {};
            }
        }
        if (isFolder && lessons.isEmpty()) {
            commandline::complain(LessonsWords::tr("%1 has no lesson with anything to mark.").arg(name));
            return {};
        }
    }
    return lessons;
}

int lessonOf(const QList<MarkLesson> &lessons, const lesson::Work &work)
{
    const auto by = [&](const auto &isIt) {
        const auto found = std::find_if(lessons.begin(), lessons.end(), isIt);
        return found == lessons.end() ? -1 : int(found - lessons.begin());
    };
    const int same = by([&](const MarkLesson &each) { return each.table.version == work.version; });
    if (same >= 0 || lessons.size() == 1)
        return std::max(same, 0);
    return by([&](const MarkLesson &each) { return each.table.name == work.lesson; });
}

} // namespace marklessons
