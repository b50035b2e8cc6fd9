#include "livewindow/knownkeys.h"

#include "livewindow/inspectorclient.h"
#include "report/words.h"

namespace gui {

using inspector::KeyFacts;

namespace {
constexpr qint64 knownFor = 30'000; // ms
constexpr qsizetype mostKnown = 5'000;
} // namespace

const KnownKeys::Known *KnownKeys::find(const QByteArray &name) const
{
    const auto known = m_known.constFind(name);
    return known == m_known.cend() ? nullptr : &*known;
}

bool KnownKeys::isKnownLately(const QByteArray &name, qint64 now) const
{
    const Known *known = find(name);
    return known && now - known->at < knownFor;
}

void KnownKeys::learn(const QList<inspector::KeyDescription> &keys, qint64 now)
{
    if (m_known.size() > mostKnown)
        m_known.clear(); // what is on the screen is learned anew
    for (const inspector::KeyDescription &key : keys) {
        Known &known = m_known[key.name];
        const bool grew = key.ttl > known.description.ttl - (now - known.at) + 1'000; // set anew
        known.whole = grew || known.description.ttl < 0 ? std::max<qint64>(key.ttl, 0) : known.whole;
        known.description = key;
        known.at = now;
    }
}

KeyFacts KnownKeys::completed(KeyFacts facts, const QByteArray &name) const
{
    const Known *known = find(name);
    if (!known)
        return facts;
    if (facts.type == redis::KeyType::Unknown)
        facts.type = known->description.type;
    if (facts.memory == 0 && known->description.memory > 0)
        facts.memory = quint32(std::min<qint64>(known->description.memory, std::numeric_limits<quint32>::max()));
    if (facts.expires == KeyFacts::unknown && known->description.ttl >= 0)
        facts.expires = known->at + known->description.ttl;
    else if (facts.expires == KeyFacts::unknown && known->description.ttl == -1)
        facts.expires = KeyFacts::never;
    return facts;
}

QString KnownKeys::refusal(const QByteArray &name, redis::Details asked) const
{
    const Known *known = find(name);
    if (!known)
        return {};
    if (known->description.refused & asked)
        return tr("not permitted");
    return failureOf(known->description, asked) ? tr("failed") : QString();
}

const QByteArray *KnownKeys::failureOf(const inspector::KeyDescription &key, redis::Details asked)
{
    for (auto failure = key.failures.cbegin(); failure != key.failures.cend(); ++failure) {
        if (asked & failure.key())
            return &failure.value();
    }
    return nullptr;
}

// Why, with the line that would permit it.
QString KnownKeys::refusalHint(const QByteArray &name, redis::Details asked, const InspectorClient &client) const
{
    const Known *known = find(name);
    if (const QByteArray *words = known ? failureOf(known->description, asked) : nullptr)
        return tr("The server answered with an error") + u'\n' + report::shown(*words, 300);
    QStringList lines{tr("The server does not permit this")};
    for (const redis::Denial &denial : client.coverage().denials) {
        if (!(asked & denial.detail) || denial.why == redis::Denial::Why::Failed)
            continue;
        if (!denial.words.isEmpty())
            lines << report::shown(denial.words, 300);
        const QByteArray line = denial.aclLine(client.options().connection.url.user);
        if (!line.isEmpty())
            lines << tr("Permit it with: %1").arg(report::shown(line, 300));
    }
    return lines.join(u'\n');
}

} // namespace gui
