#include "advice/logsource.h"

#include "base/inputfile.h"

#include <cstring>

namespace advice {

namespace {

constexpr qsizetype chunk = 256 * 1024; // stays in the processor's cache

}

LogSource::LogSource(const QString &fileName)
    : m_file(fileName)
{
}

base::Result<void> LogSource::read(const std::function<bool(QByteArrayView)> &take, const std::stop_token &stop)
{
    if (const auto opened = base::openToRead(m_file, "advice.cannotRead"); !opened)
        return opened;
    const QByteArray head = m_file.peek(4);
    m_unpacker = codec::Unpacker::of(head);
    if (m_unpacker) {
        // Its first bytes are its own.
    } else if (head.startsWith("\xff\xfe")) {
        m_decoder.emplace(QStringConverter::Utf16LE);
        m_file.skip(2);
    } else if (head.startsWith("\xfe\xff")) {
        m_decoder.emplace(QStringConverter::Utf16BE);
        m_file.skip(2);
    } else if (head.startsWith("\xef\xbb\xbf")) {
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
    if (m_unpacker)
        return unpackMore();
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

bool LogSource::unpackMore()
{
    using State = codec::Unpacker::State;
    const qsizetype before = m_text.size();
    m_text.resize(before + chunk);
    qsizetype made = 0;
    while (made < chunk && !m_isOver) {
        qsizetype got = 0;
        const State state = m_unpacker->take(m_text.data() + before + made, chunk - made, got);
        made += got;
        if (state == State::Going)
            continue;
        if (state == State::Damaged) {
            m_isDamaged = m_isOver = true;
            continue;
        }
        m_packed = m_file.read(chunk);
        m_done.store(m_file.pos());
        if (m_packed.isEmpty()) {
            m_isOver = true;
            m_isDamaged = state == State::Hungry; // it is cut
        } else {
            m_unpacker->give(m_packed);
        }
    }
    m_text.resize(before + made);
    return made > 0;
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
    if (m_lineEnd == '\0' && m_text.contains('\n'))
        m_lineEnd = '\n';
    else if (m_lineEnd == '\0' && m_text.chopped(m_text.endsWith('\r')).contains('\r'))
        m_lineEnd = '\r';
    while (!m_stops && m_lineEnd != '\0') {
        const void *found = at < m_text.size()
            ? std::memchr(m_text.constData() + at, m_lineEnd, std::size_t(m_text.size() - at))
            : nullptr;
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
