#pragma once

#include "base/error.h"
#include "trace/recorder.h"

#include <QtCore/QByteArray>

class QIODevice;

namespace report {

// The trace file: one JSON object an event, one line each, with the stable words of trace/names.h. Every object
// has `seq`, `t_us` (virtual), `kind` and, where they are not nothing, `cause`, `about`, `request`, `process`, `store`,
// `key`, `outcome`, `reason`, `text`, `bytes`; by kind also `user`, `rows`, `status`, `removed`, `receivers`, `held`,
// `done`, `ttl_us` (null = never), `modelled_us`, `measured_us`, and `detail`: [name, value] pairs. Keys and texts that
// are no plain text are escaped as base::escaped() does, so that they can be turned back. Bodies are left out: `bytes`
// tells their size, and `content` the fingerprint of one that was made from the database.
class TraceWriter final : public trace::Listener {
public:
    enum class Measured : bool { Omitted, Written }; // two runs of a scenario write the same bytes when it is omitted

    TraceWriter(QIODevice &device, Measured measured); // device borrowed, open
    ~TraceWriter() override; // finishes

    void happened(const trace::Event &event) override;
    base::Result<void> finish(); // writes what is left; report.cannotWrite {file, why} when any of it failed

private:
    void flush();

    QIODevice &m_device;
    bool m_writesMeasured;
    bool m_failed = false;
    QByteArray m_buffer;
};

} // namespace report
