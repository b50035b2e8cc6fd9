#include "report/htmlreport.h"

#include "base/escape.h"
#include "report/chartsvg.h"
#include "report/drawing.h"
#include "report/figures.h"
#include "report/htmlstyle.h"
#include "report/sequencesvg.h"
#include "report/words.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileDevice>
#include <QtCore/QFileInfo>
#include <QtCore/QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace report {

using trace::Event;
using trace::EventKind;
using trace::Outcome;

namespace {

struct ReportTexts {
    Q_DECLARE_TR_FUNCTIONS(report::HtmlReport)
};

constexpr qsizetype maxFailures = 200;
constexpr qsizetype maxSaid = 200;
constexpr std::size_t maxEventsAStory = 400;

QString pill(Outcome outcome)
{
    return u"<span class=\"pill pill-%1\"><svg width=\"12\" height=\"12\" aria-hidden=\"true\">%2</svg>%3</span>"_s.arg(
        QLatin1StringView(drawing::outcomeClass(outcome)), drawing::mark(6, 6, outcome),
        outcomeText(outcome).toHtmlEscaped());
}

QString panel(const QString &title, const QString &facts, const QString &content)
{
    if (content.isEmpty())
        return {};
    return u"<section><header><h2>%1</h2><p>%2</p></header>\n"_s.arg(title.toHtmlEscaped(), facts) + content
        + u"</section>\n"_s;
}

QString tile(const QString &figure, const QString &name, const QString &note = {})
{
    return u"<div class=\"tile\"><b>%1</b><span>%2</span><small>%3</small></div>\n"_s.arg(figure.toHtmlEscaped(), name,
                                                                                          note.toHtmlEscaped());
}

bool isKeyEvent(EventKind kind)
{
    switch (kind) {
    case EventKind::CacheHit:
    case EventKind::CacheMiss:
    case EventKind::CacheStored:
    case EventKind::EntryEnded:
    case EventKind::EntryExpired:
    case EventKind::EntryStale:
    case EventKind::StaleFound:
        return true;
    default:
        return false;
    }
}

} // namespace

HtmlReport::HtmlReport(Options options)
    : m_options(std::move(options))
    , m_files(shown(m_options.files.join(u", ").toUtf8(), 200))
{
}

void HtmlReport::happened(const Event &event)
{
    if (!m_begin)
        m_begin = event.time;
    m_narrator.apply(event);
    m_summary.happened(event);
    m_series.apply(event);
    keepLives(event);
    keepStory(event);

    if (event.kind == EventKind::Command)
        m_command = event.text;
    if (event.kind == EventKind::Narration && m_said.size() < maxSaid)
        m_said.append({event.time, base::printable(QString::fromUtf8(event.text))});
    if (m_failures.size() < maxFailures && event.kind == EventKind::Expectation && event.count == 0)
        m_failures.append(failedExpectationText(m_files, event));
    if (m_failures.size() < maxFailures && event.kind == EventKind::CommandFailed)
        m_failures.append(failedCommandText(m_files, m_command, event));
    m_settings.apply(event);
}

void HtmlReport::keepLives(const Event &event)
{
    if (!isKeyEvent(event.kind))
        return;
    const auto key = std::pair(event.store, event.key);
    if (!m_drawnKeys.contains(key)) {
        if (m_drawnKeys.size() >= qsizetype(m_options.maxKeys)) {
            ++m_keyEventsNotDrawn;
            return;
        }
        m_drawnKeys.insert(key);
    }
    m_lives.apply(event);
}

// A request's events carry its number; an edit's lead back to its command by their causes.
void HtmlReport::keepStory(const Event &event)
{
    const auto begin = [&]() -> std::optional<std::size_t> {
        if (m_stories.size() >= m_options.maxStories) {
            ++m_storiesNotDrawn;
            return {};
        }
        m_stories.emplace_back();
        return m_stories.size() - 1;
    };
    std::optional<std::size_t> at;
    if (event.request != 0) {
        if (event.kind == EventKind::RequestSent) {
            at = begin();
            if (at)
                m_requestStories.insert(event.request, *at);
        } else if (const auto found = m_requestStories.constFind(event.request); found != m_requestStories.cend()) {
            at = *found;
        }
    } else if (event.kind == EventKind::RowWritten && !m_commandStories.contains(event.cause)) {
        at = begin();
        if (at)
            m_commandStories.insert(event.cause, *at); // what its command does from here on
    } else if (const auto found = m_commandStories.constFind(event.cause);
               event.kind != EventKind::Command && found != m_commandStories.cend()) {
        at = *found;
    }
    if (!at || m_stories[*at].events.size() >= maxEventsAStory)
        return;
    if (event.request == 0)
        m_commandStories.insert(event.id, *at);
    Event kept = event;
    if (!m_options.measured)
        kept.measured = {};
    m_stories[*at].sentences.append(m_narrator.sentence(kept));
    kept.detail.reset(); // bodies are not drawn
    m_stories[*at].events.push_back(std::move(kept));
}

QString HtmlReport::html() const
{
    QStringList names;
    for (const QString &file : m_options.files)
        names.append(shown(QFileInfo(file).fileName().toUtf8(), 200));
    const QString files = names.isEmpty() ? ReportTexts::tr("a run") : names.join(u", "_s);
    const trace::Counts &all = m_summary.totals().all;
    const QString facts =
        ReportTexts::tr("%1 requests · %2 of virtual time · seed %3")
            .arg(countText(all.requests), clockText(base::Instant(m_summary.end() - m_begin.value_or(base::Instant()))))
            .arg(m_options.seed);
    QString verdict;
    if (m_summary.expectations() > 0 || m_summary.failedCommands() > 0) {
        const int failed = m_summary.failedExpectations() + m_summary.failedCommands();
        verdict = u"<p class=\"verdict %1\">%2</p>"_s.arg(
            failed ? u"failed"_s : u"held"_s,
            failed ? ReportTexts::tr("failed: %1 of %2 expectations, %3 commands")
                         .arg(m_summary.failedExpectations())
                         .arg(m_summary.expectations())
                         .arg(m_summary.failedCommands())
                   : ReportTexts::tr("All %1 expectations held").arg(m_summary.expectations()));
    }
    QString page = u"<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\"/>\n"
                   "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<title>"_s.arg(
                       QLocale().bcp47Name())
        + u"Lookaside · "_s + files.toHtmlEscaped() + u"</title>\n<style>"_s + htmlStyle()
        + u"</style>\n</head>\n<body>\n"_s + svgPatterns();
    page += u"<header class=\"top\"><h1>Lookaside</h1><p class=\"file\">%1</p><p>%2</p>%3</header>\n<main>\n"_s.arg(
        shortened(files, 120).toHtmlEscaped(), facts.toHtmlEscaped(), verdict);
    page += sections();
    page += tiles();
    page += failures();
    page += notes();
    const QString legend = pill(Outcome::Hit) + pill(Outcome::StaleHit) + pill(Outcome::Miss) + pill(Outcome::Uncached);
    page += panel(ReportTexts::tr("Outcomes over virtual time"),
                  legend + u"<span class=\"dash\"></span>"_s + ReportTexts::tr("hit ratio").toHtmlEscaped(),
                  outcomeChartSvg(m_series));
    page += lives();
    page += stories();
    page += settings();
    return page + u"</main>\n</body>\n</html>\n"_s;
}

QString HtmlReport::sections() const
{
    QString all;
    for (const auto &[title, lines] : m_options.sections) {
        QString items;
        for (const QString &line : lines)
            items += u"<p class=\"told\">"_s + base::printable(line).toHtmlEscaped() + u"</p>\n"_s;
        all += panel(base::printable(title), {}, items);
    }
    return all;
}

QString HtmlReport::tiles() const
{
    const trace::Totals &totals = m_summary.totals();
    const trace::Counts &all = totals.all;
    QString result = u"<div class=\"tiles\">\n"_s;
    result += tile(countText(all.requests), ReportTexts::tr("requests"));
    result += tile(countText(all.hits), pill(Outcome::Hit));
    result += tile(countText(all.staleHits), pill(Outcome::StaleHit));
    result += tile(countText(all.misses), pill(Outcome::Miss));
    result += tile(countText(all.uncached), pill(Outcome::Uncached));
    result += tile(percentText(all.hits + all.staleHits, all.cached()), ReportTexts::tr("hit ratio"),
                   ReportTexts::tr("%1 of %2 with a cache lookup")
                       .arg(countText(all.hits + all.staleHits), countText(all.cached())));
    result += tile(percentText(all.requests - all.staleHits, all.requests), ReportTexts::tr("right answers"),
                   ReportTexts::tr("%Ln answer(s) stale", nullptr, int(all.staleHits)));
    result += tile(countText(all.queries), ReportTexts::tr("queries"));
    if (const auto saved = timeSaved(totals))
        result += tile(durationText(*saved), ReportTexts::tr("saved"), savedHint(all));
    return result + u"</div>\n"_s + panel(ReportTexts::tr("Why it missed"), {}, reasons());
}

QString HtmlReport::reasons() const
{
    const trace::Totals &totals = m_summary.totals();
    QString rows;
    for (std::size_t i = 0; i < totals.missesByReason.size(); ++i) {
        const std::int64_t count = totals.missesByReason[i];
        const auto reason = static_cast<trace::MissReason>(i);
        if (count == 0)
            continue;
        rows +=
            u"<tr><th>%1</th><td class=\"number\">%2</td><td class=\"bar\"><i style=\"width:%3%\"></i></td><td class=\"dim\">%4</td></tr>\n"_s
                .arg(reasonText(reason).toHtmlEscaped(), countText(count),
                     QString::number(100.0 * double(count) / double(totals.all.misses), 'f', 1),
                     reasonHint(reason).toHtmlEscaped());
    }
    return rows.isEmpty() ? QString() : QString(u"<table class=\"reasons\">"_s + rows + u"</table>\n"_s);
}

QString HtmlReport::failures() const
{
    QString items;
    for (const QString &line : m_failures)
        items += u"<li>"_s + line.toHtmlEscaped() + u"</li>\n"_s;
    const int all = m_summary.failedExpectations() + m_summary.failedCommands();
    const QString facts =
        all > m_failures.size() ? ReportTexts::tr("the first %1 of %2").arg(m_failures.size()).arg(all) : QString();
    return panel(ReportTexts::tr("Failed expectations"), facts,
                 items.isEmpty() ? QString() : QString(u"<ol class=\"failures mono\">"_s + items + u"</ol>\n"_s));
}

QString HtmlReport::notes() const
{
    QList<std::pair<base::Instant, QString>> notes = m_options.notes + m_said;
    std::stable_sort(notes.begin(), notes.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    QString items;
    for (const auto &[time, note] : std::as_const(notes))
        items += u"<li><b>"_s + momentText(time) + u"</b> "_s + note.toHtmlEscaped() + u"</li>\n"_s;
    return panel(ReportTexts::tr("Notes"), {}, items.isEmpty() ? QString() : QString(u"<ul>"_s + items + u"</ul>\n"_s));
}

QString HtmlReport::lives() const
{
    const QString more = m_keyEventsNotDrawn ? ReportTexts::tr("the first %1; %2 events of other keys are not drawn")
                                                   .arg(m_drawnKeys.size())
                                                   .arg(countText(m_keyEventsNotDrawn))
                                             : ReportTexts::tr("idle time is compressed");
    return panel(
        ReportTexts::tr("Lives of keys"),
        u"<span class=\"swatch life-fresh\"></span>%1<span class=\"swatch life-stale\"></span>%2<span class=\"swatch life-dead\"></span>%3 · %4"_s
            .arg(ReportTexts::tr("fresh"), ReportTexts::tr("stale"), ReportTexts::tr("expired, not yet removed"),
                 more.toHtmlEscaped()),
        livesSvg(m_lives));
}

QString HtmlReport::storyHtml(const Story &story) const
{
    const trace::Sequence sequence = trace::sequenceOf(story.events);
    const Event &first = story.events.front();
    const bool isRequest = first.kind == EventKind::RequestSent;
    const QString what =
        isRequest ? shown(first.text, 100) + u" · "_s + userText(first.count) : story.sentences.front();
    const QString badge = isRequest
        ? pill(sequence.outcome)
        : u"<span class=\"pill pill-edit\"><svg width=\"12\" height=\"12\" aria-hidden=\"true\">%1</svg>%2</span>"_s
              .arg(drawing::editMark(6, 7), ReportTexts::tr("Edit"));
    QString told;
    for (const QString &sentence : story.sentences)
        told += u"<li>"_s + sentence.toHtmlEscaped() + u"</li>"_s;
    if (story.events.size() == maxEventsAStory)
        told += u"<li>"_s + ReportTexts::tr("… and more.").toHtmlEscaped() + u"</li>"_s;
    return u"<details><summary>%1<span class=\"what mono\">%2</span><span class=\"time mono\">%3</span><span "
           u"class=\"time mono dim\">%4</span></summary>\n"
           "<div class=\"story\">%5<ol>%6</ol></div></details>\n"_s.arg(
               badge, what.toHtmlEscaped(), isRequest ? durationText(sequence.modelled) : QString(),
               momentText(first.time), sequenceSvg(sequence), told);
}

QString HtmlReport::stories() const
{
    QString items;
    for (const Story &story : m_stories) {
        if (!story.events.empty())
            items += storyHtml(story);
    }
    if (const qsizetype first = items.indexOf("<details>"_L1); first >= 0)
        items.replace(first, 9, u"<details open=\"open\">"_s);
    const QString facts = m_storiesNotDrawn ? ReportTexts::tr("the first %1; %2 more are counted above, not drawn")
                                                  .arg(m_stories.size())
                                                  .arg(countText(m_storiesNotDrawn))
                                            : ReportTexts::tr("%1 · click one to open it").arg(m_stories.size());
    return panel(ReportTexts::tr("Requests and edits"), facts.toHtmlEscaped(), m_stories.empty() ? QString() : items);
}

QString HtmlReport::settings() const
{
    QString rows;
    const auto &values = m_settings.values();
    for (auto setting = values.cbegin(); setting != values.cend(); ++setting) {
        QStringList commands;
        for (const QByteArray &command : trace::commandsOf(**setting))
            commands.append(shown(command, 300).toHtmlEscaped());
        rows += u"<tr><th>%1</th><td class=\"mono\">%2</td></tr>\n"_s.arg(
            shown(setting.key()).toHtmlEscaped(),
            commands.isEmpty() ? ReportTexts::tr("none").toHtmlEscaped() : commands.join(u"<br/>"_s));
    }
    rows += u"<tr><th>%1</th><td class=\"mono\">%2</td></tr>\n"_s.arg(ReportTexts::tr("seed of the run"))
                .arg(m_options.seed);
    return panel(ReportTexts::tr("Settings at the end"), {}, u"<table class=\"settings\">"_s + rows + u"</table>\n"_s);
}

base::Result<void> HtmlReport::write(QIODevice &device) const
{
    const QByteArray page = html().toUtf8();
    auto *file = qobject_cast<QFileDevice *>(&device);
    if (device.write(page) == page.size() && (!file || file->flush()))
        return {};
    return base::failure("report.cannotWrite", {file ? file->fileName() : QString(), device.errorString()});
}

} // namespace report
