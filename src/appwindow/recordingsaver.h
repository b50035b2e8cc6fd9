#pragma once

#include "appwindow/appsource.h"
#include "codec/packeddevice.h"
#include "report/tracewriter.h"

#include <QtCore/QSaveFile>
#include <QtCore/QTimer>

namespace gui {

// Writes the events that a source keeps to a trace file (docs/trace.md), a few at a turn, and is gone afterwards.
class RecordingSaver : public QObject {
    Q_OBJECT

public:
    struct Head {
        QString target; // of the tap, without its password
        QDateTime started;
    };

    RecordingSaver(const AppSource &source, const QString &fileName, Head head, QObject *parent); // source borrowed

    void start();

signals:
    void saved(const QString &fileName);
    void failed(const base::Error &error);

private:
    void writeSome();
    void end(const base::Result<void> &result);

    const AppSource &m_source;
    const Head m_head;
    QSaveFile m_file;
    codec::PackedDevice m_packed; // over it, as its name says
    report::TraceWriter m_writer;
    trace::EventId m_first = 1; // becomes 1 in the file
    trace::EventId m_next = 1;
    trace::EventId m_last = 0;
    QTimer m_turn;
};

} // namespace gui
