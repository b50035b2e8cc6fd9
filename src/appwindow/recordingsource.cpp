#include "appwindow/recordingsource.h"

#include "look/units.h"

#include <QtCore/QFileInfo>
#include <QtCore/QLocale>

#include <algorithm>

using namespace std::chrono_literals;

namespace gui {

namespace {
constexpr std::size_t mostWaiting = 16; // batches that were read and not yet taken
constexpr auto longestTurn = 8ms;
constexpr auto patience = 500ms; // shorter reading shows no progress
} // namespace

RecordingSource::RecordingSource(QString fileName, QObject *parent)
    : AppSource(keptEvents, parent)
    , m_fileName(std::move(fileName))
    , m_fileSize(QFileInfo(m_fileName).size())
{
    m_turn.setInterval(10ms);
    connect(&m_turn, &QTimer::timeout, this, &RecordingSource::takeSome);
}

RecordingSource::~RecordingSource()
{
    m_worker.request_stop();
    m_shared->taken.notify_all();
}

void RecordingSource::start()
{
    m_isReading = true;
    m_since.start();
    m_turn.start();
    m_worker = std::jthread([shared = m_shared, fileName = m_fileName](const std::stop_token &stop) {
        const auto take = [&](trace::Events events) {
            std::unique_lock lock(shared->mutex);
            shared->taken.wait(lock, [&] { return shared->batches.size() < mostWaiting || stop.stop_requested(); });
            shared->batches.push_back(std::move(events));
            return !stop.stop_requested();
        };
        auto result = watch::readRecording(fileName, take, stop, &shared->bytes);
        const std::scoped_lock lock(shared->mutex);
        shared->result = std::move(result);
    });
}

void RecordingSource::cancel()
{
    if (!m_isReading)
        return;
    m_isCancelled = true;
    m_worker.request_stop();
    m_shared->taken.notify_all();
}

void RecordingSource::takeSome()
{
    QElapsedTimer turn;
    turn.start();
    trace::Events events;
    std::optional<base::Result<watch::RecordingFacts>> result;
    {
        const std::scoped_lock lock(m_shared->mutex);
        for (std::size_t i = 0; i < m_pieces && !m_shared->batches.empty(); ++i) {
            trace::Events &batch = m_shared->batches.front();
            events.insert(events.end(), std::make_move_iterator(batch.begin()), std::make_move_iterator(batch.end()));
            m_shared->batches.pop_front();
        }
        if (m_shared->batches.empty())
            result = m_shared->result;
    }
    m_shared->taken.notify_all();
    if (!events.empty()) {
        append(events);
        // As many as fit in a turn.
        const auto took = std::chrono::nanoseconds(turn.nsecsElapsed());
        m_pieces = took > longestTurn ? std::max<std::size_t>(1, m_pieces / 2) : std::min<std::size_t>(8, m_pieces + 1);
    }
    if (result) {
        finish(*result);
        return;
    }
    if (std::chrono::milliseconds(m_since.elapsed()) > patience)
        emit progressed(int(std::clamp<qint64>(m_shared->bytes * 100 / std::max<qint64>(m_fileSize, 1), 0, 100)));
}

void RecordingSource::finish(const base::Result<watch::RecordingFacts> &result)
{
    m_turn.stop();
    m_isReading = false;
    emit progressed(-1);
    if (!result) {
        emit factsChanged();
        emit failed(result.error());
        return;
    }
    m_facts = *result;
    know(m_facts.knowledge,
         {.tap = m_facts.hasTap,
          .probe = m_facts.hasProbe,
          .door = m_facts.hasDoor,
          .isLab = m_facts.origin.source == "lab"});
    if (m_isCancelled)
        emit failed({"recording.cancelled", {m_fileName, countText(qint64(log().lastId()))}});
    else if (m_facts.damage)
        emit failed(*m_facts.damage);
}

QString RecordingSource::name() const { return tr("Recording %1").arg(QFileInfo(m_fileName).fileName()); }

QString RecordingSource::facts() const
{
    if (m_isReading)
        return tr("loading");
    QStringList parts;
    if (!m_facts.origin.target.isEmpty())
        parts << QString::fromUtf8(m_facts.origin.target);
    if (m_facts.started.isValid())
        parts << QLocale().toString(m_facts.started.toLocalTime(), QLocale::ShortFormat);
    parts << durationText(m_facts.length);
    if (log().forgotten() > 0)
        parts << tr("the last %1 events").arg(countText(qint64(log().size())));
    if (m_facts.merged > 0)
        parts << tr("%1 operations only counted").arg(countText(m_facts.merged));
    if (m_facts.foldedKeys > 0)
        parts << tr("keys of large families grouped");
    return parts.join(QStringLiteral(" · "));
}

} // namespace gui
