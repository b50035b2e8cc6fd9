#pragma once

#include "base/error.h"
#include "codec/packeddevice.h"

#include <QtCore/QFile>
#include <QtCore/QStringDecoder>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

namespace advice {

// The lines of a text file of any size, also one that is compressed with gzip or zstd, or written in UTF-16 (as
// PowerShell's ">" does). They end with LF or CRLF, or all of them with CR. Memory is bounded: of a line longer than
// `longestLine` only the number is kept.
class LogSource {
public:
    static constexpr qsizetype longestLine = 1024 * 1024;

    explicit LogSource(const QString &fileName);

    // Calls `take` with each line, without its end. It answers whether to go on. Errors: advice.cannotRead {file, why},
    // file.notRegular {file}, advice.damaged {file} when compressed data does not go on as it began.
    base::Result<void> read(const std::function<bool(QByteArrayView line)> &take, const std::stop_token &stop = {});

    std::int64_t tooLong() const { return m_tooLong; } // lines
    bool isCompressed() const { return m_unpacker != nullptr; }
    // For a progress bar. May be called from any thread.
    qint64 done() const { return m_done.load(); }

private:
    bool fill(); // the next bytes; false at the end
    bool unpackMore();
    void takeLines(const std::function<bool(QByteArrayView)> &take, bool isLast);

    QFile m_file;
    std::unique_ptr<codec::Unpacker> m_unpacker; // null for a plain file
    QByteArray m_packed; // read, not yet unpacked
    QByteArray m_text; // lines that were not taken yet
    std::optional<QStringDecoder> m_decoder; // of UTF-16
    std::int64_t m_tooLong = 0;
    std::atomic<qint64> m_done = 0;
    char m_lineEnd = '\0'; // found out at the first one
    bool m_skips = false; // the rest of a line that is too long
    bool m_stops = false;
    bool m_isOver = false; // what is compressed has ended
    bool m_isDamaged = false;
};

} // namespace advice
