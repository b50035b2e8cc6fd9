#include "report/tracewriter.h"

#include "base/escape.h"
#include "base/fingerprint.h"
#include "trace/names.h"

#include <QtCore/QFileDevice>

#include <algorithm>
#include <array>
#include <charconv>

namespace report {

using trace::Event;
using trace::EventKind;

namespace {

constexpr qsizetype flushAt = 256 * 1024;

// One JSON object, written at the end of a buffer.
class Object {
public:
    explicit Object(QByteArray &out)
        : m_out(out)
    {
        m_out += '{';
    }
    ~Object() { m_out += "}\n"; }
    Object(const Object &) = delete;
    Object &operator=(const Object &) = delete;

    void number(QByteArrayView name, std::int64_t value)
    {
        begin(name);
        appendNumber(value);
    }
    void numberUnlessZero(QByteArrayView name, std::int64_t value)
    {
        if (value != 0)
            number(name, value);
    }
    void text(QByteArrayView name, QByteArrayView value)
    {
        begin(name);
        appendText(value);
    }
    void literal(QByteArrayView name, QByteArrayView value)
    {
        begin(name);
        m_out += value;
    }
    void pairs(QByteArrayView name, const QList<std::pair<QByteArray, QByteArray>> &fields)
    {
        begin(name);
        m_out += '[';
        for (qsizetype i = 0; i < fields.size(); ++i) {
            m_out += i == 0 ? "[" : ",[";
            appendText(fields[i].first);
            m_out += ',';
            appendText(fields[i].second);
            m_out += ']';
        }
        m_out += ']';
    }

private:
    void begin(QByteArrayView name)
    {
        m_out += m_isFirst ? "\"" : ",\"";
        m_out += name;
        m_out += "\":";
        m_isFirst = false;
    }
    void appendNumber(std::int64_t value)
    {
        std::array<char, 24> digits;
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
        m_out.append(digits.data(), end - digits.data());
    }
    void appendText(QByteArrayView bytes)
    {
        const auto isPlain = [](char c) { return c >= ' ' && c < '\x7f' && c != '"' && c != '\\'; };
        m_out += '"';
        if (std::all_of(bytes.begin(), bytes.end(), isPlain)) {
            m_out += bytes;
        } else {
            // What base::escaped() leaves to JSON: its own backslashes and the quotes.
            const QByteArray text = base::escaped(bytes).toUtf8();
            for (const char c : text) {
                if (c == '"' || c == '\\')
                    m_out += '\\';
                m_out += c;
            }
        }
        m_out += '"';
    }

    QByteArray &m_out;
    bool m_isFirst = true;
};

void writeCount(Object &object, const Event &event)
{
    switch (event.kind) {
    case EventKind::Expectation:
        object.literal("held", event.count ? "true" : "false");
        break;
    case EventKind::RequestSent:
    case EventKind::BrowserAsked:
        event.count < 0 ? object.literal("user", "null") : object.number("user", event.count);
        break;
    case EventKind::QueryFinished:
    case EventKind::RowWritten:
        object.number("rows", event.count);
        break;
    case EventKind::ResponseSent:
    case EventKind::BrowserAnswered:
        object.number("status", event.count);
        break;
    case EventKind::CacheTouched:
        object.literal("done", event.count ? "true" : "false");
        break;
    case EventKind::CacheDeleteAsked:
        object.number("removed", event.count);
        break;
    case EventKind::SignalSent:
        object.number("receivers", event.count);
        break;
    default:
        object.numberUnlessZero("count", event.count);
    }
}

} // namespace

TraceWriter::TraceWriter(QIODevice &device, Measured measured)
    : m_device(device)
    , m_writesMeasured(measured == Measured::Written)
{
    m_buffer.reserve(flushAt + 4096);
}

TraceWriter::~TraceWriter() { flush(); }

void TraceWriter::happened(const Event &event)
{
    {
        Object object(m_buffer);
        object.number("seq", std::int64_t(event.id));
        object.number("t_us", event.time.time_since_epoch().count());
        object.text("kind", trace::name(event.kind));
        object.numberUnlessZero("cause", std::int64_t(event.cause));
        object.numberUnlessZero("about", std::int64_t(event.about));
        object.numberUnlessZero("request", event.request);
        object.numberUnlessZero("process", event.process);
        object.numberUnlessZero("store", event.store);
        if (!event.key.isEmpty())
            object.text("key", event.key);
        if (event.outcome != trace::Outcome::None)
            object.text("outcome", trace::name(event.outcome));
        if (event.reason != trace::MissReason::None)
            object.text("reason", trace::name(event.reason));
        if (!event.text.isEmpty())
            object.text("text", event.text);
        writeCount(object, event);
        object.numberUnlessZero("bytes", event.bytes);
        if (event.kind == EventKind::CacheStored || event.kind == EventKind::CacheTouched
            || event.kind == EventKind::BrowserKept
            || (event.ttl != base::Duration::zero()
                && (event.kind == EventKind::CacheHit || event.kind == EventKind::BrowserAsked)))
            event.ttl == trace::noTtl ? object.literal("ttl_us", "null") : object.number("ttl_us", event.ttl.count());
        if (event.kind == EventKind::QueryFinished || event.kind == EventKind::ResponseSent) {
            object.number("modelled_us", event.modelled.count());
            if (m_writesMeasured)
                object.number("measured_us", event.measured.count());
        }
        if (event.kind == EventKind::CacheDeleteAsked || event.kind == EventKind::BrowserAnswered)
            object.numberUnlessZero("modelled_us", event.modelled.count());
        if (event.kind == EventKind::ResponseSent && event.detail && !event.detail->body.isEmpty()
            && (event.outcome == trace::Outcome::Miss || event.outcome == trace::Outcome::Uncached))
            object.number("content", std::int64_t(base::fingerprint(event.detail->body)));
        if (event.detail && !event.detail->fields.isEmpty())
            object.pairs("detail", event.detail->fields);
    }
    if (m_buffer.size() >= flushAt)
        flush();
}

void TraceWriter::flush()
{
    if (!m_buffer.isEmpty() && m_device.write(m_buffer) != m_buffer.size())
        m_failed = true;
    m_buffer.resize(0); // keeps the memory
}

base::Result<void> TraceWriter::finish()
{
    flush();
    auto *file = qobject_cast<QFileDevice *>(&m_device);
    if (file && !file->flush())
        m_failed = true;
    if (m_failed)
        return base::failure("report.cannotWrite", {file ? file->fileName() : QString(), m_device.errorString()});
    return {};
}

} // namespace report
