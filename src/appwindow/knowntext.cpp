#include "appwindow/knowntext.h"

#include <QtCore/QCoreApplication>

namespace gui {

namespace {

struct Known {
    Q_DECLARE_TR_FUNCTIONS(gui::Known)
};

} // namespace

QString knownText(const AppSource::Means &means)
{
    if (means.isLab)
        return Known::tr("Known from the lab: everything that happened.");
    QStringList parts;
    if (means.tap)
        parts << Known::tr("tap (cache commands, hits, TTL, size)");
    if (means.door)
        parts << Known::tr("web door (requests, status, time)");
    if (means.probe)
        parts << Known::tr("probe (requests, process, SQL, signals)");
    return parts.isEmpty() ? Known::tr("Nothing is known yet.") : Known::tr("Known from: %1.").arg(parts.join(u", "));
}

QString unknownText(const AppSource::Means &means)
{
    if (means.isLab)
        return {};
    if (!means.tap && !means.probe && !means.door)
        return {};
    if (!means.probe && means.door)
        return Known::tr("Not known without the probe: SQL, signals, and which request a cache operation belongs to "
                         "while several are in progress.");
    if (!means.probe)
        return Known::tr(
            "Not known without the probe: requests, SQL and signals. Each cache lookup is shown as a request.");
    if (!means.tap)
        return Known::tr("Not known without the tap: cache use by other programs, and evictions by the server.");
    return Known::tr("Not known: what goes to the cache by another way, and how fresh answers are, unless they are "
                     "checked.");
}

} // namespace gui
