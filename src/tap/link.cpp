#include "tap/link.h"

#include <sys/epoll.h>

namespace tap {

Link::Link(Relay &relay, Stream client, std::unique_ptr<Conversation> conversation)
    : m_relay(relay)
    , m_conversation(std::move(conversation))
{
    m_client.link = m_server.link = this;
    m_client.stream = std::move(client);
    m_server.isServer = true;
    m_up.from = m_down.to = &m_client.stream;
    m_up.to = m_down.from = &m_server.stream;
}

Link::~Link() = default;

void Link::connect()
{
    for (;; ++m_attempt) {
        const Address *address = m_relay.addressToTry(m_attempt);
        if (!address) {
            ++m_relay.m_refused;
            fail();
            return;
        }
        m_server.stream = Stream::connecting(*address);
        if (m_server.stream.isOpen())
            break;
    }
    m_server.watched = 0;
    if (m_relay.m_tls.get() && !m_server.stream.encrypt(m_relay.m_tls.get(), m_relay.m_options.target.url.host)) {
        fail();
        return;
    }
    watch(m_server, EPOLLOUT);
}

void Link::ready(Side &side, quint32 events)
{
    if (m_isOver)
        return;
    if (!m_isConnected) {
        if (side.isServer)
            finishConnecting();
        else if ((events & (EPOLLHUP | EPOLLERR)) != 0)
            fail();
        return;
    }
    Direction &out = side.isServer ? m_up : m_down; // what is written to this side
    Direction &in = side.isServer ? m_down : m_up;
    if ((events & EPOLLOUT) != 0 && !flush(out))
        return;
    const bool mayRead = (events & (EPOLLIN | EPOLLHUP | EPOLLERR)) != 0 || side.stream.isEncrypted();
    if (mayRead && !in.isHolding() && !in.ended && !pump(in))
        return;
    updateInterest();
}

void Link::finishConnecting()
{
    switch (m_server.stream.finishConnecting()) {
    case Stream::State::WouldBlock:
        watch(m_server, m_server.stream.wantsWrite() ? quint32(EPOLLOUT) : quint32(EPOLLIN));
        return;
    case Stream::State::Done:
        m_isConnected = true;
        m_relay.preferAddress(m_attempt);
        updateInterest();
        return;
    default:
        m_relay.unwatch(m_server.stream.descriptor());
        m_server.stream.close();
        ++m_attempt;
        connect();
    }
}

bool Link::pump(Direction &direction)
{
    std::vector<char> &piece = m_relay.m_piece;
    for (;;) {
        const Stream::Result got = direction.from->read(piece.data(), piece.size());
        if (got.state == Stream::State::WouldBlock)
            return true;
        if (got.state != Stream::State::Done) {
            if (got.state == Stream::State::Failed) {
                fail();
                return false;
            }
            end(direction);
            if (m_up.isShut && m_down.isShut) {
                fail();
                return false;
            }
            return true;
        }
        const std::string_view bytes(piece.data(), got.size);
        const Moment now = Moment::clock::now();
        const Stream::Result put = direction.to->write(bytes);
        if (put.state == Stream::State::Failed)
            return breakOff(direction);
        if (put.size < bytes.size()) {
            direction.held.assign(bytes.substr(put.size));
            direction.taken = 0;
        }
        if (&direction == &m_up)
            m_conversation->asked(bytes, now);
        else
            m_conversation->answered(bytes, now);
        // TLS may hold what the socket no longer shows as readable.
        if (direction.isHolding() || (!direction.from->isEncrypted()))
            return true;
    }
}

bool Link::flush(Direction &direction)
{
    while (direction.isHolding()) {
        const Stream::Result put = direction.to->write(std::string_view(direction.held).substr(direction.taken));
        if (put.state == Stream::State::WouldBlock)
            return true;
        if (put.state != Stream::State::Done)
            return breakOff(direction);
        direction.taken += put.size;
    }
    if (direction.held.capacity() > 0) {
        std::string().swap(direction.held);
        direction.taken = 0;
        if (direction.from->isEncrypted() && !direction.ended && !pump(direction))
            return false;
    }
    if (direction.ended && !direction.isShut)
        end(direction);
    if (m_up.isShut && m_down.isShut) {
        fail();
        return false;
    }
    return true;
}

// The other end takes nothing more. What it has said before is still handed on: an error, say, that it told before it
// closed.
bool Link::breakOff(Direction &direction)
{
    direction.held.clear();
    direction.taken = 0;
    direction.ended = direction.isShut = true;
    if (m_up.isShut && m_down.isShut) {
        fail();
        return false;
    }
    return true;
}

void Link::end(Direction &direction)
{
    direction.ended = true;
    if (direction.isHolding())
        return; // told when it has taken the rest
    direction.to->endWriting();
    direction.isShut = true;
}

void Link::updateInterest()
{
    for (Side *side : {&m_client, &m_server}) {
        const Direction &in = side->isServer ? m_down : m_up;
        const Direction &out = side->isServer ? m_up : m_down;
        quint32 events = 0;
        if (!in.ended && !in.isHolding())
            events |= EPOLLIN;
        if (out.isHolding() || side->stream.wantsWrite())
            events |= EPOLLOUT;
        watch(*side, events);
    }
}

void Link::watch(Side &side, quint32 events)
{
    // One that is watched for nothing still tells errors and hang-ups, again and again: it is not watched at all then.
    if (side.watched == events)
        return;
    if (events == 0)
        m_relay.unwatch(side.stream.descriptor());
    else
        m_relay.watch(side.stream.descriptor(), events, &side);
    side.watched = events;
}

// To close is not enough: while a child process that begins still has the descriptors, epoll would go on to tell of
// them.
void Link::closeStreams()
{
    for (Side *side : {&m_client, &m_server}) {
        if (side->watched != 0)
            m_relay.unwatch(side->stream.descriptor());
        side->watched = 0;
        side->stream.close();
    }
}

void Link::fail()
{
    if (m_isOver)
        return;
    m_isOver = true;
    m_relay.retire(this);
}

} // namespace tap
