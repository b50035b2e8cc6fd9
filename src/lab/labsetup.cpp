// The commands that set up a lab.
#include "lab/lab.h"

#include "catalog/catalog.h"
#include "catalog/csvimport.h"
#include "lab/courseimport.h"
#include "lab/duration.h"
#include "lab/printer.h"
#include "server/backendkind.h"

namespace lab {

using trace::Event;
using trace::EventKind;

base::Result<void> Lab::perform(const SetBackend &command)
{
    server::Backend backend = command;
    if (m_options.permissions) {
        if (auto allowed = m_options.permissions->mayUse(backend); !allowed)
            return allowed;
        if (backend.kind == "file" && !backend.location.isEmpty()) {
            const auto folder = m_options.permissions->folder(QString::fromUtf8(backend.location));
            if (!folder)
                return tl::unexpected(folder.error());
            backend.location = folder->toUtf8();
        }
    }
    // On a server that others may use too, our keys have a prefix of their own, and `clear` takes only those.
    const server::BackendKind *kind = server::backendKind(backend.kind);
    if (kind && kind->hasServer && backend.config.keyPrefix.isEmpty())
        backend.config.keyPrefix = "lookaside";
    const bool wasDown = m_caches->isDown();
    if (auto done = m_caches->configure(backend, m_caches->processes(), m_cause); !done)
        return done;
    m_expiries.setFindsAtExpiry(m_caches->findsAtExpiry());
    m_application->settingsChanged();
    recordSetting("backend",
                  {{"kind", backend.kind},
                   {"location", backend.location},
                   {"max_entries", QByteArray::number(kind && kind->hasServer ? 0 : backend.config.maxEntries)},
                   {"shared", m_caches->isShared() ? "1" : "0"}},
                  {backend});
    if (m_caches->isDown() != wasDown) // another server is not the one that was stopped
        recordOutage();
    return {};
}

base::Result<void> Lab::perform(const SetProcesses &command)
{
    if (auto done = m_caches->configure(m_caches->backend(), command.count, m_cause); !done)
        return done;
    m_application->settingsChanged();
    recordSetting("processes", {{"count", QByteArray::number(command.count)}}, {command});
    return {};
}

base::Result<void> Lab::perform(const SetCosts &command)
{
    const auto costs = costsAfter(command, m_settings.costs);
    if (!costs)
        return tl::unexpected(costs.error());
    m_settings.costs = *costs;
    QList<std::pair<QByteArray, QByteArray>> fields{{"measured", costs->measured ? "1" : "0"}};
    server::Costs usual;
    for (const QByteArray &name : server::costNames()) {
        const Duration cost = *server::costNamed(m_settings.costs, name);
        if (cost != Duration(0) || *server::costNamed(usual, name) != Duration(0)) // what costs nothing is not modelled
            fields.emplaceBack(name, printDuration(cost));
    }
    if (costs->parallel != 0)
        fields.emplaceBack("parallel", QByteArray::number(costs->parallel));
    recordSetting("costs", std::move(fields), {commandFor(*costs)});
    return {};
}

base::Result<void> Lab::perform(const SetSeed &command)
{
    m_seed = command.seed;
    m_setSeed = command.seed;
    m_application->setSeed(command.seed);
    recordSetting("seed", {{"seed", QByteArray::number(qulonglong(command.seed))}}, {command});
    return {};
}

base::Result<void> Lab::perform(const SetDjango &command)
{
    const auto version = server::djangoVersion(command.version);
    if (!version)
        return base::failure("lab.unknownDjango", {QString::fromUtf8(command.version)});
    m_settings.django = *version;
    m_settings.site = command.site;
    m_prepared.clear();
    m_caches->setDjango(*version);
    m_application->settingsChanged();
    recordSetting("django", {{"version", command.version}}, {command});
    return {};
}

base::Result<void> Lab::perform(const SetBrowser &command)
{
    m_settings.hasBrowsers = command.isOn;
    if (!command.isOn)
        m_application->forgetBrowsers();
    recordSetting("browser", {{"on", command.isOn ? "1" : "0"}}, {command});
    return {};
}

base::Result<void> Lab::perform(const Outage &command)
{
    if (auto done = m_caches->setDown(command.step == Outage::Step::Begin); !done)
        return done;
    recordOutage();
    return {};
}

void Lab::recordOutage()
{
    const bool isDown = m_caches->isDown();
    recordSetting("outage", {{"down", isDown ? "1" : "0"}}, {Outage{isDown ? Outage::Step::Begin : Outage::Step::End}});
}

base::Result<void> Lab::perform(const CatalogReset &command)
{
    if (auto done = m_catalog->reset(command.courses, m_seed, watch()); !done)
        return done;
    m_editor->replacedAll(m_cause);
    return {};
}

// Errors beside the catalog's own: lab.badRows {how many, how many others, then as rowsOf() writes them};
// lab.noSuchColumn {heading, file}; lab.noRows {file}.
base::Result<void> Lab::perform(const CatalogImport &command)
{
    const auto options = importOptions(command);
    if (!options)
        return tl::unexpected(options.error());
    const auto report = catalog::CsvImport(*m_catalog).run(command.file, *options, watch());
    if (!report)
        return tl::unexpected(report.error());
    if (report->imported == 0)
        return base::failure("lab.badRows",
                             QStringList{QString::number(report->bad), QString::number(report->good)}
                                 + rowsOf(report->badRows));
    recordSetting("courses", importAnswer(command, *report), {});
    m_editor->replacedAll(m_cause);
    return {};
}

base::Result<void> Lab::perform(const CatalogExport &command)
{
    if (m_options.permissions) {
        if (auto place = m_options.permissions->place(command.file); !place)
            return tl::unexpected(place.error());
    }
    const QString file = m_options.permissions ? m_folder.filePath(QStringLiteral("export.csv")) : command.file;
    if (auto exported = catalog::exportCsv(*m_catalog, file, watch()); !exported)
        return tl::unexpected(exported.error());
    return m_options.permissions ? m_options.permissions->deliver(file, command.file) : Done();
}

base::Result<void> Lab::perform(const CacheEndpoint &command)
{
    if (auto done = m_application->setCaching(command.endpoint, command.caching); !done)
        return done;
    QList<std::pair<QByteArray, QByteArray>> fields{{"endpoint", command.endpoint}};
    if (command.caching.remedies.any())
        fields.emplaceBack("remedies", "1");
    recordSetting("cache", std::move(fields), {command});
    return {};
}

base::Result<void> Lab::perform(const OnSignal &command)
{
    const server::Receiver &given = command.receiver;
    QList<server::Receiver> &receivers = m_settings.receivers;
    if (!command.remove) {
        if (!receivers.contains(given))
            receivers.append(given);
    } else {
        const qsizetype removed = receivers.removeIf([&](const server::Receiver &receiver) {
            return command.all ? receiver.model == given.model && receiver.signalsHeard == given.signalsHeard
                               : receiver == given;
        });
        if (removed == 0)
            return base::failure("lab.noSuchReceiver", {QString::fromUtf8(print(command))});
    }
    QList<Action> connected;
    for (const server::Receiver &receiver : receivers)
        connected.append(OnSignal{receiver});
    recordSetting("receivers", {}, connected);
    return {};
}

} // namespace lab
