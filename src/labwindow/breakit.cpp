#include "labwindow/breakit.h"

#include "server/backendkind.h"

#include <QtGui/QUndoStack>

namespace gui {

namespace {

class Breakage : public QUndoCommand {
public:
    Breakage(LabClient &lab, const QString &text, const QList<lab::Command> &doing, const QList<lab::Command> &undoing)
        : QUndoCommand(text)
        , m_lab(lab)
        , m_doing(doing)
        , m_undoing(undoing)
    {
    }
    void redo() override { m_lab.submit(m_doing); }
    void undo() override { m_lab.submit(m_undoing); }

private:
    LabClient &m_lab;
    const QList<lab::Command> m_doing;
    const QList<lab::Command> m_undoing;
};

void add(QList<lab::Command> &commands, const lab::Action &action) { commands.append(lab::Command{action, 0}); }

QList<lab::Command> only(const lab::Action &action) { return {lab::Command{action, 0}}; }

} // namespace

BreakIt::BreakIt(LabClient &lab, QUndoStack &undo, QObject *parent)
    : QObject(parent)
    , m_lab(lab)
    , m_undo(undo)
{
    connect(&lab, &LabClient::setupChanged, this, &BreakIt::showServer);
}

bool BreakIt::hasServer() const
{
    const server::BackendKind *kind = server::backendKind(m_lab.setupNow().backend.kind);
    return kind && kind->canBeDown;
}

void BreakIt::showServer()
{
    const bool has = hasServer();
    if (has == m_hasServer)
        return;
    m_hasServer = has;
    emit serverChanged(has);
}

void BreakIt::stopTheServer()
{
    push(tr("stopping the cache's server"), only(lab::Outage{lab::Outage::Step::Begin}),
         only(lab::Outage{lab::Outage::Step::End}));
}

void BreakIt::switchOffReceivers()
{
    QList<lab::Command> off;
    QList<lab::Command> on;
    for (const server::Receiver &receiver : m_lab.setupNow().application.receivers) {
        add(off, lab::removalOf(receiver));
        add(on, lab::OnSignal{receiver});
    }
    push(tr("switching off the receivers"), off, on);
}

void BreakIt::slowTheDatabase()
{
    using namespace std::chrono_literals;
    lab::SetCosts slow;
    slow.costs = {{"list", 2s}, {"detail", 2s}};
    push(tr("slowing the database"), only(slow), only(lab::commandFor(m_lab.setupNow().application.costs)));
}

void BreakIt::fillTheCache()
{
    QList<lab::Command> fill;
    QList<lab::Command> empty;
    for (int i = 0; i < m_lab.setupNow().backend.config.maxEntries; ++i) {
        lab::CacheOperation operation;
        operation.key = "filler:" + QByteArray::number(i);
        operation.operation = lab::CacheOperation::Operation::Set;
        operation.value = QStringLiteral("1");
        add(fill, operation);
        operation.operation = lab::CacheOperation::Operation::Delete;
        operation.value.clear();
        add(empty, operation);
    }
    push(tr("filling the cache"), fill, empty);
}

void BreakIt::shortenTtls()
{
    QList<lab::Command> shorter;
    QList<lab::Command> before;
    const auto &caching = m_lab.setupNow().application.caching;
    for (auto set = caching.cbegin(); set != caching.cend(); ++set) {
        if (set->method == server::Caching::Method::Off)
            continue;
        lab::CacheEndpoint changed{set.key(), *set};
        add(before, changed);
        changed.caching.timeout = cache::Timeout::seconds(5);
        add(shorter, changed);
    }
    push(tr("shortening every TTL"), shorter, before);
}

void BreakIt::push(const QString &text, const QList<lab::Command> &doing, const QList<lab::Command> &undoing)
{
    if (!doing.isEmpty())
        m_undo.push(new Breakage(m_lab, text, doing, undoing));
}

} // namespace gui
