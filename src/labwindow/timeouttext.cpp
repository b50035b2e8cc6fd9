#include "labwindow/timeouttext.h"

#include "lab/duration.h"

#include <QtCore/QCoreApplication>

namespace gui {

TypedTimeout typedTimeout(const QString &text)
{
    struct Tell {
        Q_DECLARE_TR_FUNCTIONS(gui::TypedTimeout)
    };
    const QByteArray typed = text.trimmed().toUtf8();
    if (typed == "never")
        return {cache::Timeout::never(), {}};
    const lab::ParsedDuration parsed = lab::parseDuration(typed);
    if (parsed.problem == lab::DurationProblem::None)
        return {cache::Timeout::seconds(lab::seconds(parsed.value)), {}};
    const QByteArray nearest = lab::nearestDuration(typed);
    return {{},
            nearest.isEmpty() ? Tell::tr("A TTL is a number with its unit: 30s, 15m, 24h, or never.")
                              : Tell::tr("A TTL needs its unit: did you mean %1?").arg(QString::fromUtf8(nearest))};
}

QStringList usualTimeouts()
{
    return {QStringLiteral("10s"), QStringLiteral("1m"),  QStringLiteral("5m"),
            QStringLiteral("15m"), QStringLiteral("24h"), QStringLiteral("never")};
}

} // namespace gui
