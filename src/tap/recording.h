#pragma once

#include "base/error.h"
#include "codec/packeddevice.h"
#include "tap/feed.h"
#include "tap/growingtext.h"

#include <QtCore/QFile>

#include <atomic>
#include <optional>
#include <thread>

namespace tap {

// Writes what a feed tells to a trace file (docs/trace.md), on a thread of its own, compressed where the file's name
// says so. Keys, commands, times and sizes; no values and no passwords.
class Recording {
public:
    explicit Recording(Feed &feed); // borrowed
    ~Recording(); // finishes

    // `web`: the application, where its requests are told, too. Errors: "tap.cannotRecord" {file, why}.
    base::Result<void> start(const QString &fileName, const QString &target, Moment began, const QString &web = {});
    base::Result<void> finish(const QByteArray &lastLine); // the same error when anything could not be written

private:
    void run();
    void drain();
    void write(const Batch &batch, const Batch::Entry &entry);
    void writeRequest(const Batch &batch, const Batch::Entry &entry);
    void writeOperation(const Batch &batch, const Batch::Entry &entry);
    void begin(std::string_view kind, Moment time);
    void number(std::string_view name, qint64 value);
    void text(std::string_view name, std::string_view value);
    void flush(std::size_t from);
    void settle();

    Feed &m_feed;
    QFile m_file;
    std::optional<codec::PackedDevice> m_packed; // over it
    std::chrono::milliseconds m_settleInterval{0};
    Moment m_settled;
    bool m_isUnsettled = false; // something was written since
    Batch m_batch;
    GrowingText m_out;
    Moment m_began;
    qint64 m_sequence = 0;
    bool m_failed = false;
    std::atomic<bool> m_isEnding = false;
    std::thread m_thread;
};

} // namespace tap
