#include "appwindow/recordingsaver.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

using namespace std::chrono_literals;

namespace gui {

namespace {
constexpr trace::EventId eventsOfTurn = 1'000;
} // namespace

RecordingSaver::RecordingSaver(const AppSource &source, const QString &fileName, Head head, QObject *parent)
    : QObject(parent)
    , m_source(source)
    , m_head(std::move(head))
    , m_file(fileName)
    , m_packed(m_file, codec::packingOf(fileName))
    , m_writer(m_packed, report::TraceWriter::Measured::Written)
    , m_turn(this)
{
    connect(&m_turn, &QTimer::timeout, this, &RecordingSaver::writeSome);
}

void RecordingSaver::start()
{
    if (!m_file.open(QIODevice::WriteOnly)) {
        end(base::failure("report.cannotWrite", {m_file.fileName(), m_file.errorString()}));
        return;
    }
    const QJsonObject head{{QStringLiteral("format"), QStringLiteral("lookaside-trace")},
                           {QStringLiteral("version"), 1},
                           {QStringLiteral("source"), QStringLiteral("watch")},
                           {QStringLiteral("tap"), m_source.means().tap},
                           {QStringLiteral("probe"), m_source.means().probe},
                           {QStringLiteral("door"), m_source.means().door},
                           {QStringLiteral("target"), m_head.target},
                           {QStringLiteral("started"), m_head.started.toString(Qt::ISODateWithMs)}};
    m_packed.write(QJsonDocument(head).toJson(QJsonDocument::Compact) + '\n');
    m_first = m_next = m_source.log().firstId();
    m_last = m_source.log().lastId();
    m_turn.start(0ms);
}

void RecordingSaver::writeSome()
{
    if (m_source.log().firstId() > m_next) { // the log has forgotten what was to be written next
        end(base::failure("recording.overtaken", {m_file.fileName()}));
        return;
    }
    const trace::EventId end = std::min(m_last, m_next + eventsOfTurn - 1);
    for (trace::Event event : m_source.log().between(m_next, end)) {
        // What was forgotten before cannot be named.
        const auto here = [this](trace::EventId id) { return id < m_first ? 0 : id - m_first + 1; };
        event.id = here(event.id);
        event.cause = here(event.cause);
        event.about = here(event.about);
        m_writer.happened(event);
    }
    m_next = end + 1;
    if (m_next > m_last)
        this->end({});
}

void RecordingSaver::end(const base::Result<void> &result)
{
    m_turn.stop();
    deleteLater();
    if (!result) {
        m_file.cancelWriting();
        emit failed(result.error());
        return;
    }
    const auto written = m_writer.finish();
    if (!m_packed.finish() || !written || !m_file.commit())
        emit failed({"report.cannotWrite", {m_file.fileName(), m_file.errorString()}});
    else
        emit saved(m_file.fileName());
}

} // namespace gui
