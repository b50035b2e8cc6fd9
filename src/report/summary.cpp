#include "report/summary.h"

#include "report/errors.h"
#include "report/figures.h"
#include "report/words.h"
#include "trace/fields.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace report {

using trace::Event;
using trace::EventKind;
using trace::MissReason;

namespace {

struct Lines {
    Q_DECLARE_TR_FUNCTIONS(report::Summary)
};

QString missReasons(const trace::Totals &totals)
{
    QStringList reasons;
    for (std::size_t i = 0; i < totals.missesByReason.size(); ++i) {
        if (totals.missesByReason[i] > 0)
            reasons.append(countText(totals.missesByReason[i]) + u' ' + reasonText(static_cast<MissReason>(i)));
    }
    return reasons.join(u", ");
}

QString line(const QString &name, const QString &value) { return name.leftJustified(16) + value + u'\n'; }

QString placeOf(const QString &file, const QByteArray &line)
{
    const QString place = file.isEmpty() ? Lines::tr("input") : file;
    return line.isEmpty() || line == "0" ? place : QString(place + u':' + QString::fromUtf8(line));
}

} // namespace

QString failedSettingText(const Event &expectation)
{
    const QByteArray setting = trace::fieldOf(expectation.detail, "unchecked");
    return setting.isEmpty()
        ? QString()
        : Lines::tr("%1 failed in line %2")
              .arg(shown(setting, 80), QString::fromUtf8(trace::fieldOf(expectation.detail, "failed-line")));
}

QString failedExpectationText(const QString &file, const Event &expectation)
{
    QByteArray lineNumber, what, expected;
    QStringList differences;
    if (expectation.detail) {
        for (const auto &[name, value] : expectation.detail->fields) {
            if (name == "line")
                lineNumber = value;
            else if (name == "what")
                what = value;
            else if (name == "expected")
                expected = value;
            else if (name == "got")
                differences.append(
                    Lines::tr("%1: expected %2, got %3").arg(shown(what), shown(expected, 80), shown(value, 80)));
        }
    }
    const QString failed = failedSettingText(expectation);
    return placeOf(file, lineNumber) + u": "_s + shown(expectation.text, 120) + u": "_s
        + (failed.isEmpty() ? differences.join(u"; ") : Lines::tr("not checked: %1").arg(failed));
}

QString failedCommandText(const QString &file, const QByteArray &command, const Event &failure)
{
    base::Error error = errorOf(failure);
    for (QString &arg : error.args)
        arg = shown(arg.toUtf8(), 80);
    const ErrorText text = errorText(error);
    return placeOf(file, trace::fieldOf(failure.detail, "line")) + u": "_s + shown(command, 120) + u": "_s
        + text.sentence + u' ' + text.nextStep;
}

void Summary::happened(const Event &event)
{
    m_totals.apply(event);
    m_end = std::max(m_end, event.time);
    if (event.kind == EventKind::Expectation) {
        ++m_expectations;
        m_failedExpectations += event.count == 0;
        m_uncheckedExpectations += !failedSettingText(event).isEmpty();
    }
    m_failedCommands += event.kind == EventKind::CommandFailed;
}

QString Summary::text() const
{
    const trace::Counts &all = m_totals.all;
    QString text = line(Lines::tr("requests"), countText(all.requests));
    text += line(Lines::tr("hits"), countText(all.hits));
    text += line(Lines::tr("stale hits"), countText(all.staleHits));
    text += line(Lines::tr("misses"),
                 countText(all.misses) + (all.misses ? QString(u" ("_s + missReasons(m_totals) + u')') : QString()));
    text += line(Lines::tr("uncached"), countText(all.uncached));
    text += line(Lines::tr("hit ratio"),
                 Lines::tr("%1 (%2 of %3 requests to cached endpoints, stale hits among them)")
                     .arg(percentText(all.hits + all.staleHits, all.cached()), countText(all.hits + all.staleHits),
                          countText(all.cached())));
    text += line(Lines::tr("queries"), countText(all.queries));
    text += line(Lines::tr("edits"), countText(m_totals.edits));
    if (const auto saved = timeSaved(m_totals))
        text += line(Lines::tr("time saved"), u"%1 (%2)"_s.arg(durationText(*saved), savedHint(m_totals.all)));
    text += line(Lines::tr("virtual time"), clockText(m_end));
    if (m_totals.backendErrors)
        text += line(Lines::tr("backend errors"), countText(m_totals.backendErrors));
    if (m_failedCommands)
        text += line(Lines::tr("failed commands"), countText(m_failedCommands));
    const QString held = m_uncheckedExpectations
        ? Lines::tr("%1, %2 failed, %3 not checked")
              .arg(countText(m_expectations), countText(m_failedExpectations - m_uncheckedExpectations),
                   countText(m_uncheckedExpectations))
        : m_failedExpectations
        ? Lines::tr("%1, %2 failed").arg(countText(m_expectations), countText(m_failedExpectations))
        : m_expectations ? Lines::tr("%1, all held").arg(countText(m_expectations))
                         : Lines::tr("none");
    return text + line(Lines::tr("expectations"), held);
}

QString savedHint(const trace::Counts &counts)
{
    return counts.staleHits == 0 ? Lines::tr("modelled")
                                 : Lines::tr("modelled; %1 of %2 hits were stale")
                                       .arg(countText(counts.staleHits), countText(counts.hits + counts.staleHits));
}

std::optional<base::Duration> timeSaved(const trace::Totals &totals)
{
    // By endpoint, since a list costs ten times a detail page.
    base::Duration saved{0};
    bool isAny = false;
    for (const trace::Counts &counts : totals.byEndpoint) {
        const std::int64_t answered = counts.misses + counts.uncached;
        if (answered == 0)
            continue;
        isAny = true;
        const base::Duration price = (counts.missTime + counts.uncachedTime) / answered;
        saved += price * (counts.hits + counts.staleHits) - counts.hitTime;
    }
    return isAny ? std::optional(saved) : std::nullopt;
}

} // namespace report
