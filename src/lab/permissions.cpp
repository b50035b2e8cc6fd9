#include "lab/permissions.h"

#include "cache/memcachedclient.h"
#include "redis/url.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtNetwork/QHostAddress>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace lab {

namespace {

// A file descriptor that is closed with it.
class Descriptor {
public:
    explicit Descriptor(int number)
        : m_number(number)
    {
    }
    Descriptor(Descriptor &&other) noexcept
        : m_number(std::exchange(other.m_number, -1))
    {
    }
    Descriptor &operator=(Descriptor &&other) noexcept
    {
        std::swap(m_number, other.m_number);
        return *this;
    }
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    int number() const { return m_number; }
    bool isOpen() const { return m_number >= 0; }

private:
    int m_number;
};

bool isThisMachine(const QString &host)
{
    return host.compare(QLatin1StringView("localhost"), Qt::CaseInsensitive) == 0 || QHostAddress(host).isLoopback();
}

tl::unexpected<base::Error> refusal(const QString &path, int reason)
{
    if (reason == ELOOP || reason == ENOTDIR)
        return base::failure("lab.throughLink", {path});
    if (reason == EEXIST)
        return base::failure("lab.fileExists", {path});
    return base::failure("lab.cannotWrite", {path, qt_error_string(reason)});
}

// Opens the folder that is reached from `root` by these steps, no link being followed.
base::Result<Descriptor> openFolder(const QString &root, const QStringList &steps, bool makes, const QString &path)
{
    constexpr int flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC;
    Descriptor folder(::open(QFile::encodeName(root).constData(), flags));
    for (const QString &step : steps) {
        if (!folder.isOpen())
            break;
        const QByteArray name = QFile::encodeName(step);
        if (makes)
            (void)::mkdirat(folder.number(), name.constData(), S_IRWXU | S_IRWXG | S_IRWXO);
        folder = Descriptor(::openat(folder.number(), name.constData(), flags | O_NOFOLLOW));
    }
    if (!folder.isOpen())
        return refusal(path, errno);
    return folder;
}

bool writeAll(int file, const QByteArray &bytes)
{
    for (qsizetype at = 0; at < bytes.size();) {
        const ssize_t written = ::write(file, bytes.constData() + at, std::size_t(bytes.size() - at));
        if (written < 0 && errno != EINTR)
            return false;
        at += std::max<ssize_t>(written, 0);
    }
    return true;
}

// Every byte of `from` into an open file.
bool copyInto(int file, QFile &from)
{
    constexpr qint64 piece = 1024 * 1024;
    while (!from.atEnd()) {
        const QByteArray bytes = from.read(piece);
        if (bytes.isEmpty() || !writeAll(file, bytes))
            return false;
    }
    return ::fsync(file) == 0;
}

QString canonical(const QString &path)
{
    const QFileInfo file(path);
    const QString folder = QFileInfo(file.absolutePath()).canonicalFilePath();
    return file.exists() ? file.canonicalFilePath() : QString(folder + u'/' + file.fileName());
}

} // namespace

std::optional<QString> foreignHost(const server::Backend &backend)
{
    if (backend.kind == "redis") {
        const auto url = redis::Url::parse(QString::fromUtf8(backend.location));
        if (!url || url->scheme == redis::Url::Scheme::Unix)
            return {};
        for (const redis::Url::Place &place : url->places) {
            if (!isThisMachine(place.host))
                return place.host;
        }
        return url->places.isEmpty() && !isThisMachine(url->host) ? std::optional(url->host) : std::nullopt;
    }
    if (backend.kind == "memcached") {
        const auto address = cache::MemcachedClient::Address::parse(QString::fromUtf8(backend.location));
        if (address && !isThisMachine(address->host))
            return address->host;
    }
    return {};
}

Reach reachOf(const QList<Command> &commands)
{
    Reach reach;
    const auto addTo = [](QStringList &list, const QString &text) {
        if (!list.contains(text))
            list.append(text);
    };
    for (const Command &command : commands) {
        const Action &action = command.action;
        if (const auto *exported = std::get_if<CatalogExport>(&action)) {
            addTo(reach.writes, exported->file);
        } else if (const auto *backend = std::get_if<SetBackend>(&action)) {
            if (backend->kind == "file" && !backend->location.isEmpty())
                addTo(reach.writes, QString::fromUtf8(backend->location));
            if (const auto host = foreignHost(*backend))
                addTo(reach.hosts, *host);
        }
        reach.replacesCourses |=
            std::holds_alternative<CatalogReset>(action) || std::holds_alternative<CatalogImport>(action);
        reach.editsCourses |= std::holds_alternative<CreateCourse>(action) || std::holds_alternative<SaveCourse>(action)
            || std::holds_alternative<DeleteCourse>(action) || std::holds_alternative<UpdateCourses>(action);
    }
    return reach;
}

Permissions::Permissions(Rules rules)
    : m_rules(std::move(rules))
    , m_root(m_rules.folder.isEmpty() ? QString() : QFileInfo(m_rules.folder).canonicalFilePath())
{
}

base::Result<void> Permissions::mayUse(const server::Backend &backend) const
{
    const std::optional<QString> host = foreignHost(backend);
    if (!host || m_rules.hosts.contains(*host, Qt::CaseInsensitive))
        return {};
    return base::failure("lab.hostNotAllowed", {*host});
}

base::Result<QStringList> Permissions::stepsTo(const QString &path) const
{
    if (m_rules.folder.isEmpty())
        return base::failure("lab.writeNotAllowed", {path});
    if (m_root.isEmpty())
        return base::failure("lab.cannotWrite", {m_rules.folder, qt_error_string(ENOENT)});
    const QString named = QDir::cleanPath(QFileInfo(m_rules.folder).absoluteFilePath());
    QString full = QDir::cleanPath(QDir(m_root).absoluteFilePath(path));
    if (full.startsWith(named + u'/')) // as the person wrote the folder, with a link on the way to it
        full = m_root + full.mid(named.size());
    const QString head = m_root.endsWith(u'/') ? m_root : QString(m_root + u'/');
    if (!full.startsWith(head) || path.contains(QChar(0)))
        return base::failure("lab.writeOutside", {path, m_rules.folder});
    return full.mid(head.size()).split(u'/', Qt::SkipEmptyParts);
}

base::Result<QString> Permissions::place(const QString &path) const
{
    auto steps = stepsTo(path);
    if (!steps)
        return tl::unexpected(steps.error());
    const QString full = m_root + u'/' + steps->join(u'/');
    const QByteArray name = QFile::encodeName(steps->takeLast());
    auto parent = openFolder(m_root, *steps, false, path);
    if (!parent)
        return tl::unexpected(parent.error());
    struct stat there;
    const bool exists = ::fstatat(parent->number(), name.constData(), &there, AT_SYMLINK_NOFOLLOW) == 0;
    if (exists && S_ISLNK(there.st_mode))
        return base::failure("lab.throughLink", {path});
    const bool isKept = std::any_of(m_rules.kept.begin(), m_rules.kept.end(),
                                    [&](const QString &kept) { return canonical(kept) == canonical(full); });
    if (isKept || m_written.contains(full))
        return base::failure("lab.fileInUse", {path});
    if (exists && (!m_rules.overwrites || !S_ISREG(there.st_mode)))
        return base::failure("lab.fileExists", {path});
    return full;
}

base::Result<QString> Permissions::folder(const QString &path) const
{
    // The folder itself is below itself, here.
    const auto steps = QDir::cleanPath(QDir(m_root).absoluteFilePath(path)) == m_root && !m_root.isEmpty()
        ? base::Result<QStringList>(QStringList())
        : stepsTo(path);
    if (!steps)
        return tl::unexpected(steps.error());
    if (auto opened = openFolder(m_root, *steps, true, path); !opened)
        return tl::unexpected(opened.error());
    return QDir::cleanPath(m_root + u'/' + steps->join(u'/'));
}

base::Result<void> Permissions::deliver(const QString &file, const QString &path)
{
    const auto full = place(path);
    if (!full)
        return tl::unexpected(full.error());
    QStringList steps = stepsTo(path).value_or(QStringList());
    const QByteArray name = QFile::encodeName(steps.takeLast());
    const auto parent = openFolder(m_root, steps, false, path);
    if (!parent)
        return tl::unexpected(parent.error());
    QFile from(file);
    if (!from.open(QIODevice::ReadOnly))
        return base::failure("lab.cannotWrite", {path, from.errorString()});

    const QByteArray unfinished = ".lookaside-" + QByteArray::number(::getpid()) + ".tmp";
    Descriptor to(::openat(parent->number(), unfinished.constData(),
                           O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
                           S_IRUSR | S_IWUSR | S_IRGRP | S_IROTH));
    if (!to.isOpen())
        return refusal(path, errno);
    // Whoever comes first has the name: without --force, what appeared meanwhile is not replaced either.
    const bool done = copyInto(to.number(), from)
        && ::renameat2(parent->number(), unfinished.constData(), parent->number(), name.constData(),
                       m_rules.overwrites ? 0U : unsigned(RENAME_NOREPLACE))
            == 0;
    if (!done) {
        const int reason = errno;
        (void)::unlinkat(parent->number(), unfinished.constData(), 0);
        return refusal(path, reason);
    }
    m_written.insert(*full);
    return {};
}

} // namespace lab
