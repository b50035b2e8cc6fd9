#include "tap/ownconnection.h"

#include <sys/epoll.h>

#include <array>

namespace tap {

namespace {

constexpr std::size_t longestAnswer = 1024 * 1024;

} // namespace

OwnConnection::OwnConnection(Relay &relay, Taker taker)
    : m_relay(relay)
    , m_taker(std::move(taker))
{
    connect();
}

OwnConnection::~OwnConnection() { close(); }

void OwnConnection::connect()
{
    while (auto stream = m_relay.connectToTarget(m_attempt)) {
        if (stream->isOpen()) {
            m_stream = std::move(*stream);
            m_relay.watch(m_stream.descriptor(), EPOLLOUT, this);
            return;
        }
        m_failure = qt_error_string(stream->error());
        ++m_attempt;
    }
}

void OwnConnection::send(const std::string &bytes)
{
    if (m_out.size() > longestAnswer)
        return;
    m_out += bytes;
    if (m_isConnected)
        flush();
}

void OwnConnection::ready(quint32 /*events*/)
{
    if (!m_isConnected) {
        const Stream::State state = m_stream.finishConnecting();
        if (state == Stream::State::WouldBlock) {
            m_relay.watch(m_stream.descriptor(), m_stream.wantsWrite() ? EPOLLOUT : EPOLLIN, this);
            return;
        }
        if (state != Stream::State::Done) {
            m_isTlsFailure = m_stream.isEncrypted() && m_stream.isReached();
            m_failure = m_isTlsFailure ? m_stream.tlsFailure() : qt_error_string(m_stream.error());
            close();
            ++m_attempt;
            connect();
            return;
        }
        m_isConnected = true;
        m_relay.preferAddress(m_attempt);
    }
    flush();
    read();
}

void OwnConnection::flush()
{
    while (m_stream.isOpen() && !m_out.empty()) {
        const Stream::Result put = m_stream.write(m_out);
        if (put.state == Stream::State::WouldBlock)
            break;
        if (put.state != Stream::State::Done) {
            close();
            return;
        }
        m_out.erase(0, put.size);
    }
    if (m_stream.isOpen())
        m_relay.watch(m_stream.descriptor(), m_out.empty() ? EPOLLIN : EPOLLIN | EPOLLOUT, this);
}

void OwnConnection::read()
{
    std::array<char, 16 * 1024> piece;
    while (m_stream.isOpen()) {
        const Stream::Result got = m_stream.read(piece.data(), piece.size());
        if (got.state == Stream::State::WouldBlock)
            return;
        if (got.state != Stream::State::Done) {
            close();
            return;
        }
        m_in.append(piece.data(), got.size);
        m_taker(m_in);
        if (m_in.size() > longestAnswer)
            close();
    }
}

void OwnConnection::close()
{
    if (m_stream.isOpen()) {
        m_relay.unwatch(m_stream.descriptor());
        m_stream.close();
    }
}

} // namespace tap
