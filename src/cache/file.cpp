#include "cache/file.h"

#include "base/inputfile.h"
#include "cache/errors.h"
#include "cache/picklable.h"
#include "codec/compression.h"
#include "codec/picklereader.h"
#include "codec/picklewriter.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QTemporaryFile>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace cache {

namespace {

constexpr QLatin1StringView suffix(".djcache");

// qCompress is zlib's format behind four bytes of length, which Python does not write.
constexpr qsizetype lengthBytes = 4;

QByteArray compressed(const Value &value) { return qCompress(codec::writePickle(value)).mid(lengthBytes); }

tl::unexpected<base::Error> broken(const QString &why) { return base::failure(errors::backendError, {why}); }

Result<Value> decompressed(const QByteArray &data)
{
    constexpr codec::DecompressionLimits limits{.ratio = 1100}; // zlib has no more: only the size is limited
    const codec::Decompressed pickle = codec::decompress(data, codec::Compression::Zlib, limits);
    if (pickle.broken)
        return broken(u"zlib"_s);
    return codec::valueFromPickle(pickle.data).map_error([](const base::Error &error) {
        return base::Error{errors::backendError, {QString::fromLatin1(error.code)}};
    });
}

Value expiryValue(std::optional<double> expires) { return expires ? Value::real(*expires) : Value(); }

QString nameOf(const QByteArray &fullKey)
{
    return QString::fromLatin1(QCryptographicHash::hash(fullKey, QCryptographicHash::Md5).toHex()) + suffix;
}

} // namespace

FileCache::FileCache(Config config, const QString &folder, const base::PosixClock &clock, std::uint64_t seed,
                     std::shared_ptr<Keys> keys)
    : Cache(std::move(config))
    , m_folder(folder)
    , m_clock(clock)
    , m_random(seed)
    , m_keys(keys ? std::move(keys) : std::make_shared<Keys>())
{
}

QString FileCache::fileOf(const QByteArray &key, const Version &version)
{
    const QByteArray full = makeKey(key, version);
    warn(full);
    const QString name = nameOf(full);
    m_keys->insert(name, full);
    return name;
}

QByteArray FileCache::keyOf(const QString &file) const { return m_keys->value(file, file.toUtf8()); }

QStringList FileCache::files() const
{
    // Read afresh: other programs write here, too.
    return QDir(m_folder.path()).entryList({u'*' + suffix}, QDir::Files | QDir::Hidden, QDir::Name);
}

Result<std::optional<FileCache::Content>> FileCache::read(const QString &file) const
{
    QFile in(m_folder.filePath(file));
    if (!in.exists())
        return std::optional<Content>();
    if (const auto opened = base::openToRead(in, "file.cannotRead"); !opened) // whatever else lies there, too
        return base::failure(errors::backendError,
                             QStringList(QString::fromLatin1(opened.error().code)) + opened.error().args);
    const QByteArray data = in.readAll();
    if (data.isEmpty())
        return std::optional(Content{0, {}}); // "an empty file is considered expired"
    const codec::PickleReading expiry = codec::readPickle(data);
    if (expiry.broken || !(expiry.value.isNone() || expiry.value.isNumber()))
        return broken(u"expiry"_s);
    return std::optional(
        Content{expiry.value.isNone() ? std::nullopt : std::optional(expiry.value.toReal()), data.mid(expiry.size)});
}

Result<std::optional<FileCache::Content>> FileCache::readLive(const QString &file)
{
    Result<std::optional<Content>> content = read(file);
    if (content && !*content)
        m_keys->remove(file);
    if (!content || !*content)
        return content;
    const std::optional<double> expires = (*content)->expires;
    if (!expires || !(*expires < m_clock.posixNow())) // at its very moment it is still a hit
        return content;
    removeFile(file, Removal::Expired);
    return std::optional<Content>();
}

Result<std::optional<Value>> FileCache::get(const QByteArray &key, const Version &version)
{
    const Result<std::optional<Content>> content = readLive(fileOf(key, version));
    if (!content)
        return raised(content.error());
    if (!*content)
        return std::optional<Value>();
    return decompressed((*content)->compressed).map([](Value &&value) {
        return std::optional<Value>(std::move(value));
    });
}

Result<void> FileCache::set(const QByteArray &key, const Value &value, Timeout timeout, const Version &version)
{
    const QString file = fileOf(key, version);
    if (const Result<void> culled = cull(); !culled)
        return culled;
    const double now = m_clock.posixNow();
    const Result<std::optional<double>> expires = expiry(timeout, now);
    if (!expires)
        return raised(expires.error());
    if (!isPicklable(value))
        return base::failure(errors::typeError);
    return write(file, {*expires, compressed(value)}).map([&] {
        const QByteArray full = makeKey(key, version);
        m_keys->insert(file, full); // the cull may have taken the old entry, and its name with it
        tellDated(full, lifetime(now, *expires));
    });
}

// Two steps, between which another program may add the key, too: Django's own race.
Result<bool> FileCache::add(const QByteArray &key, const Value &value, Timeout timeout, const Version &version)
{
    const Result<bool> held = hasKey(key, version);
    if (!held)
        return raised(held.error());
    if (*held)
        return false;
    return set(key, value, timeout, version).map([] { return true; });
}

Result<bool> FileCache::touch(const QByteArray &key, Timeout timeout, const Version &version)
{
    const QString file = fileOf(key, version);
    const bool held = m_folder.exists(file);
    const Result<std::optional<Content>> content = readLive(file);
    if (!content)
        return raised(content.error());
    if (!*content && held)
        return base::failure(errors::valueError); // Django unlocks the file that _is_expired has closed
    if (!*content)
        return false;
    const double now = m_clock.posixNow();
    const Result<std::optional<double>> expires = expiry(timeout, now);
    if (!expires)
        return raised(expires.error());
    return write(file, {*expires, (*content)->compressed}).map([&] {
        tellDated(keyOf(file), lifetime(now, *expires));
        return true;
    });
}

Result<bool> FileCache::hasKey(const QByteArray &key, const Version &version)
{
    return readLive(fileOf(key, version)).map([](const std::optional<Content> &content) {
        return content.has_value();
    });
}

Result<bool> FileCache::remove(const QByteArray &key, const Version &version)
{
    return removeFile(fileOf(key, version), Removal::Deleted);
}

Result<bool> FileCache::removeFullKey(const QByteArray &fullKey)
{
    return removeFile(fullKey.endsWith(".djcache") ? QString::fromUtf8(fullKey) : nameOf(fullKey), Removal::Deleted);
}

Result<Value> FileCache::incr(const QByteArray &key, const Value &delta, const Version &version)
{
    return Cache::incr(key, delta, version);
}

Result<void> FileCache::clear()
{
    for (const QString &file : files())
        removeFile(file, Removal::Cleared);
    return {};
}

Result<void> FileCache::write(const QString &file, const Content &content) const
{
    // The folder can be deleted at any time. Cached pages may be private, so it is its owner's alone.
    if (!m_folder.exists()) {
        if (!m_folder.mkpath(u"."_s))
            return broken(m_folder.path());
        QFile::setPermissions(m_folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    QTemporaryFile out(m_folder.filePath(u"XXXXXX.tmp"_s));
    const QByteArray data = codec::writePickle(expiryValue(content.expires)) + content.compressed;
    if (!out.open() || out.write(data) != data.size() || !out.flush())
        return broken(out.errorString());
    // QFile::rename refuses to replace a file; a reader must never find half of one.
    if (std::rename(QFile::encodeName(out.fileName()).constData(),
                    QFile::encodeName(m_folder.filePath(file)).constData()))
        return broken(file);
    out.setAutoRemove(false);
    return {};
}

// random.sample of the files, before each set.
Result<void> FileCache::cull()
{
    QStringList names = files();
    if (names.size() < config().maxEntries)
        return {};
    const int frequency = config().cullFrequency;
    const qsizetype count = frequency == 0 ? names.size() : names.size() / frequency;
    if (count < 0)
        return base::failure(errors::valueError); // "Sample larger than population or is negative"
    for (qsizetype i = 0; i < count; ++i) {
        names.swapItemsAt(i, i + qsizetype(m_random() % std::uint64_t(names.size() - i)));
        removeFile(names[i], Removal::Culled);
    }
    return {};
}

bool FileCache::removeFile(const QString &file, Removal why)
{
    const QByteArray key = keyOf(file);
    m_keys->remove(file);
    if (!QFile::remove(m_folder.filePath(file)))
        return false;
    tellRemoved(key, why);
    return true;
}

Result<QList<Entry>> FileCache::entries() const
{
    QList<Entry> out;
    for (const QString &file : files()) {
        const Result<std::optional<Content>> content = read(file);
        if (!content)
            return raised(content.error());
        if (!*content)
            continue; // gone since the listing
        const Result<Value> value = decompressed((*content)->compressed);
        if (!value)
            return raised(value.error());
        out.append({keyOf(file), *value, (*content)->expires, false});
    }
    return out;
}

} // namespace cache
