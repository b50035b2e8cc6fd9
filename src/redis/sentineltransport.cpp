#include "redis/sentineltransport.h"

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace redis {

SentinelTransport::SentinelTransport(Url url)
    : m_url(std::move(url))
{
    m_limit.setSingleShot(true);
    m_limit.setInterval(700ms); // so that a dead one costs less than the limit on connecting
    connect(&m_limit, &QTimer::timeout, this, [this] {
        m_lastWhy = {"redis.silent", {}};
        askNext();
    });
}

SentinelTransport::~SentinelTransport() { abort(); }

void SentinelTransport::open() { askNext(); }

void SentinelTransport::write(const QByteArray &bytes)
{
    if (m_isKnown)
        m_transport->write(bytes);
}

QByteArray SentinelTransport::readAll() { return m_isKnown ? m_transport->readAll() : QByteArray(); }

void SentinelTransport::abort()
{
    m_limit.stop();
    if (!m_transport)
        return;
    m_transport->disconnect(this);
    m_transport->abort();
    m_transport.release()->deleteLater(); // it may be the sender of the signal that we are in
}

void SentinelTransport::wait(std::chrono::milliseconds limit)
{
    if (!m_transport)
        return;
    if (m_isKnown) {
        m_transport->wait(limit);
        return;
    }
    // No event loop runs while somebody waits, so neither does our timer.
    const Transport *const asked = m_transport.get();
    const auto started = std::chrono::steady_clock::now();
    m_transport->wait(std::min(limit, std::chrono::milliseconds(m_limit.intervalAsDuration())));
    if (m_transport.get() == asked && !m_isKnown
        && std::chrono::steady_clock::now() - started >= m_limit.intervalAsDuration())
        askNext();
}

void SentinelTransport::askNext()
{
    abort();
    if (m_asked == m_url.places.size()) {
        emit lost(m_isShutOut ? base::Error{"redis.sentinel.auth", {m_url.primary, m_lastWhy.args.value(0)}}
                      : m_someAnswered
                      ? base::Error{"redis.sentinel.unknown", {m_url.primary}}
                      : base::Error{"redis.sentinel.unreachable",
                                    QStringList{m_url.primary, QString::fromLatin1(m_lastWhy.code)} + m_lastWhy.args});
        return;
    }
    emit phaseChanged(Phase::Resolving);
    m_reader.reset();
    m_isLetIn = !asksForEntry();
    use(m_url.places[m_asked++]);
    Transport *const sentinel = m_transport.get();
    connect(sentinel, &Transport::phaseChanged, this, [this, sentinel](Phase phase) {
        if (phase != Phase::Open)
            return;
        QByteArray wire;
        if (asksForEntry())
            appendFormatted(wire,
                            m_url.sentinelUser.isEmpty() ? Command{"AUTH", m_url.sentinelPassword}
                                                         : Command{"AUTH", m_url.sentinelUser, m_url.sentinelPassword});
        appendFormatted(wire, {"SENTINEL", "get-master-addr-by-name", m_url.primary.toUtf8()});
        sentinel->write(wire);
    });
    connect(sentinel, &Transport::readyRead, this, &SentinelTransport::readAnswer);
    connect(sentinel, &Transport::lost, this, [this](const base::Error &error) {
        m_lastWhy = error;
        askNext();
    });
    m_limit.start();
    sentinel->open();
}

void SentinelTransport::readAnswer()
{
    constexpr qsizetype enough = 64 * 1024; // no Sentinel says more
    const QByteArray bytes = m_transport->readAll();
    m_heard += bytes.size();
    m_reader.feed(bytes);
    auto reply = m_reader.next();
    if (reply && *reply && !m_isLetIn && !(*reply)->isError()) {
        m_isLetIn = true; // that was the answer to AUTH
        reply = m_reader.next();
    }
    if (reply && !*reply && m_heard < enough)
        return; // not all of it is here
    if (reply && !*reply) {
        m_lastWhy = {"redis.protocol", {u"SENTINEL"_s}};
        askNext();
        return;
    }
    if (reply && (*reply)->type == Reply::Type::Array && (*reply)->elements.size() == 2) {
        const QString host = QString::fromUtf8((*reply)->elements[0].bytes);
        const quint16 port = (*reply)->elements[1].bytes.toUShort();
        if (!host.isEmpty() && port > 0) {
            goTo({host, port});
            return;
        }
    }
    if (reply && (*reply)->isError()) {
        m_lastWhy = replyError(**reply, "SENTINEL");
        const QByteArray prefix = (*reply)->errorPrefix();
        m_isShutOut |= prefix == "NOAUTH" || prefix == "WRONGPASS" || prefix == "NOPERM" || !m_isLetIn;
    } else if (!reply || !(*reply)->isNil()) {
        m_lastWhy = {"redis.protocol", {u"SENTINEL"_s}};
    }
    m_someAnswered |= reply && (*reply)->isNil();
    askNext();
}

void SentinelTransport::goTo(const Url::Place &told)
{
    abort();
    const Url::Place primary = m_url.mapped(told);
    if (!m_url.password.isEmpty() && !m_url.confirms(primary.host)) {
        emit lost({"redis.host.unconfirmed", {primary.host, m_url.toString()}});
        return;
    }
    m_isKnown = true;
    use(primary);
    connect(m_transport.get(), &Transport::phaseChanged, this, &Transport::phaseChanged);
    connect(m_transport.get(), &Transport::readyRead, this, &Transport::readyRead);
    connect(m_transport.get(), &Transport::lost, this, &Transport::lost);
    m_transport->open();
}

void SentinelTransport::use(const Url::Place &place)
{
    Url url;
    url.host = place.host;
    url.port = place.port;
    m_heard = 0;
    m_transport = makeTransport(url, {});
}

} // namespace redis
