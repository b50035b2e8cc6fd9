#pragma once

#include "base/time.h"
#include "cache/cache.h"

#include <QtCore/QDir>
#include <QtCore/QHash>

#include <memory>
#include <random>

namespace cache {

// django.core.cache.backends.filebased.FileBasedCache, in the format of Django itself: one file an entry, named by
// the md5 of its full key, with a pickled expiry and a zlib-compressed pickled value. A name cannot be turned back
// into a key, so entries that this object never met go by their file's name.
class FileCache : public Cache {
public:
    using Keys = QHash<QString, QByteArray>; // full keys by file name, of files that exist

    // The clock is borrowed. The seed decides which entries a cull takes. `keys`: of a cache that was on this folder
    // before, which goes on with it; null = none.
    FileCache(Config config, const QString &folder, const base::PosixClock &clock, std::uint64_t seed,
              std::shared_ptr<Keys> keys = {});

    Result<std::optional<Value>> get(const QByteArray &key, const Version &version = {}) override;
    Result<void> set(const QByteArray &key, const Value &value, Timeout timeout = {},
                     const Version &version = {}) override;
    Result<bool> add(const QByteArray &key, const Value &value, Timeout timeout = {},
                     const Version &version = {}) override;
    Result<bool> touch(const QByteArray &key, Timeout timeout = {}, const Version &version = {}) override;
    Result<bool> remove(const QByteArray &key, const Version &version = {}) override;
    Result<bool> hasKey(const QByteArray &key, const Version &version = {}) override;
    Result<Value> incr(const QByteArray &key, const Value &delta = Value::integer(1),
                       const Version &version = {}) override;
    Result<void> clear() override;
    Result<QList<Entry>> entries() const override; // by file name
    bool findsAtExpiry() const override { return true; }

protected:
    Result<bool> removeFullKey(const QByteArray &fullKey) override;

private:
    struct Content {
        std::optional<double> expires; // none = never
        QByteArray compressed; // the rest of the file
    };

    QString fileOf(const QByteArray &key, const Version &version); // checks the key and remembers it
    Result<std::optional<Content>> read(const QString &file) const; // none = no such file
    Result<std::optional<Content>> readLive(const QString &file); // an expired one is removed
    Result<void> write(const QString &file, const Content &content) const;
    Result<void> cull();
    bool removeFile(const QString &file, Removal why);
    QStringList files() const; // sorted by name
    QByteArray keyOf(const QString &file) const;

    QDir m_folder;
    const base::PosixClock &m_clock;
    std::mt19937_64 m_random;
    const std::shared_ptr<Keys> m_keys;
};

} // namespace cache
