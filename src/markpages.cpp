#include "markpages.h"

#include "lesson/htmlview.h"
#include "lesson/reader.h"

#include <QtCore/QDeadlineTimer>
#include <QtCore/QFileInfo>

#include <cerrno>

namespace markpages {

base::Result<void> prepare(const QString &folder)
{
    if (QFileInfo::exists(folder)
        && !QDir(folder).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot))
        return base::failure("work.folderNotEmpty", {folder});
    if (!QDir().mkpath(folder))
        return base::failure("file.cannotWrite", {folder, qt_error_string(errno)});
    return {};
}

QString nameOf(qsizetype row, const QString &file, pagefile::Kind kind)
{
    constexpr qsizetype longest = 40;
    QString name;
    for (const QChar c : QFileInfo(file).completeBaseName().left(longest)) {
        const bool isPlain = c.isLetterOrNumber() || c == u'_' || c == u'-';
        name += isPlain ? c : QChar(u'_');
    }
    return QStringLiteral("%1-%2.%3")
        .arg(row + 1, 4, 10, QLatin1Char('0'))
        .arg(name, kind == pagefile::Kind::Pdf ? QStringLiteral("pdf") : QStringLiteral("html"));
}

base::Result<QString> make(const QByteArray &text, const lesson::Marked &row, const lesson::MarkOptions &options,
                           pagefile::Kind kind)
{
    const auto work = lesson::readWork(text);
    if (!work)
        return tl::unexpected(work.error());
    const auto lesson = lesson::read(options.lesson, options.name, lesson::variantOf(work->seed));
    if (!lesson)
        return tl::unexpected(lesson.error().first().error);
    const QDeadlineTimer deadline(std::chrono::seconds(options.seconds));
    return lesson::workPage(*lesson, *work, row, pagefile::storiesOn(kind),
                            [&] { return deadline.hasExpired() || (options.isStopped && options.isStopped()); });
}

} // namespace markpages
