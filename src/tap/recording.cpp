#include "tap/recording.h"

#include "base/escape.h"
#include "base/writablefile.h"
#include "tap/words.h"
#include "trace/names.h"

#include <QtCore/QDateTime>

#include <algorithm>
#include <array>
#include <string>

namespace tap {

namespace {

constexpr std::size_t flushAt = 256 * 1024;
// Each piece costs a little; whoever is killed loses the last one.
constexpr std::chrono::milliseconds packedInterval{1'000};

std::string_view view(QByteArrayView bytes) { return {bytes.data(), std::size_t(bytes.size())}; }

std::string_view kindName(trace::EventKind kind) { return view(trace::name(kind)); }

} // namespace

Recording::Recording(Feed &feed)
    : m_feed(feed)
{
}

Recording::~Recording() { (void)finish({}); }

base::Result<void> Recording::start(const QString &fileName, const QString &target, Moment began, const QString &web)
{
    m_file.setFileName(fileName);
    if (const auto opened = base::openToWrite(m_file, "tap.cannotRecord"); !opened)
        return opened;
    const codec::Packing packing = codec::packingOf(fileName);
    m_packed.emplace(m_file, packing);
    m_settleInterval = packing == codec::Packing::None ? std::chrono::milliseconds(0) : packedInterval;
    m_began = began;
    m_out += R"({"format":"lookaside-trace","version":1)";
    text("source", "tap");
    text("target", target.toStdString());
    if (!web.isEmpty())
        text("web", web.toStdString());
    text("started", QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toStdString());
    m_out += "}\n";
    m_thread = std::thread([this] { run(); });
    return {};
}

void Recording::run()
{
    while (!m_isEnding) {
        drain();
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    drain();
}

void Recording::drain()
{
    m_feed.take(m_batch);
    for (const Batch::Entry &entry : m_batch.entries) {
        write(m_batch, entry);
        flush(flushAt);
    }
    if (m_batch.mergedOperations > 0) {
        begin("merged", Moment::clock::now());
        number("operations", m_batch.mergedOperations);
        number("hits", m_batch.merged.hits);
        number("misses", m_batch.merged.misses);
        m_out += "}\n";
    }
    flush(1);
    settle();
}

void Recording::begin(std::string_view kind, Moment time)
{
    const auto microseconds = std::chrono::duration_cast<std::chrono::microseconds>(time - m_began).count();
    GrowingText::Pen(m_out, 32 + 2 * GrowingText::longestNumber + kind.size())
        << R"({"seq":)" << ++m_sequence << R"(,"t_us":)" << microseconds << R"(,"kind":")" << kind << "\"";
}

void Recording::number(std::string_view name, qint64 value)
{
    GrowingText::Pen(m_out, 4 + name.size() + GrowingText::longestNumber) << ",\"" << name << "\":" << value;
}

void Recording::text(std::string_view name, std::string_view value)
{
    const auto isPlain = [](char c) { return c >= ' ' && c < '\x7f' && c != '"' && c != '\\'; };
    std::string escaped;
    if (!std::all_of(value.begin(), value.end(), isPlain)) {
        for (const char c : base::escaped(QByteArrayView(value.data(), qsizetype(value.size()))).toUtf8()) {
            if (c == '"' || c == '\\')
                escaped += '\\';
            escaped += c;
        }
        value = escaped;
    }
    GrowingText::Pen(m_out, 6 + name.size() + value.size()) << ",\"" << name << "\":\"" << value << "\"";
}

void Recording::write(const Batch &batch, const Batch::Entry &entry)
{
    switch (entry.what) {
    case Batch::What::Operation:
        writeOperation(batch, entry);
        return;
    case Batch::What::Client: {
        begin("client", entry.operation.ended);
        number("client", entry.client);
        constexpr std::array<std::string_view, 3> names{"address", "name", "library"};
        for (quint32 i = 0; i < entry.keys; ++i) {
            const std::string_view value = batch.text(batch.keys[entry.firstKey + i].name);
            if (!value.empty())
                text(names.at(i), value);
        }
        break;
    }
    case Batch::What::RequestBegun:
    case Batch::What::RequestEnded:
        writeRequest(batch, entry);
        return;
    case Batch::What::Explained: {
        const Batch::Key &key = batch.keys[entry.firstKey];
        begin("miss-explained", entry.operation.ended);
        number("db", entry.operation.database);
        text("key", batch.text(key.name));
        text("reason", view(traceName(key.use.reason)));
        if (key.use.isInferred)
            m_out += ",\"inferred\":true";
        break;
    }
    }
    m_out += "}\n";
}

void Recording::writeRequest(const Batch &batch, const Batch::Entry &entry)
{
    const Operation &operation = entry.operation;
    const bool isEnd = entry.what == Batch::What::RequestEnded;
    begin(kindName(isEnd ? trace::EventKind::ResponseSent : trace::EventKind::RequestSent), operation.ended);
    number("request", operation.request);
    if (isEnd) {
        text("key", batch.text(entry.command));
        number("status", operation.count);
        number("bytes", operation.replyBytes);
        number("measured_us", std::chrono::duration_cast<std::chrono::microseconds>(operation.duration()).count());
    } else {
        text("text", batch.text(entry.command));
        text("origin", batch.text(batch.keys[entry.firstKey].name));
    }
    m_out += "}\n";
}

// A line a key.
void Recording::writeOperation(const Batch &batch, const Batch::Entry &entry)
{
    const Operation &operation = entry.operation;
    for (quint32 i = 0; i < std::max(entry.keys, operation.action == Action::Clear ? 1U : 0U); ++i) {
        const Batch::Key *key = i < entry.keys ? &batch.keys[entry.firstKey + i] : nullptr;
        const Found found = key ? foundOf(key->use) : Found::NotAsked;
        const std::string_view kind = kindName(traceKind(operation, found));
        begin(kind, operation.ended);
        if (key)
            text("key", batch.text(key->name));
        text("text", batch.text(entry.command));
        if (found != Found::NotAsked)
            text("outcome", found == Found::Hit ? "hit" : "miss");
        if (found != Found::NotAsked && key->use.application == Found::NotAsked)
            m_out += ",\"lookup\":false";
        if (key && key->use.server != found && key->use.server != Found::NotAsked)
            text("server", key->use.server == Found::Hit ? "hit" : "miss");
        if (key && key->use.reason != Reason::None) {
            text("reason", view(traceName(key->use.reason)));
            if (key->use.isInferred)
                m_out += ",\"inferred\":true";
            if (key->use.isAwaited)
                m_out += ",\"awaited\":true";
            if (key->use.reason == Reason::Deleted && !key->use.deletedBy.empty()) {
                text("deleted_by", key->use.deletedBy);
                number("deleted_by_client", key->use.deletedByClient);
            }
        }
        if (operation.action == Action::Delete || operation.action == Action::Clear) {
            if (operation.count >= 0)
                number("removed", operation.count);
        } else if (operation.action == Action::Touch) {
            m_out += operation.count == 0 ? ",\"done\":false" : ",\"done\":true";
        }
        if (operation.hasTtl) {
            if (operation.ttl.count() < 0)
                m_out += ",\"ttl_us\":null";
            else
                number("ttl_us", operation.ttl.count() * 1000);
        }
        number("bytes", operation.action == Action::Read ? operation.replyBytes : operation.requestBytes);
        number("measured_us", std::chrono::duration_cast<std::chrono::microseconds>(operation.duration()).count());
        number("client", entry.client);
        number("db", operation.database);
        if (entry.keys > 1)
            number("of", entry.keys);
        if (operation.request != 0)
            number("request", operation.request);
        else if (operation.ofRequests > 1)
            number("of_requests", operation.ofRequests);
        m_out += "}\n";
    }
}

void Recording::flush(std::size_t from)
{
    if (m_out.size() < from)
        return;
    if (m_packed->write(m_out.data(), qint64(m_out.size())) != qint64(m_out.size()))
        m_failed = true;
    m_out.clear();
    m_isUnsettled = true;
}

// What was written can be read, whatever happens to this process.
void Recording::settle()
{
    const Moment now = Moment::clock::now();
    if (!m_isUnsettled || now - m_settled < m_settleInterval)
        return;
    m_settled = now;
    m_isUnsettled = false;
    if (!m_packed->flushPacked() || !m_file.flush())
        m_failed = true;
}

base::Result<void> Recording::finish(const QByteArray &lastLine)
{
    m_isEnding = true;
    if (m_thread.joinable())
        m_thread.join();
    if (!m_file.isOpen())
        return {};
    if (!lastLine.isEmpty())
        (m_out += view(lastLine)) += "\n";
    flush(1);
    m_failed = !m_packed->finish() || !m_file.flush() || m_failed;
    const QString why = m_file.errorString();
    m_file.close();
    if (m_failed)
        return base::failure("tap.cannotRecord", {m_file.fileName(), why});
    return {};
}

} // namespace tap
