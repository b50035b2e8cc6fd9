#include "labwindow/breakit.h"

#include "lab/parser.h"
#include "lab/printer.h"

#include <QtGui/QUndoStack>

namespace gui {

namespace {

QList<lab::Command> parsed(const QByteArrayList &lines)
{
    const auto commands = lab::parse(lines.join('\n'));
    Q_ASSERT(commands);
    return commands ? *commands : QList<lab::Command>();
}

class Breakage : public QUndoCommand {
public:
    Breakage(LabClient &lab, const QString &text, const QByteArrayList &doing, const QByteArrayList &undoing)
        : QUndoCommand(text)
        , m_lab(lab)
        , m_doing(parsed(doing))
        , m_undoing(parsed(undoing))
    {
    }
    void redo() override { m_lab.submit(m_doing); }
    void undo() override { m_lab.submit(m_undoing); }

private:
    LabClient &m_lab;
    const QList<lab::Command> m_doing;
    const QList<lab::Command> m_undoing;
};

} // namespace

BreakIt::BreakIt(LabClient &lab, QUndoStack &undo, QObject *parent)
    : QObject(parent)
    , m_lab(lab)
    , m_undo(undo)
    , m_receivers(lab)
{
    connect(&lab, &LabClient::eventsArrived, this, &BreakIt::take);
    connect(&lab, &LabClient::restarted, this, [this] {
        m_caching.clear();
        m_costs = "costs tutorial";
        m_maxEntries = 300;
        setHasServer(false);
    });
}

void BreakIt::take(trace::EventId first, trace::EventId last)
{
    for (trace::EventId id = first; id <= last; ++id) {
        const trace::Event *event = m_lab.log().find(id);
        if (!event || event->kind != trace::EventKind::SettingChanged || !event->detail)
            continue;
        const auto &fields = event->detail->fields;
        if (event->text == "costs") {
            m_costs = "costs";
            for (const auto &[name, value] : fields) {
                if (name == "measured")
                    m_costs += value == "1" ? " measured" : " tutorial";
                else
                    m_costs += ' ' + name + '=' + value;
            }
        } else if (event->text == "cache" && fields.size() == 2) {
            m_caching.insert(fields[0].second, fields[1].second);
        } else if (event->text == "backend") {
            for (const auto &[name, value] : fields) {
                if (name == "max_entries")
                    m_maxEntries = value.toInt();
                else if (name == "kind")
                    setHasServer(value != "locmem" && value != "dummy");
            }
        }
    }
}

void BreakIt::setHasServer(bool hasServer)
{
    m_hasServer = hasServer;
    emit serverChanged(hasServer);
}

void BreakIt::stopTheServer() { push(tr("stopping the cache's server"), {"outage begin"}, {"outage end"}); }

void BreakIt::switchOffReceivers()
{
    push(tr("switching off the receivers"), m_receivers.removals(), m_receivers.commands());
}

void BreakIt::slowTheDatabase() { push(tr("slowing the database"), {"costs list=2s detail=2s"}, {m_costs}); }

void BreakIt::fillTheCache()
{
    QByteArrayList fill;
    QByteArrayList empty;
    for (int i = 0; i < m_maxEntries; ++i) {
        const QByteArray key = "\"filler:" + QByteArray::number(i) + '"';
        fill << "cache set " + key + " 1";
        empty << "cache delete " + key;
    }
    push(tr("filling the cache"), fill, empty);
}

void BreakIt::shortenTtls()
{
    QByteArrayList shorter;
    QByteArrayList before;
    for (const QByteArray &line : std::as_const(m_caching)) {
        const auto command = lab::parseLine(line);
        const auto *set = command && *command ? std::get_if<lab::CacheEndpoint>(&**command) : nullptr;
        if (!set || set->caching.method == server::Caching::Method::Off)
            continue;
        lab::CacheEndpoint changed = *set;
        changed.caching.timeout = cache::Timeout::seconds(5);
        shorter << lab::print(changed);
        before << line;
    }
    push(tr("shortening every TTL"), shorter, before);
}

void BreakIt::push(const QString &text, const QByteArrayList &doing, const QByteArrayList &undoing)
{
    if (!doing.isEmpty())
        m_undo.push(new Breakage(m_lab, text, doing, undoing));
}

} // namespace gui
