#pragma once

#include "base/error.h"
#include "redis/transport.h"

#include <QtCore/QByteArrayList>

#include <memory>
#include <optional>

namespace cache {

// memcached's text protocol, waiting for each answer
// (https://github.com/memcached/memcached/blob/master/doc/protocol.txt). It needs no event loop; every call ends within
// the limits; after a failure the next call connects anew. Errors: "cache.BackendError" {why, its arguments…},
// "cache.ResponseError" {words} for CLIENT_ERROR and SERVER_ERROR.
class MemcachedClient {
public:
    struct Address {
        QString host = QStringLiteral("127.0.0.1");
        quint16 port = 11211;

        static base::Result<Address> parse(const QString &text); // "HOST:PORT"; "cache.location" {text}
    };
    struct Item {
        QByteArray key;
        quint32 flags = 0;
        QByteArray bytes;
    };

    explicit MemcachedClient(Address address, std::chrono::milliseconds limit = std::chrono::seconds(3));
    ~MemcachedClient();

    base::Result<QByteArray> run(const QByteArray &line); // a command with an answer of one line
    base::Result<QByteArray> store(const QByteArray &line, const QByteArray &bytes); // set, add: with data
    base::Result<QList<Item>> get(const QList<QByteArray> &keys);
    base::Result<QByteArrayList> list(const QByteArray &line); // lines up to END

private:
    base::Result<void> connect();
    base::Result<void> send(const QByteArray &bytes);
    base::Result<QByteArray> readLine();
    base::Result<QByteArray> readBytes(qsizetype count);
    base::Result<void> waitForMore();
    tl::unexpected<base::Error> abandon(const base::Error &error);
    base::Result<QByteArray> judged(base::Result<QByteArray> line) const;

    const Address m_address;
    const std::chrono::milliseconds m_limit;
    std::unique_ptr<redis::Transport> m_transport;
    QByteArray m_received; // and not yet taken
    bool m_open = false;
    std::optional<base::Error> m_lost; // told by the transport
};

} // namespace cache
