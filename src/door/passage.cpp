#include "door/passage.h"

#include "door/door.h"

#include <sys/epoll.h>

#include <charconv>

using tap::Stream;

namespace door {

namespace {

constexpr std::size_t mostPending = 100; // requests of one connection without a response
constexpr std::size_t fullAt = std::size_t(64) * 1024;
constexpr int badRequest = 400;
constexpr int requestTimeout = 408;
constexpr int badGateway = 502;

std::string_view reasonPhrase(int status)
{
    return status == badRequest ? "Bad Request" : status == requestTimeout ? "Request Timeout" : "Bad Gateway";
}

} // namespace

Passage::Passage(Door &door, Stream client)
    : m_door(door)
    , m_since(tap::Moment::clock::now())
{
    m_client.passage = m_server.passage = this;
    m_client.stream = std::move(client);
}

Passage::~Passage() { endAll(0); }

void Passage::begin()
{
    if (readClient()) // mostly the request is there already
        settle();
}

void Passage::ready(End &end, quint32 events)
{
    if (m_isOver)
        return;
    const bool isServer = &end == &m_server;
    if (isServer && m_isConnecting) {
        const Stream::State state = end.stream.finishConnecting();
        if (state == Stream::State::Done) {
            connected();
        } else if (state != Stream::State::WouldBlock) {
            if (end.stream.isEncrypted() && end.stream.isReached())
                m_tlsFailure = end.stream.tlsFailure();
            dropServer();
            ++m_attempt;
        }
    } else if ((events & (EPOLLIN | EPOLLHUP | EPOLLERR)) != 0 && !end.hasEnded) {
        if (isServer && !m_down.isHolding())
            readServer();
        else if (!isServer && readsClient() && !readClient())
            return;
    }
    settle();
}

// False: no address of the application is left.
bool Passage::connect()
{
    for (;; ++m_attempt) {
        const tap::Address *address = m_door.addressToTry(m_attempt);
        if (!address)
            return false;
        m_server.stream = Stream::connecting(*address);
        ssl_ctx_st *const tls = m_door.m_tls.get();
        if (tls && m_server.stream.isOpen() && !m_server.stream.encrypt(tls, m_door.m_options.application.host))
            m_server.stream.close();
        if (m_server.stream.isOpen()) {
            m_isConnecting = true;
            return true;
        }
    }
}

// The connection is made when there is something to say: browsers open more of them than they use, and each would hold
// a worker of the application. On the loopback it is there at once, so the first words are tried without waiting.
void Passage::connectAndSend()
{
    while (m_up.isHolding() && !m_isConnected && !m_server.hasEnded) {
        if (!m_server.stream.isOpen() && !connect()) {
            ++m_door.m_unreachable;
            const QString application = m_door.m_options.application.toString();
            if (m_tlsFailure.isEmpty())
                refuse(badGateway, {"door.unreachable", {application}});
            else
                refuse(badGateway, {"door.tls", {application, m_tlsFailure}});
            return;
        }
        if (m_server.stream.isEncrypted())
            return; // once they have agreed
        const Stream::Result put = m_server.stream.write(m_up.bytes);
        if (put.state == Stream::State::WouldBlock)
            return;
        if (put.state == Stream::State::Done) {
            m_up.taken = put.size;
            connected();
        } else {
            dropServer();
            ++m_attempt;
        }
    }
}

void Passage::connected()
{
    m_isConnecting = false;
    m_isConnected = true;
    m_door.m_goodAddress = (m_door.m_goodAddress + m_attempt) % m_door.m_addresses.size();
    m_attempt = 0;
}

void Passage::dropServer()
{
    if (m_server.watched != 0)
        m_door.m_loop->unwatch(m_server.stream.descriptor());
    m_server.watched = 0;
    m_server.stream.close();
    m_isConnecting = false;
}

bool Passage::isLeaving() const
{
    return m_mode == Mode::Refused || m_mode == Mode::Unreadable || m_server.isShut
        || (m_mode == Mode::Reading && m_server.hasEnded);
}

bool Passage::readsClient() const
{
    return isLeaving() || (!m_up.isHolding() && (m_mode == Mode::Raw || (m_unread.empty() && takesRequests())));
}

bool Passage::takesRequests() const
{
    const bool awaitsUpgrade = !m_pending.empty() && m_pending.back().asksUpgrade && m_requests.isComplete();
    return m_mode == Mode::Reading && !awaitsUpgrade && m_pending.size() < mostPending
        && m_up.bytes.size() - m_up.taken < fullAt && !m_server.hasEnded;
}

bool Passage::readClient()
{
    std::vector<char> &piece = m_door.m_piece;
    const Stream::Result got = m_client.stream.read(piece.data(), piece.size());
    if (got.state == Stream::State::WouldBlock)
        return true;
    if (got.state == Stream::State::Failed) {
        retire();
        return false;
    }
    if (got.state == Stream::State::Ended) {
        m_client.hasEnded = true;
        return true;
    }
    const std::string_view bytes(piece.data(), got.size);
    if (isLeaving()) { // read away, so that what was answered is not lost by a reset
        if (m_mode == Mode::Unreadable && m_pending.empty()) { // another request: the client asks on another connection
            dropServer();
            m_server.hasEnded = true;
        }
        return true;
    }
    if (m_mode == Mode::Raw)
        m_up.bytes.append(bytes);
    else
        takeRequests(bytes);
    return true;
}

void Passage::takeRequests(std::string_view bytes)
{
    while (!bytes.empty() && takesRequests()) {
        if (!m_requests.hasBegun())
            m_since = tap::Moment::clock::now();
        const MessageReader::Step step = m_requests.take(bytes);
        if (step.what == MessageReader::What::Head)
            beginRequest();
        else if (step.what == MessageReader::What::Body)
            m_up.bytes.append(bytes.substr(0, step.size));
        else if (step.what == MessageReader::What::Unreadable)
            refuse(badRequest, {m_requests.fault(), {}});
        bytes.remove_prefix(step.what == MessageReader::What::Unreadable ? bytes.size() : step.size);
    }
    m_unread.assign(bytes);
}

void Passage::beginRequest()
{
    Head head = m_requests.head();
    Pending &pending = m_pending.emplace_back();
    pending.isHead = head.method == "HEAD";
    pending.asksUpgrade = head.asksUpgrade;
    const Application &application = m_door.m_options.application;
    const Head::Field *host = head.find("host");
    if (host)
        pending.host = head.value(*host);
    const bool keepsHost = m_door.m_options.keepsHost || application.authority.isEmpty();
    pending.told = keepsHost && !pending.host.empty() ? pending.host : application.authority.toStdString();
    if (host && !keepsHost)
        head.replace(*host, host->valueSize, pending.told);
    renameOrigins(head, pending);
    pending.number = m_door.m_requests.begin(head.method, head.target, application.originAt(pending.told),
                                             tap::Moment::clock::now());
    m_up.bytes.append(head.bytes);
    m_since = tap::Moment::clock::now();
}

// The browser takes the door for the application, and says so of the page that it comes from. The application compares
// that with its own name: Django refuses a form from elsewhere. What is another's stays.
void Passage::renameOrigins(Head &head, const Pending &pending) const
{
    const Application &application = m_door.m_options.application;
    if (pending.host.empty() || (pending.told == pending.host && !application.usesTls()))
        return;
    for (const std::string_view name : {"origin", "referer"}) {
        const Head::Field *field = head.find(name);
        const std::size_t size = field ? lengthOfOrigin(head.value(*field), "http", pending.host, false) : 0;
        if (size > 0)
            head.replace(*field, size, application.originAt(pending.told));
    }
}

void Passage::readServer()
{
    std::vector<char> &piece = m_door.m_piece;
    do {
        const Stream::Result got = m_server.stream.read(piece.data(), piece.size());
        if (got.state == Stream::State::WouldBlock)
            return;
        if (got.state != Stream::State::Done) {
            m_server.hasEnded = true;
            serverEnded();
            return;
        }
        takeResponses({piece.data(), got.size}, tap::Moment::clock::now());
    } while (m_server.stream.hasUnread());
}

void Passage::takeResponses(std::string_view bytes, tap::Moment now)
{
    m_hasAnswered = true;
    while (!bytes.empty() && m_mode != Mode::Raw && m_mode != Mode::Unreadable) {
        if (dropSurplus(bytes))
            continue;
        m_responses.setAnswersHead(!m_pending.empty() && m_pending.front().isHead);
        const bool isAsked = !m_pending.empty() || !m_responses.isComplete();
        const MessageReader::Step step =
            isAsked ? m_responses.take(bytes) : MessageReader::Step{MessageReader::What::Unreadable, 0};
        if (step.what == MessageReader::What::Unreadable) {
            ++m_door.m_unreadable;
            m_mode = Mode::Unreadable;
            if (m_responses.isComplete() || !m_responses.kept().empty()) {
                m_down.bytes.append(m_responses.kept()); // of a head; the size is that of what it took from here
                bytes.remove_prefix(step.size);
            }
            break;
        }
        if (step.what == MessageReader::What::Body)
            m_down.bytes.append(bytes.substr(0, step.size));
        bytes.remove_prefix(step.size);
        if (step.what == MessageReader::What::Head)
            beginResponse();
        if (step.what != MessageReader::What::Unfinished && m_responses.isComplete())
            endResponse(now);
    }
    m_down.bytes.append(bytes);
}

// gunicorn answers HEAD with the body that Django made. Clients stop reading before it; here the next response follows.
bool Passage::dropSurplus(std::string_view &bytes)
{
    if (m_surplus == 0 || !m_responses.isComplete())
        return false;
    if (!m_isDropping && std::string_view("HTTP/").starts_with(bytes.substr(0, 5))) {
        m_surplus = 0;
        return false;
    }
    const std::size_t size = std::min(m_surplus, bytes.size());
    bytes.remove_prefix(size);
    m_surplus -= size;
    m_isDropping = m_surplus > 0;
    return true;
}

void Passage::beginResponse()
{
    Head head = m_responses.head();
    Pending &pending = m_pending.front();
    if (head.status < 200) {
        m_down.bytes.append(head.bytes);
        if (head.status == 101) { // Switching Protocols
            pending.status = head.status;
            m_mode = Mode::Raw;
        }
        return;
    }
    pending.status = head.status;
    m_surplus = 0;
    m_isDropping = false;
    if (const Head::Field *length = head.find("content-length"); pending.isHead && length) {
        const std::string_view digits = head.value(*length);
        std::from_chars(digits.data(), digits.data() + digits.size(), m_surplus);
    }
    if (m_door.m_options.tellsCacheStatus) {
        const QByteArray line = "Cache-Status: " + m_door.m_requests.cacheStatus(pending.number) + "\r\n";
        head.bytes.insert(head.bytes.size() - 2, line.constData(), std::size_t(line.size()));
    }
    const Application &application = m_door.m_options.application;
    const Head::Field *location = head.find("location");
    std::size_t origin = location ? application.originOf(head.value(*location), pending.told) : 0;
    if (location && origin == 0)
        origin = application.originOf(head.value(*location));
    if (origin > 0 && !pending.host.empty()) {
        const bool hasScheme = head.value(*location).front() != '/';
        head.replace(*location, origin, (hasScheme ? "http://" : "//") + pending.host);
    }
    m_down.bytes.append(head.bytes);
}

void Passage::endResponse(tap::Moment now)
{
    const Pending &pending = m_pending.front();
    if (pending.status == 0)
        return; // 100 Continue, 103 Early Hints: the response is still to come
    m_door.m_requests.end(pending.number, {pending.status, qint64(m_responses.bodyBytes()), now});
    m_pending.pop_front();
    if (m_mode == Mode::Raw) { // what came after the request is the other protocol's
        m_up.bytes.append(m_unread);
        m_unread.clear();
    }
    m_since = now;
}

void Passage::serverEnded()
{
    if (m_mode == Mode::Raw || m_mode == Mode::Unreadable)
        return;
    if (!m_responses.isComplete() && m_responses.end()) // a body without a length
        endResponse(tap::Moment::clock::now());
    if (m_mode == Mode::Reading && !m_pending.empty() && !m_hasAnswered) {
        ++m_door.m_unreachable;
        refuse(badGateway, {"door.noAnswer", {m_door.m_options.application.toString()}});
        return;
    }
    m_down.bytes.append(m_responses.kept());
    if (!m_pending.empty())
        m_refusal = 0; // what was to be answered before it never will be
    endAll(0);
}

// What follows is not handed on. The answers to what was handed on before come first.
void Passage::refuse(int status, const base::Error &error)
{
    if (status == badRequest)
        ++m_door.m_refused;
    // Its head was handed on, and the application waits for the rest, which will not come.
    const bool wasBegun = status == badRequest && !m_requests.isComplete();
    const bool isAlone = m_pending.size() == 1 && m_pending.front().status == 0 && !m_responses.hasBegun();
    m_mode = Mode::Refused;
    m_refusal = status;
    m_why = error;
    m_since = tap::Moment::clock::now();
    m_unread.clear();
    if (status != badGateway && !wasBegun)
        return;
    m_up = {};
    dropServer();
    m_server.hasEnded = true;
    if (wasBegun && !isAlone) { // in the middle of another answer there is no room for this one
        m_refusal = 0;
        endAll(0);
        return;
    }
    const bool hasBody = m_pending.empty() || !m_pending.front().isHead;
    endAll(status);
    answer(status, error, hasBody);
}

void Passage::answer(int status, const base::Error &error, bool hasBody)
{
    m_refusal = 0;
    const QByteArray words =
        (m_door.m_options.words ? m_door.m_options.words(error).toUtf8() : QByteArray(error.code)) + '\n';
    m_down.bytes += "HTTP/1.1 " + std::to_string(status) + ' ' + std::string(reasonPhrase(status))
        + "\r\nServer: Lookaside\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: "
        + std::to_string(words.size()) + "\r\nConnection: close\r\n\r\n";
    if (hasBody)
        m_down.bytes.append(words.constData(), std::size_t(words.size()));
}

void Passage::endAll(int status)
{
    const tap::Moment now = tap::Moment::clock::now();
    for (const Pending &pending : m_pending)
        m_door.m_requests.end(pending.number, {pending.status != 0 ? pending.status : status, 0, now});
    m_pending.clear();
}

// False: the end takes nothing more.
bool Passage::flush(End &to, Outgoing &outgoing, bool isLast)
{
    while (outgoing.isHolding()) {
        const Stream::Result put = to.stream.write(std::string_view(outgoing.bytes).substr(outgoing.taken));
        if (put.state == Stream::State::WouldBlock)
            return true;
        if (put.state != Stream::State::Done) {
            outgoing = {};
            to.isShut = true;
            return false;
        }
        outgoing.taken += put.size;
    }
    if (outgoing.taken > 0) {
        outgoing.taken = 0;
        outgoing.bytes.clear(); // the room is used again, or given back in a moment
    }
    if (isLast) {
        to.stream.endWriting();
        to.isShut = true;
    }
    return true;
}

// Whatever can be done now is done.
void Passage::settle()
{
    if (!m_unread.empty() && takesRequests()) {
        const std::string unread = std::exchange(m_unread, {});
        takeRequests(unread);
    }
    if (m_refusal != 0 && m_pending.empty()) {
        dropServer();
        m_server.hasEnded = true;
        m_up = {};
        answer(m_refusal, m_why, true);
    }
    connectAndSend();
    if (m_isConnected && m_server.stream.isOpen() && !m_server.isShut)
        flush(m_server, m_up, m_client.hasEnded && m_unread.empty());
    const bool isLast = (m_server.hasEnded || m_mode == Mode::Refused) && m_refusal == 0;
    if (!m_client.isShut) {
        if (!flush(m_client, m_down, isLast))
            m_client.hasEnded = true;
        if (m_client.isShut)
            m_since = tap::Moment::clock::now();
    }
    const bool isIdle =
        m_mode == Mode::Reading && m_pending.empty() && !m_up.isHolding() && m_unread.empty() && !m_requests.hasBegun();
    const bool isDone = m_client.isShut && (m_client.hasEnded || isIdle);
    const bool isLeft = m_client.hasEnded && (!m_server.stream.isOpen() || m_server.hasEnded) && !m_down.isHolding()
        && (!m_up.isHolding() || m_server.isShut);
    if (isDone || isLeft)
        retire();
    else
        updateInterest();
}

void Passage::updateInterest()
{
    watch(m_client,
          (readsClient() && !m_client.hasEnded ? quint32(EPOLLIN) : 0U)
              | (m_down.isHolding() && !m_client.isShut ? quint32(EPOLLOUT) : 0U));
    if (!m_server.stream.isOpen())
        return;
    const Stream &server = m_server.stream;
    if (m_isConnecting) {
        const bool awaitsAnswer = server.isEncrypted() && server.isReached() && !server.wantsWrite();
        watch(m_server, awaitsAnswer ? quint32(EPOLLIN) : quint32(EPOLLOUT));
        return;
    }
    const bool writes = server.wantsWrite() || (m_up.isHolding() && !m_server.isShut);
    watch(m_server,
          (!m_server.hasEnded && !m_down.isHolding() ? quint32(EPOLLIN) : 0U) | (writes ? quint32(EPOLLOUT) : 0U));
}

void Passage::watch(End &end, quint32 events)
{
    if (end.watched == events)
        return;
    if (events == 0)
        m_door.m_loop->unwatch(end.stream.descriptor());
    else
        m_door.m_loop->watch(end.stream.descriptor(), events, &end);
    end.watched = events;
}

void Passage::tick(tap::Moment now)
{
    for (Outgoing *each : {&m_up, &m_down}) {
        if (each->bytes.empty())
            std::string().swap(each->bytes);
    }
    const Limits &limits = m_door.m_options.limits;
    const auto waited = now - m_since;
    if (m_client.isShut && isLeaving()) {
        if (waited > limits.farewell)
            retire();
    } else if (m_mode != Mode::Reading) {
        return;
    } else if (m_pending.empty() && !m_requests.hasBegun()) {
        if (waited > limits.idle)
            retire();
    } else if (m_requests.isComplete() && m_requests.hasBegun() && waited > limits.head) {
        refuse(requestTimeout, {"door.slow", {}});
        settle();
    } else if (m_isConnecting && waited > limits.connection) {
        ++m_door.m_unreachable;
        refuse(badGateway, {"door.unreachable", {m_door.m_options.application.toString()}});
        settle();
    }
}

void Passage::closeStreams()
{
    for (End *end : {&m_client, &m_server}) {
        if (end->watched != 0)
            m_door.m_loop->unwatch(end->stream.descriptor());
        end->watched = 0;
        end->stream.close();
    }
}

void Passage::retire()
{
    if (m_isOver)
        return;
    m_isOver = true;
    endAll(0);
    closeStreams();
    m_door.retire(this);
}

} // namespace door
