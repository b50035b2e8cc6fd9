#include "advice/logsource.h"

#include "base/inputfile.h"

#include <cstring>
#include <zlib.h>

namespace advice {

namespace {

constexpr qsizetype chunk = 256 * 1024; // stays in the processor's cache

}

LogSource::LogSource(const QString &fileName)
    : m_file(fileName)
{
}

LogSource::~LogSource()
{
    if (m_inflate)
        inflateEnd(m_inflate.get());
}

base::Result<void> LogSource::read(const std::function<bool(QByteArrayView)> &take, const std::stop_token &stop)
{
    if (const auto opened = base::openToRead(m_file, "advice.cannotRead"); !opened)
        return opened;
    const QByteArray head = m_file.peek(3);
    if (head.startsWith("\x1f\x8b")) {
        m_inflate = std::make_unique<z_stream_s>();
        std::memset(m_inflate.get(), 0, sizeof(z_stream_s));
        constexpr int gzip = 15 + 16; // the largest window, and gzip's head
        inflateInit2(m_inflate.get(), gzip);
    } else if (head.startsWith("\xff\xfe")) {
        m_decoder.emplace(QStringConverter::Utf16LE);
        m_file.skip(2);
    } else if (head.startsWith("\xfe\xff")) {
        m_decoder.emplace(QStringConverter::Utf16BE);
        m_file.skip(2);
    } else if (head == "\xef\xbb\xbf") {
        m_file.skip(3);
    }
    while (!m_stops && !stop.stop_requested() && fill())
        takeLines(take, false);
    if (!m_stops && !stop.stop_requested())
        takeLines(take, true);
    if (m_file.error() != QFileDevice::NoError)
        return base::failure("advice.cannotRead", {m_file.fileName(), m_file.errorString()});
    if (m_isDamaged)
        return base::failure("advice.damaged", {m_file.fileName()});
    return {};
}

bool LogSource::fill()
{
    if (m_inflate)
        return inflateMore();
    if (m_decoder) {
        const QByteArray read = m_file.read(chunk);
        m_done.store(m_file.pos());
        m_text += QString(m_decoder->decode(read)).toUtf8();
        return !read.isEmpty();
    }
    const qsizetype before = m_text.size();
    m_text.resize(before + chunk);
    const qint64 got = m_file.read(m_text.data() + before, chunk);
    m_text.resize(before + std::max<qint64>(got, 0));
    m_done.store(m_file.pos());
    return got > 0;
}

bool LogSource::inflateMore()
{
    const qsizetype before = m_text.size();
    m_text.resize(before + chunk);
    m_inflate->next_out = reinterpret_cast<Bytef *>(m_text.data() + before);
    m_inflate->avail_out = uInt(chunk);
    while (m_inflate->avail_out > 0 && !m_isOver) {
        if (m_inflate->avail_in == 0) {
            m_packed = m_file.read(chunk);
            m_done.store(m_file.pos());
            m_inflate->next_in = reinterpret_cast<Bytef *>(m_packed.data());
            m_inflate->avail_in = uInt(m_packed.size());
        }
        const int status = inflate(m_inflate.get(), Z_NO_FLUSH);
        if (status == Z_STREAM_END) { // several can follow each other in one file, as `cat a.gz b.gz` makes them
            m_isOver = m_inflate->avail_in == 0 && m_file.atEnd();
            inflateReset(m_inflate.get());
        } else if (status != Z_OK) {
            m_isDamaged = true; // also one that is cut
            m_isOver = true;
        }
    }
    const qsizetype got = chunk - qsizetype(m_inflate->avail_out);
    m_text.resize(before + got);
    return got > 0;
}

void LogSource::takeLines(const std::function<bool(QByteArrayView)> &take, bool isLast)
{
    qsizetype at = 0;
    const auto handOver = [&](qsizetype end) {
        QByteArrayView line(m_text.constData() + at, end - at);
        if (line.endsWith('\r'))
            line.chop(1);
        if (m_skips || line.size() > longestLine)
            ++m_tooLong;
        else if (!take(line))
            m_stops = true;
        m_skips = false;
        at = end + 1;
    };
    while (!m_stops) {
        const void *found =
            at < m_text.size() ? std::memchr(m_text.constData() + at, '\n', std::size_t(m_text.size() - at)) : nullptr;
        if (!found)
            break;
        handOver(static_cast<const char *>(found) - m_text.constData());
    }
    if (!m_stops && isLast && at < m_text.size())
        handOver(m_text.size());
    m_text.remove(0, std::min(at, m_text.size()));
    if (m_text.size() > longestLine) {
        m_skips = true;
        m_text.clear();
    }
}

} // namespace advice
