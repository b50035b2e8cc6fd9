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
        return Known::tr("Known by the lab itself: everything that happened.");
    QStringList parts;
    if (means.tap)
        parts << Known::tr("tap (cache commands, hits, TTL, size)");
    if (means.door)
        parts << Known::tr("web door (requests, status, time)");
    if (means.probe)
        parts << Known::tr("probe (requests, process, SQL, signals)");
    return parts.isEmpty() ? Known::tr("Nothing is known yet.") : Known::tr("Known by: %1.").arg(parts.join(u", "));
}

QString unknownText(const AppSource::Means &means)
{
    if (means.isLab)
        return {};
    if (!means.tap && !means.probe && !means.door)
        return {};
    if (!means.probe && means.door)
        return Known::tr("Not known without the probe: SQL and signals, and whose an operation of the cache is while "
                         "several requests are under way.");
    if (!means.probe)
        return Known::tr("Not known without the probe: requests, SQL and signals. Each look-up of the cache stands for "
                         "a request of its own.");
    if (!means.tap)
        return Known::tr(
            "Not known without the tap: what other programs do with the cache, and what the server evicts.");
    return Known::tr("Not known: what goes to the cache by another way, and how fresh answers are, unless they are "
                     "checked.");
}

} // namespace gui
