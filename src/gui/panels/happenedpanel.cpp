#include "gui/panels/happenedpanel.h"

#include "gui/diagrams/sequenceview.h"
#include "trace/sequence.h"

#include <QtWidgets/QVBoxLayout>

namespace gui {

using trace::EventKind;

namespace {
// The events around one: a request's lie close together, unless thousands run at once.
trace::Events around(const trace::EventLog &log, trace::EventId event)
{
    constexpr trace::EventId reach = 6'000;
    trace::Events events;
    const trace::EventId first = event > reach ? event - reach : 1;
    const trace::EventId last = std::min<trace::EventId>(log.lastId(), event + reach);
    for (trace::EventId id = std::max(first, log.firstId()); id <= last; ++id) {
        if (const trace::Event *found = log.find(id))
            events.push_back(*found);
    }
    return events;
}
} // namespace

HappenedPanel::HappenedPanel(const Theme &theme, LabClient &lab, Selection &selection, QWidget *parent)
    : QWidget(parent)
    , m_lab(lab)
    , m_selection(selection)
    , m_sequence(new SequenceView(theme, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_sequence);
    m_sequence->setObjectName(QStringLiteral("sequence"));
    m_sequence->setCacheName(QStringLiteral("LocMem"));
    m_sequence->setEmptyText(tr("The way of a request through server, cache and database is drawn here. Press Send."));
    connect(m_sequence, &DiagramView::eventSelected, this, [this](trace::EventId id) {
        if (const trace::Event *event = m_lab.log().find(id))
            m_selection.select(*event);
    });
    connect(&selection, &Selection::requestChanged, this, &HappenedPanel::showSelected);
    connect(&selection, &Selection::eventChanged, this, [this] { m_sequence->selectEvent(m_selection.event()); });
    connect(&lab, &LabClient::eventsArrived, this, [this](trace::EventId first, trace::EventId last) {
        for (trace::EventId id = first; id <= last; ++id) {
            if (const trace::Event *event = m_lab.log().find(id))
                take(*event);
        }
        show();
    });
    connect(&lab, &LabClient::restarted, this, [this] {
        m_request = 0;
        m_command = 0;
        show();
    });
}

void HappenedPanel::take(const trace::Event &event)
{
    if (event.kind == EventKind::SettingChanged && event.text == "backend" && event.detail) {
        static const QHash<QByteArray, QString> names{{"locmem", QStringLiteral("LocMem")},
                                                      {"redis", QStringLiteral("Redis")},
                                                      {"memcached", QStringLiteral("Memcached")},
                                                      {"database", tr("database table")},
                                                      {"file", tr("files")},
                                                      {"dummy", tr("Dummy")}};
        m_sequence->setCacheName(names.value(event.detail->fields.first().second));
    }
    // The newest request is shown while it happens; an edit shows itself.
    if (event.kind == EventKind::RequestSent) {
        m_request = event.request;
        m_command = 0;
    } else if (event.kind == EventKind::Command
               && (event.text.startsWith("save ") || event.text.startsWith("create ")
                   || event.text.startsWith("delete ") || event.text.startsWith("update "))) {
        m_request = 0;
        m_command = event.id;
    }
}

void HappenedPanel::showSelected()
{
    if (m_selection.request() == 0 || m_selection.request() == m_request)
        return;
    m_request = m_selection.request();
    m_command = 0;
    show();
}

void HappenedPanel::show()
{
    trace::Sequence sequence;
    if (m_command) {
        sequence = trace::sequenceOf(trace::eventsCausedBy(around(m_lab.log(), m_command), m_command));
    } else if (m_request) {
        const bool isSelected = m_selection.request() == m_request && m_selection.event();
        const trace::EventId near = isSelected ? m_selection.event() : m_lab.log().lastId();
        sequence = trace::sequenceOf(trace::eventsOfRequest(around(m_lab.log(), near), m_request));
    }
    m_outcome = sequence.outcome;
    m_sequence->setSequence(std::move(sequence));
    m_sequence->selectEvent(m_selection.event());
    emit shownChanged();
}

} // namespace gui
