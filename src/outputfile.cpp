#include "outputfile.h"

#include "base/writablefile.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>
#include <QtCore/QSet>

#include <sys/stat.h>

#include <algorithm>

namespace {

bool isNoRegularFile(const QString &name)
{
    const QFileInfo file(name);
    return file.exists() && !file.isFile();
}

// The same for every name of a file: by its number where it exists, by its folder and name where it does not yet.
QString identity(const QString &name)
{
    if (base::isStandardOutput(name))
        return name;
    struct stat file;
    if (::stat(QFile::encodeName(name).constData(), &file) == 0)
        return QStringLiteral("%1:%2").arg(quint64(file.st_dev)).arg(quint64(file.st_ino));
    const QFileInfo info(name);
    return QFileInfo(info.absolutePath()).canonicalFilePath() + u'/' + info.fileName();
}

} // namespace

OutputFile::OutputFile(const QString &name)
    : m_name(base::isStandardOutput(name) ? QStringLiteral("/dev/stdout") : name)
{
    if (base::isStandardOutput(name) || isNoRegularFile(name))
        m_file = std::make_unique<QFile>(name);
    else
        m_file = std::make_unique<QSaveFile>(name);
}

base::Result<void> OutputFile::open()
{
    constexpr auto code = "file.cannotWrite";
    if (auto *stream = qobject_cast<QFile *>(m_file.get()))
        return base::openToWrite(*stream, code);
    if (!m_file->open(QIODevice::WriteOnly))
        return base::failure(code, {m_name, m_file->errorString()});
    return {};
}

bool OutputFile::commit()
{
    if (auto *whole = qobject_cast<QSaveFile *>(m_file.get()))
        return whole->commit();
    return m_file->flush() && m_file->error() == QFileDevice::NoError;
}

base::Result<void> OutputFile::finish(const base::Result<void> &content)
{
    if (content && commit())
        return {};
    return base::failure("file.cannotWrite", {m_name, content ? m_file->errorString() : content.error().args.value(1)});
}

base::Result<void> writeWhole(const QString &name, const QByteArray &bytes)
{
    OutputFile file(name);
    if (auto opened = file.open(); !opened)
        return opened;
    if (file.device().write(bytes) != bytes.size())
        return file.finish(base::failure("file.cannotWrite", {name, file.device().errorString()}));
    return file.finish();
}

std::FILE *textStream(const QStringList &outputs)
{
    return std::any_of(outputs.begin(), outputs.end(), base::isStandardOutput) ? stderr : stdout;
}

base::Result<void> checkFolderName(const QString &name)
{
    if (base::isStandardOutput(name))
        return base::failure("file.noFolder", {name});
    return {};
}

std::optional<QString> firstClash(const QStringList &inputs, const QStringList &outputs)
{
    QSet<QString> known;
    for (const QString &name : inputs)
        known.insert(identity(name));
    for (const QString &name : outputs) {
        if (!base::isStandardOutput(name) && isNoRegularFile(name))
            continue;
        if (known.contains(identity(name)))
            return name;
        known.insert(identity(name));
    }
    return {};
}
