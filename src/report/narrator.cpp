#include "report/narrator.h"

#include "report/errors.h"
#include "report/figures.h"
#include "report/importtext.h"
#include "report/pagetext.h"
#include "report/summary.h"
#include "report/words.h"
#include "trace/fields.h"
#include "trace/settings.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace report {

using trace::Event;
using trace::EventKind;
using trace::MissReason;
using trace::Outcome;

namespace {

struct Tell {
    Q_DECLARE_TR_FUNCTIONS(report::Narrator)
};

QString entries(std::int64_t count)
{
    return count == 1 ? Tell::tr("1 entry") : Tell::tr("%1 entries").arg(countText(count));
}
QString rows(std::int64_t count) { return count == 1 ? Tell::tr("1 row") : Tell::tr("%1 rows").arg(countText(count)); }
QString receivers(std::int64_t count)
{
    return count == 0 ? Tell::tr("no receiver")
        : count == 1  ? Tell::tr("1 receiver")
                      : Tell::tr("%1 receivers").arg(countText(count));
}

QString errorSentence(const Event &event)
{
    base::Error error = errorOf(event);
    for (QString &arg : error.args)
        arg = shown(arg.toUtf8(), 40);
    return errorText(error).sentence;
}

// What differs from what was expected: fields "what", "expected", "got" in turn.
QString difference(const Event &event)
{
    QByteArray what, expected, got;
    if (event.detail) {
        for (const auto &[name, value] : event.detail->fields) {
            if (name == "what")
                what = value;
            else if (name == "expected")
                expected = value;
            else if (name == "got") {
                got = value;
                break;
            }
        }
    }
    return what.isEmpty() ? QString()
                          : Tell::tr("%1 is %2, not %3").arg(shown(what, 20), shown(got, 30), shown(expected, 30));
}

// The first field that an edit changed: its old and its new value stand one after the other under its name.
QString change(const Event &event)
{
    if (!event.detail)
        return {};
    const auto &fields = event.detail->fields;
    for (qsizetype i = 0; i + 1 < fields.size(); ++i) {
        if (fields[i].first == fields[i + 1].first && fields[i].first != "pk")
            return u"%1: %2 → %3"_s.arg(shown(fields[i].first, 20), shown(fields[i].second, 24),
                                        shown(fields[i + 1].second, 24));
    }
    return {};
}

int detailNumber(const Event &event, QByteArrayView name) { return trace::fieldOf(event.detail, name).toInt(); }

// Entries that a clear() left, and Django's would not.
int othersOf(const Event &event) { return detailNumber(event, "others"); }

// What a pattern costs, where that is modelled.
QString scannedText(const Event &event)
{
    const int scanned = detailNumber(event, "scanned");
    return scanned == 0
        ? QString()
        : u' ' + Tell::tr("It scans %n key(s), which takes %1.", nullptr, scanned).arg(durationText(event.modelled));
}

QString ttl(const Event &event)
{
    if (event.ttl == trace::noTtl)
        return Tell::tr("without an expiry");
    if (event.ttl <= base::Duration::zero())
        return Tell::tr("expired at once, since its timeout is %1").arg(durationText(event.ttl));
    return Tell::tr("for %1").arg(durationText(event.ttl));
}

// A key that says nothing: at its end is a hash.
bool isOpaque(const QByteArray &key)
{
    constexpr qsizetype shortest = 32; // MD5
    const auto isDigit = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
    return key.size() >= shortest && std::all_of(key.end() - shortest, key.end(), isDigit);
}

// What is known of a watched application's operation beside itself: what its key is made of, and that it is not known
// whose it is.
QString remark(const Event &event)
{
    QString whose;
    QString key;
    const auto fields = event.detail ? event.detail->fields : QList<std::pair<QByteArray, QByteArray>>();
    for (const auto &[name, value] : fields) {
        if (name == "key-by")
            key = u' ' + Tell::tr("Its key is made by %1.").arg(shown(value, 200));
        else if (name == "written-by" && isOpaque(event.key))
            key += u' ' + Tell::tr("Written by %1.").arg(shown(value, 100));
        else if (name == "one-of" && event.kind == EventKind::ResponseSent)
            whose = u' '
                + Tell::tr("Its cache operations are not known for certain: %n requests were in progress.", nullptr,
                           value.toInt());
        else if (name == "one-of")
            whose = u' ' + Tell::tr("By one of %n requests.", nullptr, value.toInt());
    }
    return whose + key;
}

// What a person wrote for people: its backslashes stand, but nothing in it can reorder or break the line.
QString spoken(const QByteArray &utf8)
{
    QString text = QString::fromUtf8(utf8).simplified();
    text.removeIf([](QChar c) { return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format; });
    return shortened(text, Narrator::longest);
}

// A setting is worded as the commands that make it so; each says what is in force.
QString settingText(const Event &event)
{
    const auto fields = event.detail ? event.detail->fields : QList<std::pair<QByteArray, QByteArray>>();
    const QByteArrayList commands = event.detail ? trace::commandsOf(*event.detail) : QByteArrayList();
    QStringList values;
    for (const QByteArray &command : commands)
        values.append(shown(command, 120));
    for (const auto &[name, value] : fields) {
        if (commands.isEmpty() && !value.isEmpty())
            values.append(shown(name, 20) + u' ' + shown(value, 40));
    }
    if (event.text == "receivers") {
        return values.isEmpty()  ? Tell::tr("No receiver is connected.")
            : values.size() == 1 ? Tell::tr("One receiver is connected: %1.").arg(values.first())
                                 : Tell::tr("%n receivers are connected.", nullptr, int(values.size()));
    }
    if (values.isEmpty())
        return Tell::tr("Setting %1: none.").arg(shown(event.text));
    return commands.isEmpty() ? Tell::tr("Setting %1: %2.").arg(shown(event.text), values.join(u", "))
                              : Tell::tr("Now active: %1.").arg(values.join(u", "));
}

} // namespace

void Narrator::remember(trace::EventId event, int edit)
{
    m_editOf.insert(event, edit);
    m_remembered.push_back(event);
    if (m_remembered.size() > maxRemembered) {
        m_editOf.remove(m_remembered.front());
        m_remembered.pop_front();
    }
}

void Narrator::apply(const Event &event)
{
    switch (event.kind) {
    case EventKind::RowWritten:
    case EventKind::DatabaseChanged:
        remember(event.id, ++m_edits);
        return;
    case EventKind::StaleFound:
    case EventKind::EntryStale:
        if (event.about == 0)
            m_staleSince.remove({event.store, event.key});
        else if (m_staleSince.size() < qsizetype(maxRemembered))
            m_staleSince.insert({event.store, event.key}, editOf(event.about));
        break;
    case EventKind::CacheStored:
    case EventKind::EntryEnded:
        m_staleSince.remove({event.store, event.key});
        break;
    default:
        break;
    }
    // What follows from an edit carries it on: signal, receiver, deletion, the end of an entry, the miss after it.
    const int edit = editOf(event.cause) ? editOf(event.cause) : editOf(event.about);
    if (edit != 0)
        remember(event.id, edit);
}

int Narrator::editOf(trace::EventId event) const { return event == 0 ? 0 : m_editOf.value(event, 0); }

QString Narrator::sentence(const Event &event) const
{
    const QString text = tell(event);
    return text.size() <= longest ? text : QString(text.first(longest - 1) + u'…');
}

QString Narrator::byEdit(const Event &event) const
{
    const int edit = editOf(event.about) ? editOf(event.about) : editOf(event.id);
    return edit == 0 ? QString() : Tell::tr(" by edit %1").arg(edit);
}

QString Narrator::whyMissed(const Event &event) const
{
    const QString key = keyText(event);
    switch (event.reason) {
    case MissReason::None:
        return Tell::tr("Miss: %1.").arg(key);
    case MissReason::NeverStored:
        return Tell::tr("Miss: %1 was never stored.").arg(key);
    case MissReason::Expired:
        return Tell::tr("Miss: %1 has expired.").arg(key);
    case MissReason::Invalidated:
        return Tell::tr("Miss: %1 was invalidated%2.").arg(key, byEdit(event));
    case MissReason::Evicted:
        return Tell::tr("Miss: %1 was evicted, since the cache was full.").arg(key);
    case MissReason::Cleared:
        return Tell::tr("Miss: %1 was removed when the whole cache was cleared%2.").arg(key, byEdit(event));
    case MissReason::LostOnRestart:
        return Tell::tr("Miss: %1 was lost when process %2 restarted.").arg(key, QString::number(event.process));
    case MissReason::OtherProcess:
        return Tell::tr("Miss: another process holds %1 in its own memory; process %2 cannot see it.")
            .arg(key, QString::number(event.process));
    case MissReason::OtherVersion:
        return Tell::tr("Miss: %1 is only stored under another version.").arg(key);
    case MissReason::BackendError:
        return Tell::tr("Miss: the cache server failed during the lookup of %1.").arg(key);
    case MissReason::Early:
        return Tell::tr("%1 is still held, but is refreshed before it expires.").arg(key);
    }
    return {};
}

QString Narrator::ofBrowser(const Event &event)
{
    const QString text = shown(event.text, 50);
    constexpr int notModified = 304;
    if (event.kind == EventKind::BrowserKept)
        return event.ttl > base::Duration::zero()
            ? Tell::tr("The browser keeps the answer and does not ask again for %1.").arg(durationText(event.ttl))
            : Tell::tr("The browser keeps the answer and asks each time whether it has changed (ETag).");
    if (event.kind == EventKind::BrowserAsked) {
        const QString asked =
            Tell::tr("The browser of %1 looks for its copy of %2.").arg(userText(event.count), text) + u' ';
        if (event.reason == MissReason::None)
            return asked + Tell::tr("It has a copy that is fresh for %1.").arg(durationText(event.ttl));
        if (event.reason == MissReason::Expired)
            return asked + Tell::tr("Its copy has expired: it asks the server whether it has changed.");
        return asked + Tell::tr("It has no copy: the request goes to the server.");
    }
    if (event.outcome == trace::Outcome::StaleHit)
        return Tell::tr("The browser shows its own copy, which is old: no request reaches the server, and no "
                        "invalidation reaches the browser.");
    if (event.outcome == trace::Outcome::Hit && event.count == notModified)
        return Tell::tr("Nothing has changed (304): the browser shows its own copy.");
    if (event.outcome == trace::Outcome::Hit)
        return Tell::tr("The browser shows its own copy: no request reaches the server.");
    return Tell::tr("The browser shows the server's answer.");
}

QString Narrator::whyEnded(const Event &event) const
{
    const QString key = keyText(event);
    switch (event.reason) {
    case MissReason::Expired:
        return Tell::tr("%1 had expired and is removed now.").arg(key);
    case MissReason::Invalidated:
        return Tell::tr("%1 is deleted%2.").arg(key, byEdit(event));
    case MissReason::Evicted:
        return Tell::tr("%1 is evicted to make room.").arg(key);
    case MissReason::Cleared:
        return Tell::tr("%1 is removed with the whole cache%2.").arg(key, byEdit(event));
    case MissReason::LostOnRestart:
        return Tell::tr("%1 is lost with the memory of process %2.").arg(key, QString::number(event.store));
    case MissReason::NeverStored:
        return Tell::tr("%1 was not in the cache: never stored.").arg(key);
    default:
        return Tell::tr("%1 is gone: %2.").arg(key, reasonText(event.reason));
    }
}

QString Narrator::tell(const Event &event) const
{
    const QString key = keyText(event);
    const QString text = shown(event.text, 80);
    const int edit = editOf(event.about);
    switch (event.kind) {
    case EventKind::Command:
        return Tell::tr("Command: %1").arg(shown(event.text, 140));
    case EventKind::CommandDone:
        return Tell::tr("The command is complete.");
    case EventKind::CommandFailed:
        return errorSentence(event);
    case EventKind::Narration: {
        const QString words = spoken(event.text);
        return words.isEmpty() ? Tell::tr("No text.") : words;
    }
    case EventKind::Mark:
        return Tell::tr("The totals count from here.");
    case EventKind::Expectation:
        if (const QString failed = failedSettingText(event); !failed.isEmpty())
            return Tell::tr("Not checked: %1 (%2).").arg(text, failed);
        return event.count ? Tell::tr("As expected: %1").arg(text)
                           : Tell::tr("Not as expected: %1 (%2).").arg(text, difference(event));
    case EventKind::RequestSent:
        return Tell::tr("Request %1 to process %2: %3, %4.")
            .arg(QString::number(event.request), QString::number(event.process), text, userText(event.count));
    case EventKind::CacheLookup:
        return Tell::tr("Process %1 asks the cache: %2 %3.").arg(QString::number(event.process), text, key)
            + remark(event);
    case EventKind::CacheHit:
        if (event.outcome == Outcome::StaleHit) {
            const int since = m_staleSince.value({event.store, event.key});
            return since ? Tell::tr("Stale hit: %1 was stored before edit %2.").arg(key, QString::number(since))
                         : Tell::tr("Stale hit: %1 was returned, but the database has changed since.").arg(key);
        }
        if (event.bytes == 0) // the size is not known
            return Tell::tr("Hit: %1.").arg(key) + remark(event);
        return Tell::tr("Hit: %1, %2.").arg(key, byteText(event.bytes)) + remark(event);
    case EventKind::CacheMiss:
        return whyMissed(event) + remark(event);
    case EventKind::QueryStarted:
        return Tell::tr("Query to the database: %1").arg(shown(event.text, 120));
    case EventKind::QueryFinished:
        if (event.count < 0) // the driver does not say
            return Tell::tr("The database answers after %1.").arg(durationText(event.modelled));
        if (event.measured == base::Duration::zero())
            return Tell::tr("The database answers %1 after %2.").arg(rows(event.count), durationText(event.modelled));
        return Tell::tr("The database answers %1 after %2 (%3 measured here).")
            .arg(rows(event.count), durationText(event.modelled), durationText(event.measured));
    case EventKind::CacheStored:
        if (event.bytes == 0)
            return Tell::tr("Stored (%1): %2, %3.").arg(text, key, ttl(event)) + remark(event);
        return Tell::tr("Stored (%1): %2, %3, %4.").arg(text, key, byteText(event.bytes), ttl(event)) + remark(event);
    case EventKind::CacheRefused:
        return Tell::tr("Not stored: %1. Key: %2.").arg(refusalText(event.text), key);
    case EventKind::FillDecided:
        return fillSentence(event.text);
    case EventKind::ResponseSent:
        if (event.outcome == trace::Outcome::None) // what it asked of the cache is not known
            return Tell::tr("%1 after %2, %3.")
                       .arg(statusText(event.count), durationText(event.modelled), byteText(event.bytes))
                + remark(event);
        return Tell::tr("%1 after %2: %3, %4.")
                   .arg(statusText(event.count), durationText(event.modelled), outcomeText(event.outcome),
                        byteText(event.bytes))
            + remark(event);
    case EventKind::BrowserAsked:
    case EventKind::BrowserKept:
    case EventKind::BrowserAnswered:
        return ofBrowser(event);
    case EventKind::StaleFound:
        return edit ? Tell::tr("%1 differs from the database since edit %2.").arg(key, QString::number(edit))
                    : Tell::tr("%1 differs from the database.").arg(key);
    case EventKind::CacheTouched:
        return event.count ? Tell::tr("Touched: %1 is kept %2.").arg(key, ttl(event))
                           : Tell::tr("Nothing to touch: %1 does not exist.").arg(key);
    case EventKind::CacheDeleteAsked:
        if (event.text == "clear") {
            const QString cleared = Tell::tr("The whole cache is cleared: %1 removed.").arg(entries(event.count));
            const int others = othersOf(event);
            return others == 0 ? cleared
                               : QString(cleared + u' '
                                         + Tell::tr("%n entries of others on this server are kept; Django's clear() "
                                                    "would also remove them (FLUSHDB, flush_all).",
                                                    nullptr, others));
        }
        return (event.count ? Tell::tr("%1 %2 removed %3.").arg(text, key, entries(event.count))
                            : Tell::tr("%1 %2 matched nothing: 0 entries removed.").arg(text, key))
            + scannedText(event);
    case EventKind::CacheIncremented:
        return event.count ? Tell::tr("%1 is %2 now, and its time to live is reset: %3.").arg(key, text, ttl(event))
                           : Tell::tr("%1 is %2 now.").arg(key, text);
    case EventKind::EntryEnded:
        return whyEnded(event);
    case EventKind::EntryExpired:
        return Tell::tr("%1 has expired; it stays in memory until the next lookup.").arg(key);
    case EventKind::EntryStale:
        if (event.about == 0)
            return Tell::tr("%1 matches the database again.").arg(key);
        if (event.count == 1)
            return edit ? Tell::tr("%1 is stale since edit %2; the database has changed once more.")
                              .arg(key, QString::number(edit))
                        : Tell::tr("%1 is still stale; the database has changed once more.").arg(key);
        return edit ? Tell::tr("Edit %1 made %2 stale.").arg(QString::number(edit), key)
                    : Tell::tr("An edit made %1 stale.").arg(key);
    case EventKind::KeyWarned:
        return event.text == "length"
            ? Tell::tr("Warning: %1 is longer than the 250 characters that memcached allows.").arg(key)
            : Tell::tr("Warning: %1 contains spaces or control characters, which memcached refuses.").arg(key);
    case EventKind::BackendError:
        return errorSentence(event);
    case EventKind::RowWritten: {
        const QString changed = change(event);
        const QString subject = event.key.isEmpty() ? text : key;
        const QString told =
            Tell::tr("Edit %1: %2, %3").arg(QString::number(editOf(event.id)), subject, rows(event.count));
        return changed.isEmpty() ? QString(told + u'.') : QString(told + u"; " + changed);
    }
    case EventKind::DatabaseChanged:
        return Tell::tr("Edit %1: another program wrote to the course database. No signal fires for it, so no receiver "
                        "invalidates anything.")
            .arg(editOf(event.id));
    case EventKind::TransactionBegun:
        return Tell::tr("A transaction begins.");
    case EventKind::TransactionCommitted:
        return Tell::tr("The transaction is committed: its rows are visible.");
    case EventKind::TransactionRolledBack:
        return Tell::tr("The transaction is rolled back: its rows are discarded.");
    case EventKind::SignalSent:
        return Tell::tr("%1 of %2 calls %3.").arg(text, key, receivers(event.count));
    case EventKind::ReceiverRan:
        return Tell::tr("A receiver runs: %1.").arg(text);
    case EventKind::ProcessRestarted:
        return Tell::tr("Process %1 restarts.").arg(event.process);
    case EventKind::SettingChanged:
        if (event.text == "courses")
            return importSentence(event);
        if (event.text == "outage")
            return event.detail && event.detail->fields.first().second == "1"
                ? Tell::tr("The cache server is down: every call fails; its entries remain.")
                : Tell::tr("The cache server answers again.");
        return settingText(event);
    }
    return {};
}

} // namespace report
