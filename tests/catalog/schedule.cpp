#include "catalog/schedule.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

QRegularExpressionMatch matched(const QString &text, const QString &pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(text);
}

QString shown(const QJsonValue &value)
{
    return value.isNull() ? u"nothing"_s
        : value.isBool()  ? (value.toBool() ? u"true"_s : u"false"_s)
                          : value.toString();
}

QString what(const QJsonObject &line) { return line["what"_L1].toString(); }

} // namespace

QStringList Schedule::differences(const QJsonObject &schedule)
{
    for (const QJsonValue line : schedule["events"_L1].toArray())
        m_lines.push_back(line.toObject());
    for (m_at = 0; m_at < m_lines.size(); ++m_at)
        play(m_lines[m_at]);
    if (m_writer.session().inAtomicBlock())
        complain(u"the end"_s, u"the writer's transaction is still open"_s);
    const QString database = committedTitle();
    const auto cached = m_cache.constFind(key());
    const QJsonValue held = cached == m_cache.constEnd() ? QJsonValue() : QJsonValue(*cached);
    const QJsonObject result{
        {u"cache"_s, held}, {u"database"_s, database}, {u"stale"_s, !held.isNull() && held.toString() != database}};
    const QJsonObject expected = schedule["result"_L1].toObject();
    for (auto it = expected.begin(); it != expected.end(); ++it) {
        if (result[it.key()] != it.value())
            complain(u"the result"_s,
                     u"%1 is %2, recorded %3"_s.arg(it.key(), shown(result[it.key()]), shown(it.value())));
    }
    return m_differences;
}

void Schedule::complain(const QString &line, const QString &text) { m_differences << u"\"%1\": %2"_s.arg(line, text); }

QByteArray Schedule::key() const
{
    return m_generation > 0 ? "single_course_1:" + QByteArray::number(m_generation)
                            : QByteArrayLiteral("single_course_1");
}

QString Schedule::committedTitle()
{
    const auto answer = catalog::Queries(m_catalog).course(1);
    return answer ? QJsonDocument::fromJson(answer->body)["title"_L1].toString()
                  : QString::fromLatin1(answer.error().code);
}

void Schedule::compare(const QJsonObject &line)
{
    const auto cached = m_cache.constFind(key());
    const QJsonValue held = cached == m_cache.constEnd() ? QJsonValue() : QJsonValue(*cached);
    if (held != line["cache"_L1])
        complain(what(line), u"the cache holds %1, recorded %2"_s.arg(shown(held), shown(line["cache"_L1])));
    const QString committed = committedTitle();
    if (committed != line["database_committed"_L1].toString())
        complain(what(line),
                 u"committed is %1, recorded %2"_s.arg(committed, line["database_committed"_L1].toString()));
}

void Schedule::play(const QJsonObject &line)
{
    const QString text = what(line);
    if (const auto start = matched(text, u"database: (.+); cache: (.+)"_s); start.hasMatch()) {
        // A generation in any key means that readers and the writer use one from the start.
        for (const QJsonObject &later : m_lines) {
            if (what(later).contains("generation"_L1))
                m_generation = 1;
        }
        if (committedTitle() != start.captured(1)) {
            const auto set =
                m_writer.update(catalog::courseModel(), {{"pk", 1}}, {{"title", QVariant(start.captured(1))}});
            if (!set)
                complain(text, QString::fromLatin1(set.error().code));
        }
        if (start.captured(2) != "nothing"_L1)
            m_cache[key()] = start.captured(2);
    } else if (text.startsWith("UPDATE"_L1) || text.startsWith("post_save receiver: "_L1)) {
        return edit(text); // compares its lines itself, while they happen
    } else {
        for (const QString &part : text.split(u"; "_s))
            step(line["who"_L1].toString(), part, text);
    }
    compare(line);
}

// cache.delete, cache.set(value), incr generation: what a receiver or an on_commit callback does.
Schedule::Action Schedule::cacheAction(const QString &text)
{
    if (matched(text, u"cache\\.delete( \\(nothing there\\))?"_s).hasMatch()) {
        const bool nothing = text.endsWith(u')');
        return [this, nothing, text] {
            if (m_cache.remove(key()) && nothing)
                complain(text, u"something was there"_s);
        };
    }
    if (const auto set = matched(text, u"cache\\.set\\((.+)\\)"_s); set.hasMatch())
        return [this, value = set.captured(1)] { m_cache[key()] = value; };
    if (const auto bump = matched(text, u"incr generation -> (\\d+)"_s); bump.hasMatch()) {
        return [this, text, wanted = bump.captured(1).toInt()] {
            if (++m_generation != wanted)
                complain(text, u"the generation is %1"_s.arg(m_generation));
        };
    }
    return {};
}

// One writer's line and those that follow from it: save() updates, commits and calls the receiver in one go, so the
// lines in between are compared from inside of the signal and of the callback.
void Schedule::edit(const QString &text)
{
    const auto commits = matched(text, u"UPDATE, COMMIT(?:, on_commit: (.+))?"_s);
    const bool update = matched(text, u"UPDATE, COMMIT; no signal"_s).hasMatch();
    const bool open = text == "UPDATE (not committed)"_L1 || text.startsWith("post_save"_L1);
    if (!commits.hasMatch() && !update && !open)
        return complain(text, u"cannot read this line"_s);
    const QString edited = u"C1 edited"_s;
    if (update) {
        if (const auto done = m_writer.update(catalog::courseModel(), {{"pk", 1}}, {{"title", QVariant(edited)}});
            !done)
            complain(text, QString::fromLatin1(done.error().code));
        return compare(m_lines[m_at]);
    }
    catalog::Session &session = m_writer.session();
    const QString onCommit = commits.captured(1);
    const bool atomic = open || !onCommit.isEmpty();
    const auto check = [&](const base::Result<void> &done) {
        if (!done)
            complain(text, QString::fromLatin1(done.error().code));
    };
    if (atomic)
        check(session.enter());
    if (!onCommit.isEmpty()) {
        const Action action = cacheAction(onCommit);
        if (!action)
            return complain(text, u"cannot read \"%1\""_s.arg(onCommit));
        check(session.onCommit([action]() -> base::Result<void> {
            action();
            return {};
        }));
    } else if (open) {
        // A later line may hang its callback on the commit: "COMMIT, then on_commit: …".
        for (std::size_t later = m_at + 1; later < m_lines.size(); ++later) {
            const auto then = matched(what(m_lines[later]), u"COMMIT, then on_commit: (.+)"_s);
            if (const Action action = then.hasMatch() ? cacheAction(then.captured(1)) : Action()) {
                check(session.onCommit([action]() -> base::Result<void> {
                    action();
                    return {};
                }));
            }
        }
    }
    const std::size_t first = m_at;
    auto course = m_writer.get(catalog::courseModel(), {{"pk", 1}});
    if (!course)
        return complain(text, QString::fromLatin1(course.error().code));
    check(course->assign({{"title", QVariant(edited)}}));
    check(m_writer.save(*course)); // signalSent() goes on from here
    if (!onCommit.isEmpty())
        check(session.leave());
    if (m_at == first && !text.startsWith("post_save"_L1))
        compare(m_lines[m_at]);
}

// The receiver's turn: its line is this one or the next.
base::Result<void> Schedule::signalSent(const catalog::SignalEvent &event)
{
    if (event.signal != catalog::Signal::PostSave)
        return {};
    const QString prefix = u"post_save receiver: "_s;
    if (!what(m_lines[m_at]).startsWith(prefix)) {
        if (m_at + 1 >= m_lines.size() || !what(m_lines[m_at + 1]).startsWith(prefix))
            return {}; // nobody is connected
        compare(m_lines[m_at]);
        ++m_at;
    }
    const QString text = what(m_lines[m_at]);
    if (const Action action = cacheAction(text.mid(prefix.size())))
        action();
    else
        complain(text, u"cannot read this line"_s);
    compare(m_lines[m_at]);
    return {};
}

void Schedule::step(const QString &who, const QString &part, const QString &line)
{
    catalog::Session &session = m_writer.session();
    const auto check = [&](const base::Result<void> &done) {
        if (!done)
            complain(line, QString::fromLatin1(done.error().code));
    };
    const auto expect = [&](const QString &got, const QString &wanted) {
        if (got != wanted)
            complain(line, u"got %1"_s.arg(got.isNull() ? u"nothing"_s : got));
    };
    if (part == "COMMIT"_L1 || part.startsWith("COMMIT, then on_commit: "_L1)) {
        check(session.leave());
    } else if (part == "ROLLBACK"_L1) {
        check(session.abort());
    } else if (part == "the entry expired"_L1) {
        m_cache.remove(key());
    } else if (part == "miss"_L1) {
        // The start says that the entry is there, and a reader that misses then says that it has expired meanwhile.
        if (m_at == 1)
            m_cache.remove(key());
        if (m_cache.contains(key()))
            complain(line, u"that is a hit"_s);
    } else if (const auto hit = matched(part, u"hit -> (.+)"_s); hit.hasMatch()) {
        expect(m_cache.value(key()), hit.captured(1));
    } else if (const auto generation = matched(part, u"generation (\\d+)"_s); generation.hasMatch()) {
        expect(QString::number(m_generation), generation.captured(1));
        m_readGeneration[who] = m_generation;
        if (m_at == 1)
            m_cache.remove(key());
    } else if (const auto select = matched(part, u"SELECT -> (.+)"_s); select.hasMatch()) {
        m_read[who] = committedTitle();
        expect(m_read[who], select.captured(1));
    } else if (const auto keyed = matched(part, u"cache\\.set\\((single_course_1:(\\d+)), (.+)\\)"_s);
               keyed.hasMatch()) {
        expect(QString::number(m_readGeneration.value(who)), keyed.captured(2));
        expect(m_read.value(who), keyed.captured(3));
        m_cache[keyed.captured(1).toUtf8()] = m_read.value(who);
    } else if (const auto set = matched(part, u"cache\\.set\\((.+)\\)"_s); set.hasMatch()) {
        expect(m_read.value(who), set.captured(1));
        m_cache[key()] = m_read.value(who);
    } else if (const auto add = matched(part, u"cache\\.add\\((.+)\\) -> (True|False)"_s); add.hasMatch()) {
        expect(m_read.value(who), add.captured(1));
        const bool stored = !m_cache.contains(key());
        if (stored)
            m_cache[key()] = m_read.value(who);
        expect(stored ? u"True"_s : u"False"_s, add.captured(2));
    } else if (part != "still rendering"_L1) {
        complain(line, u"cannot read \"%1\""_s.arg(part));
    }
}
