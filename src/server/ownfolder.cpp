#include "server/ownfolder.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

#include <cerrno>
#include <sys/stat.h>
#include <unistd.h>

namespace server {

Result<OwnFolder> OwnFolder::below(const QString &parent)
{
    constexpr int tries = 1'000;
    const auto refused = [&](int reason) { return base::failure("server.folder", {parent, qt_error_string(reason)}); };
    const QDir folder(QDir(parent).absolutePath());
    if (!folder.exists() && !folder.mkpath(QStringLiteral(".")))
        return refused(errno ? errno : EACCES);
    for (int number = 1; number <= tries; ++number) {
        const QString name = number == 1 ? QStringLiteral("lookaside") : QStringLiteral("lookaside-%1").arg(number);
        const QString path = folder.filePath(name);
        // mkdir() makes it or fails, whoever else tries; a link of that name is not followed.
        if (::mkdir(QFile::encodeName(path).constData(), S_IRWXU) == 0)
            return OwnFolder(path);
        if (errno != EEXIST)
            return refused(errno);
    }
    return refused(EEXIST);
}

OwnFolder::OwnFolder(OwnFolder &&other) noexcept
    : m_path(std::exchange(other.m_path, QString()))
{
}

OwnFolder &OwnFolder::operator=(OwnFolder &&other) noexcept
{
    std::swap(m_path, other.m_path);
    return *this;
}

OwnFolder::~OwnFolder()
{
    if (!m_path.isEmpty())
        ::rmdir(QFile::encodeName(m_path).constData());
}

} // namespace server
