#include "report/words.h"

#include "base/csv.h"
#include "base/escape.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QHash>

using namespace Qt::StringLiterals;

namespace report {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(report::Words)
};

} // namespace

QString outcomeText(trace::Outcome outcome)
{
    switch (outcome) {
    case trace::Outcome::None:
        return Words::tr("None");
    case trace::Outcome::Hit:
        return Words::tr("Hit");
    case trace::Outcome::StaleHit:
        return Words::tr("Stale hit");
    case trace::Outcome::Miss:
        return Words::tr("Miss");
    case trace::Outcome::Uncached:
        return Words::tr("Uncached");
    }
    return {};
}

QString outcomeInText(trace::Outcome outcome)
{
    switch (outcome) {
    case trace::Outcome::None:
        return Words::tr("none", "outcome, in a sentence");
    case trace::Outcome::Hit:
        return Words::tr("hit", "outcome, in a sentence");
    case trace::Outcome::StaleHit:
        return Words::tr("stale hit", "outcome, in a sentence");
    case trace::Outcome::Miss:
        return Words::tr("miss", "outcome, in a sentence");
    case trace::Outcome::Uncached:
        return Words::tr("uncached", "outcome, in a sentence");
    }
    return {};
}

QString outcomeHint(trace::Outcome outcome)
{
    switch (outcome) {
    case trace::Outcome::None:
        return Words::tr("No request was answered.");
    case trace::Outcome::Hit:
        return Words::tr("Answered from the cache; the database would return the same.");
    case trace::Outcome::StaleHit:
        return Words::tr("Answered from the cache, but the database has changed since.");
    case trace::Outcome::Miss:
        return Words::tr("The cache had no entry: the database answered.");
    case trace::Outcome::Uncached:
        return Words::tr("This endpoint is not cached: the database answered.");
    }
    return {};
}

QString reasonText(trace::MissReason reason)
{
    switch (reason) {
    case trace::MissReason::None:
        return Words::tr("no reason");
    case trace::MissReason::NeverStored:
        return Words::tr("never stored");
    case trace::MissReason::Expired:
        return Words::tr("expired");
    case trace::MissReason::Invalidated:
        return Words::tr("invalidated");
    case trace::MissReason::Evicted:
        return Words::tr("evicted");
    case trace::MissReason::Cleared:
        return Words::tr("cleared");
    case trace::MissReason::LostOnRestart:
        return Words::tr("lost on restart");
    case trace::MissReason::OtherProcess:
        return Words::tr("held by another process");
    case trace::MissReason::OtherVersion:
        return Words::tr("stored under another version");
    case trace::MissReason::BackendError:
        return Words::tr("backend error");
    case trace::MissReason::Early:
        return Words::tr("refreshed early");
    }
    return {};
}

QString reasonHint(trace::MissReason reason)
{
    switch (reason) {
    case trace::MissReason::None:
        return Words::tr("The lookup was not a miss.");
    case trace::MissReason::NeverStored:
        return Words::tr("Nothing was stored under this key in the events that are kept.");
    case trace::MissReason::Expired:
        return Words::tr("Its timeout had passed.");
    case trace::MissReason::Invalidated:
        return Words::tr("It was deleted, because the data changed or manually.");
    case trace::MissReason::Evicted:
        return Words::tr("The cache was full and culled the entry to make room.");
    case trace::MissReason::Cleared:
        return Words::tr("The whole cache was cleared.");
    case trace::MissReason::LostOnRestart:
        return Words::tr("The process that held the entry in memory was restarted.");
    case trace::MissReason::OtherProcess:
        return Words::tr("Another process holds it in its own memory, which this one cannot see.");
    case trace::MissReason::OtherVersion:
        return Words::tr("It is stored under another version of the key.");
    case trace::MissReason::BackendError:
        return Words::tr("The lookup failed: the cache server did not answer.");
    case trace::MissReason::Early:
        return Words::tr("The entry was still valid: this request refreshed it before it expired.");
    }
    return {};
}

QString kindText(trace::EventKind kind)
{
    using trace::EventKind;
    switch (kind) {
    case EventKind::Command:
        return Words::tr("command");
    case EventKind::CommandDone:
        return Words::tr("command done");
    case EventKind::CommandFailed:
        return Words::tr("command failed");
    case EventKind::Narration:
        return Words::tr("narration");
    case EventKind::Mark:
        return Words::tr("mark");
    case EventKind::Expectation:
        return Words::tr("expectation");
    case EventKind::RequestSent:
        return Words::tr("request");
    case EventKind::CacheLookup:
        return Words::tr("cache lookup");
    case EventKind::CacheHit:
        return Words::tr("cache hit");
    case EventKind::CacheMiss:
        return Words::tr("cache miss");
    case EventKind::QueryStarted:
        return Words::tr("query");
    case EventKind::QueryFinished:
        return Words::tr("rows");
    case EventKind::CacheStored:
        return Words::tr("store");
    case EventKind::CacheRefused:
        return Words::tr("not stored");
    case EventKind::FillDecided:
        return Words::tr("fill decision");
    case EventKind::ResponseSent:
        return Words::tr("response");
    case EventKind::BrowserAsked:
        return Words::tr("browser");
    case EventKind::BrowserKept:
        return Words::tr("kept in the browser");
    case EventKind::BrowserAnswered:
        return Words::tr("answer in the browser");
    case EventKind::StaleFound:
        return Words::tr("stale answer");
    case EventKind::CacheTouched:
        return Words::tr("touch");
    case EventKind::CacheDeleteAsked:
        return Words::tr("delete");
    case EventKind::CacheIncremented:
        return Words::tr("increment");
    case EventKind::EntryEnded:
        return Words::tr("entry gone");
    case EventKind::EntryExpired:
        return Words::tr("entry expired");
    case EventKind::EntryStale:
        return Words::tr("entry stale");
    case EventKind::KeyWarned:
        return Words::tr("key warning");
    case EventKind::BackendError:
        return Words::tr("backend error");
    case EventKind::RowWritten:
        return Words::tr("edit");
    case EventKind::DatabaseChanged:
        return Words::tr("edit by another program");
    case EventKind::TransactionBegun:
        return Words::tr("transaction begun");
    case EventKind::TransactionCommitted:
        return Words::tr("commit");
    case EventKind::TransactionRolledBack:
        return Words::tr("rollback");
    case EventKind::SignalSent:
        return Words::tr("signal");
    case EventKind::ReceiverRan:
        return Words::tr("receiver");
    case EventKind::ProcessRestarted:
        return Words::tr("restart");
    case EventKind::SettingChanged:
        return Words::tr("setting");
    }
    return {};
}

QString statusText(std::int64_t httpStatus)
{
    static const QHash<std::int64_t, QLatin1StringView> reasons{
        {200, "OK"_L1},
        {201, "Created"_L1},
        {204, "No Content"_L1},
        {301, "Moved Permanently"_L1},
        {302, "Found"_L1},
        {304, "Not Modified"_L1},
        {400, "Bad Request"_L1},
        {403, "Forbidden"_L1},
        {404, "Not Found"_L1},
        {405, "Method Not Allowed"_L1},
        {500, "Internal Server Error"_L1},
        {503, "Service Unavailable"_L1},
    };
    const QString number = QString::number(httpStatus);
    const auto reason = reasons.constFind(httpStatus);
    return reason == reasons.cend() ? number : QString(number + u' ' + *reason);
}

QString fillText(QByteArrayView code)
{
    if (code == "waits")
        return Words::tr("waits for another request");
    if (code == "early")
        return Words::tr("refreshed before it expires");
    if (code == "gave-up")
        return Words::tr("lock wait timed out");
    return shown(code);
}

QString fillSentence(QByteArrayView code)
{
    if (code == "waits")
        return Words::tr("Another request of this process is making the same answer: this one waits and shares it.");
    if (code == "early")
        return Words::tr("The entry is still valid, but this request refreshes it before it expires.");
    if (code == "gave-up")
        return Words::tr("The request waited for the lock as long as it may. It makes the answer itself.");
    return Words::tr("Fill decision: %1.").arg(shown(code));
}

QString refusalText(QByteArrayView code)
{
    static const QHash<QByteArray, const char *> texts{
        {"method", QT_TRANSLATE_NOOP("report::Words", "only GET and HEAD are cached")},
        {"streaming", QT_TRANSLATE_NOOP("report::Words", "it is a streaming response")},
        {"status", QT_TRANSLATE_NOOP("report::Words", "its status is not one that is cached")},
        {"not-modified", QT_TRANSLATE_NOOP("report::Words", "304 has no body to store")},
        {"set-cookie", QT_TRANSLATE_NOOP("report::Words", "it sets a cookie and varies on cookies")},
        {"private", QT_TRANSLATE_NOOP("report::Words", "it says Cache-Control: private")},
        {"no-store", QT_TRANSLATE_NOOP("report::Words", "it says Cache-Control: no-store")},
        {"no-cache", QT_TRANSLATE_NOOP("report::Words", "it says Cache-Control: no-cache")},
        {"vary-star", QT_TRANSLATE_NOOP("report::Words", "it says Vary: *, so no second request can match it")},
        {"max-age-zero", QT_TRANSLATE_NOOP("report::Words", "it says Cache-Control: max-age=0")},
        {"timeout-zero", QT_TRANSLATE_NOOP("report::Words", "its timeout is zero")},
        {"timeout-dead", QT_TRANSLATE_NOOP("report::Words", "its timeout is less than one whole second")},
        {"keeps-nothing", QT_TRANSLATE_NOOP("report::Words", "the dummy backend stores nothing")},
        {"backend-failed",
         QT_TRANSLATE_NOOP("report::Words", "the backend could not write it, and Django reports no error")},
        {"absent", QT_TRANSLATE_NOOP("report::Words", "there is no such entry; Django 3.2 returns None")},
        {"raised", QT_TRANSLATE_NOOP("report::Words", "the view raised it: there is no response to store")},
        {"exists", QT_TRANSLATE_NOOP("report::Words", "add() stores only absent keys, and the key exists")},
    };
    const auto text = texts.constFind(code.toByteArray());
    return text == texts.cend() ? shown(code) : Words::tr(*text);
}

QString userText(std::int64_t user) { return user < 0 ? Words::tr("anonymous") : Words::tr("user %1").arg(user); }

QString shortened(const QString &text, qsizetype longest)
{
    const QString line = text.simplified();
    if (line.size() <= longest)
        return line;
    qsizetype head = longest * 2 / 3;
    qsizetype tail = longest - head - 1;
    if (line[head - 1].isHighSurrogate())
        --head;
    if (line[line.size() - tail].isLowSurrogate())
        --tail;
    return line.first(head) + u'…' + line.last(tail);
}

QString shown(QByteArrayView bytes, qsizetype longest)
{
    // Only both ends of a huge value can be seen: the middle need not be read.
    constexpr qsizetype enough = 400;
    if (bytes.size() > 2 * enough)
        return shortened(base::escaped(bytes.first(enough)) + base::escaped(bytes.last(enough)), longest);
    return shortened(base::escaped(bytes), longest);
}

namespace {

QString expectedText(const lab::ParseError &error)
{
    using lab::Expected;
    switch (error.expected) {
    case Expected::Nothing:
        return {};
    case Expected::Word:
        return Words::tr("one of these words");
    case Expected::Option:
        return Words::tr("one of these options");
    case Expected::End:
        return Words::tr("the end of the line");
    case Expected::TimeSpan:
        return Words::tr("a duration such as 250ms, 30s or 15m");
    case Expected::Timeout:
        return Words::tr("a duration such as 30s or 15m, or never");
    case Expected::Integer:
        return Words::tr("a whole number");
    case Expected::Number:
        return Words::tr("a number");
    case Expected::Rate:
        return Words::tr("a rate such as 50/s");
    case Expected::Percentage:
        return Words::tr("a percentage such as 10%");
    case Expected::Target:
        return Words::tr("a path that begins with /");
    case Expected::Signals:
        return Words::tr("save, delete, or save,delete");
    case Expected::Header:
        return Words::tr("a header such as \"Accept-Language: fr\"");
    case Expected::HeaderNames:
        return Words::tr("header names with commas between, such as Cookie,Accept-Language");
    case Expected::Text:
        return Words::tr("text");
    case Expected::Key:
        return Words::tr("a key");
    case Expected::File:
        return Words::tr("a file");
    case Expected::RedisUrl:
        return Words::tr(
            "a Redis URL: redis://, rediss://, unix:// or redis-sentinel:// (the lab does not use a cluster)");
    case Expected::Address:
        return Words::tr("a server as HOST:PORT");
    case Expected::Languages:
        return Words::tr("a language code, such as de or pt-br");
    case Expected::TimeZone:
        return Words::tr("a time zone, such as America/Chicago");
    case Expected::CookieName:
        return Words::tr("the name of a cookie, such as sessionid");
    case Expected::Character:
        return Words::tr("one character");
    }
    return {};
}

QString problemText(const lab::ParseError &error)
{
    using lab::ParseProblem;
    const QString found = shown(error.found, 40);
    switch (error.problem) {
    case ParseProblem::InvalidUtf8:
        return Words::tr("these bytes are not UTF-8 text");
    case ParseProblem::ControlCharacter:
        return Words::tr("the control character %1 is not allowed here; write it as \\xNN").arg(found);
    case ParseProblem::UnclosedQuote:
        return Words::tr("this quote is not closed");
    case ParseProblem::BadEscape:
        return Words::tr("%1 is not an escape sequence: use \\\", \\\\ or \\xNN").arg(found);
    case ParseProblem::Missing:
        return Words::tr("the command is incomplete");
    case ParseProblem::UnknownWord:
        return Words::tr("unknown word “%1”").arg(found);
    case ParseProblem::UnknownOption:
        return Words::tr("unknown option “%1”").arg(found);
    case ParseProblem::Unexpected:
        return Words::tr("“%1” is not allowed here").arg(found);
    case ParseProblem::Repeated:
        return Words::tr("“%1” is given twice").arg(found);
    case ParseProblem::BadValue:
        return Words::tr("“%1” is not valid here").arg(found);
    case ParseProblem::TooPrecise:
        return Words::tr("“%1” has fractions of a microsecond").arg(found);
    case ParseProblem::OutOfRange:
        return Words::tr("“%1” is out of range").arg(found);
    case ParseProblem::TooMany:
        return Words::tr("there are more errors than are listed");
    }
    return {};
}

} // namespace

QString parseErrorText(const lab::ParseError &error)
{
    QString text = u"%1:%2:%3: "_s.arg(error.file.isEmpty() ? Words::tr("input") : error.file,
                                       QString::number(error.line), QString::number(error.column))
        + problemText(error);
    const bool hasRange = error.problem == lab::ParseProblem::OutOfRange
        || (error.expected == lab::Expected::Integer && error.words.size() == 2);
    QString expected = expectedText(error);
    if (hasRange && error.expected == lab::Expected::Rate) // nothing a second is no load
        expected = Words::tr("%1 above %2, up to %3")
                       .arg(expected, QString::fromUtf8(error.words.value(0)), QString::fromUtf8(error.words.value(1)));
    else if (hasRange)
        expected = Words::tr("%1 from %2 to %3")
                       .arg(expected, QString::fromUtf8(error.words.value(0)), QString::fromUtf8(error.words.value(1)));
    else if (error.words.size() == 1)
        expected = QString::fromUtf8(error.words.front());
    else if (!error.words.isEmpty())
        expected += u": "_s + QString::fromUtf8(error.words.join(", "));
    if (!expected.isEmpty())
        text += Words::tr("; expected %1").arg(expected);
    if (!error.nearest.isEmpty())
        text += Words::tr("; did you mean “%1”?").arg(QString::fromUtf8(error.nearest));
    return text;
}

QByteArray csvText(QByteArrayView bytes) { return base::csvField(base::escaped(bytes.toByteArray())); }

} // namespace report
