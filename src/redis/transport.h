#pragma once

#include "base/error.h"
#include "redis/url.h"

#include <QtCore/QList>
#include <QtCore/QObject>

#include <chrono>
#include <memory>

namespace redis {

// The user's trust settings for a rediss:// server. Chain and host name are always verified; an exception is
// for one certificate, by its fingerprint.
struct TlsOptions {
    QString authorityFile; // PEM; empty = the system's authorities
    QString certificateFile; // PEM, of the client; empty = none
    QString keyFile; // PEM
    QList<QByteArray> acceptedFingerprints; // SHA-256, lower-case hex
    bool verifies = true; // false: every certificate is accepted (ssl_cert_reqs=none)
};

enum class Security : quint8 {
    Plain,
    Verified, // encrypted, and the server's identity is verified
    Accepted, // encrypted, but by an exception of the person's
};

// One byte stream to a server: the seam at which tests put canned replies. It lives on the thread of its owner.
class Transport : public QObject {
    Q_OBJECT

public:
    enum class Phase : quint8 { Resolving, Connecting, Encrypting, Open };
    Q_ENUM(Phase)

    using QObject::QObject;

    virtual void open() = 0;
    virtual void write(const QByteArray &bytes) = 0;
    virtual QByteArray readAll() = 0;
    virtual void abort() = 0; // at once and without a signal
    virtual Security security() const { return Security::Plain; }
    virtual QString peer() const { return {}; } // the address at the other end, once connected over a network

    // For blocking use: returns when something happened (the signals were emitted from inside) or after `limit`.
    virtual void wait(std::chrono::milliseconds limit) = 0;

signals:
    void phaseChanged(redis::Transport::Phase phase);
    void readyRead();
    // "redis.connect.<why>", "redis.tls.<why>", "redis.plainExpected" (TLS was tried at a port that speaks plainly) or
    // "redis.closed"; it is of no use afterwards.
    void lost(const base::Error &error);
};

std::unique_ptr<Transport> makeTransport(const Url &url, const TlsOptions &tls);

} // namespace redis
