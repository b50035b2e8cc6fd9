#include "tap/redisconversation.h"

#include "tap/scripts.h"

#include <algorithm>
#include <charconv>

namespace tap {

namespace {

// Of commands that wait for their answers; what asks for more without reading answers is no longer read along.
constexpr std::size_t mostPending = 16 * 1024 * 1024;

bool equalsIgnoringCase(std::string_view word, std::string_view other)
{
    return QByteArrayView(word.data(), qsizetype(word.size()))
               .compare(QByteArrayView(other.data(), qsizetype(other.size())), Qt::CaseInsensitive)
        == 0;
}

QByteArray toBytes(std::string_view text) { return {text.data(), qsizetype(text.size())}; }

} // namespace

RedisConversation::RedisConversation(Client client, ScriptLibrary &scripts, ExchangeListener &listener)
    : m_client(std::move(client))
    , m_scripts(scripts)
    , m_listener(listener)
    , m_requests(*this)
    , m_replies(*this)
{
}

void RedisConversation::asked(std::string_view bytes, Moment now)
{
    if (!m_isReading)
        return;
    m_now = now;
    if (!m_requests.take(bytes))
        stopReading("protocol");
}

void RedisConversation::answered(std::string_view bytes, Moment now)
{
    if (!m_isReading)
        return;
    m_now = now;
    if (!m_replies.take(bytes))
        stopReading("protocol");
}

void RedisConversation::requested(const Request &request)
{
    if (!m_isReading)
        return;
    if (m_pending.size() > mostPending) {
        stopReading("pipeline");
        return;
    }
    Pending pending{.spec = request.spec,
                    .begun = m_now,
                    .bytes = request.bytes,
                    .arguments = request.arguments,
                    .losesKeys = request.losesKeys};
    const ArgumentsView kept = request.kept->view();
    bool isSilent = m_wanted == Replies::Off;
    if (m_wanted == Replies::SkipNext) {
        isSilent = true;
        m_wanted = Replies::On;
    }
    std::string_view stored = kept.bytes();
    switch (request.spec->role) {
    case Role::Script:
    case Role::ScriptByHash:
        pending.script =
            request.spec->role == Role::Script ? m_scripts.byText(kept.at(1)) : m_scripts.byHash(kept.at(1));
        stored = withoutFirst(kept);
        break;
    case Role::ScriptCommand:
        if (equalsIgnoringCase(kept.at(1), "load"))
            m_scripts.byText(kept.at(2));
        stored = {};
        break;
    case Role::Subscribe:
        pending.answersLeft = std::max(1U, request.arguments - 1);
        break;
    case Role::Unsubscribe:
        pending.answersLeft = std::max(1U, request.arguments - 1); // of all: as many as there are, at least one
        break;
    case Role::Client:
        learnFromClientCommand(request, &isSilent);
        break;
    case Role::Replication:
        stopReading("replication");
        return;
    default:
        break;
    }
    if (!isSilent) {
        m_pending.push(pending, stored);
        return;
    }
    settle(pending, ArgumentsView(stored), Answer());
}

std::string_view RedisConversation::withoutFirst(ArgumentsView arguments)
{
    m_rest.clear();
    arguments.each([&](quint32 index, std::string_view bytes) {
        if (index != 1) {
            m_rest.begin(index, quint32(bytes.size()));
            m_rest.append(bytes);
        }
    });
    return m_rest.view().bytes();
}

// CLIENT REPLY acts on what is asked next, whenever it is answered.
void RedisConversation::learnFromClientCommand(const Request &request, bool *isSilent)
{
    const ArgumentsView kept = request.kept->view();
    if (!equalsIgnoringCase(kept.at(1), "reply"))
        return;
    const std::string_view mode = kept.at(2);
    if (equalsIgnoringCase(mode, "on")) {
        m_wanted = Replies::On;
        *isSilent = false;
    } else if (equalsIgnoringCase(mode, "off")) {
        m_wanted = Replies::Off;
        *isSilent = true;
    } else if (equalsIgnoringCase(mode, "skip") && m_wanted != Replies::Off) {
        m_wanted = Replies::SkipNext;
        *isSilent = true;
    }
}

void RedisConversation::element(const Element &element)
{
    m_answer.take(element, element.depth);
    if (element.depth == 0)
        m_isUnwrapping = m_inTransaction && element.type == '*' && !element.isNull && !m_pending.isEmpty()
            && m_pending.front().spec->role == Role::Exec;
    else if (m_isUnwrapping)
        m_inner.take(element, element.depth - 1);
}

void RedisConversation::ended(int depth)
{
    if (depth != 1 || !m_isUnwrapping)
        return;
    settleQueued();
    m_inner.clear();
}

void RedisConversation::settleQueued()
{
    if (m_queued.isEmpty())
        return;
    settle(m_queued.front(), m_queued.frontArguments(), m_inner);
    m_queued.pop();
}

void RedisConversation::replied(qint64 bytes)
{
    m_answer.bytes = bytes;
    settleTop();
    m_answer.clear();
}

bool RedisConversation::isMessage() const
{
    const std::string_view first = m_answer.firstText;
    return first == "message" || first == "pmessage" || first == "smessage";
}

bool RedisConversation::isConfirmation() const
{
    const std::string_view first = m_answer.firstText;
    return first.ends_with("subscribe")
        && (first == "subscribe" || first == "psubscribe" || first == "ssubscribe" || first == "unsubscribe"
            || first == "punsubscribe" || first == "sunsubscribe");
}

// A whole answer: of the command that waits longest, or one that nobody asked for.
void RedisConversation::settleTop()
{
    if (!m_isReading)
        return;
    const bool waitsForConfirmation = !m_pending.isEmpty()
        && (m_pending.front().spec->role == Role::Subscribe || m_pending.front().spec->role == Role::Unsubscribe);
    const bool mayBeMessage =
        m_answer.type == '>' || (m_answer.type == '*' && !m_speaksResp3 && (m_isSubscribed || waitsForConfirmation));
    if (mayBeMessage && isMessage())
        return;
    if (mayBeMessage && isConfirmation()) {
        m_isSubscribed = m_answer.lastNumber > 0;
        if (!waitsForConfirmation)
            return; // one more of UNSUBSCRIBE for all
        Pending pending = m_pending.front();
        if (--pending.answersLeft > 0) {
            m_pending.setFront(pending);
            return;
        }
    } else if (m_answer.type == '>') {
        return; // an invalidation
    } else if (m_isMonitoring && m_answer.type == '+' && !m_answer.text.empty() && m_answer.text[0] >= '0'
               && m_answer.text[0] <= '9') {
        return;
    }
    if (m_pending.isEmpty())
        return; // as when the server has too many clients
    const Pending pending = m_pending.front();
    const ArgumentsView kept = m_pending.frontArguments();
    if (m_inTransaction && m_answer.type == '+' && m_answer.text == "QUEUED") {
        if (m_queued.size() > mostPending)
            stopReading("pipeline");
        else
            m_queued.push(pending, kept.bytes());
    } else {
        settle(pending, kept, m_answer);
    }
    m_pending.pop();
}

void RedisConversation::settle(const Pending &pending, ArgumentsView kept, const Answer &answer)
{
    follow(pending, kept, answer);
    m_listener.exchanged({.client = &m_client,
                          .spec = pending.spec,
                          .database = m_database,
                          .arguments = pending.arguments,
                          .kept = kept,
                          .losesKeys = pending.losesKeys,
                          .script = pending.script,
                          .answer = &answer,
                          .window = {pending.begun, m_now, m_client.id},
                          .requestBytes = pending.bytes});
}

void RedisConversation::follow(const Pending &pending, ArgumentsView kept, const Answer &answer)
{
    const bool isDone = !answer.isError();
    switch (pending.spec->role) {
    case Role::Multi:
        m_inTransaction = m_inTransaction || answer.isOk();
        break;
    case Role::Exec:
    case Role::Discard:
        if (isDone || answer.text.starts_with("EXECABORT")) {
            m_inTransaction = false;
            m_queued.clear();
        }
        break;
    case Role::Select:
        if (isDone) {
            const std::string_view number = kept.at(1);
            std::from_chars(number.data(), number.data() + number.size(), m_database);
        }
        break;
    case Role::Monitor:
        m_isMonitoring = m_isMonitoring || answer.isOk();
        break;
    case Role::Hello:
        if (isDone && !kept.at(1).empty())
            m_speaksResp3 = kept.at(1) == "3";
        break;
    case Role::Reset:
        if (isDone) {
            m_database = 0;
            m_inTransaction = m_isSubscribed = m_isMonitoring = m_speaksResp3 = false;
            m_queued.clear();
        }
        break;
    case Role::Client:
        if (!isDone)
            break;
        if (equalsIgnoringCase(kept.at(1), "setname")) {
            m_client.name = toBytes(kept.at(2));
        } else if (equalsIgnoringCase(kept.at(1), "setinfo")) {
            if (equalsIgnoringCase(kept.at(2), "lib-name"))
                m_client.library = toBytes(kept.at(3));
            else
                m_client.library += ' ' + toBytes(kept.at(3));
        }
        break;
    default:
        break;
    }
}

void RedisConversation::stopReading(std::string_view why)
{
    if (!m_isReading)
        return;
    m_isReading = false;
    m_listener.stoppedReading(m_client, why);
}

} // namespace tap
