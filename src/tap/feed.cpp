#include "tap/feed.h"

#include <QtCore/QHashFunctions>

namespace tap {

void Batch::clear()
{
    entries.clear();
    keys.clear();
    texts.clear();
    mergedOperations = 0;
    merged = {};
}

Feed::Feed(std::size_t mostEntries, std::size_t mostBytes)
    : m_mostEntries(mostEntries)
    , m_mostBytes(mostBytes)
{
}

Batch::Text Feed::keep(std::string_view text)
{
    const Batch::Text kept{quint32(m_batch.texts.size()), quint32(text.size())};
    m_batch.texts += text;
    return kept;
}

void Feed::happened(const Operation &operation)
{
    const std::lock_guard lock(m_mutex);
    if (m_batch.entries.size() + m_batch.keys.size() >= m_mostEntries || m_batch.texts.size() >= m_mostBytes) {
        ++m_merged;
        ++m_batch.mergedOperations;
        for (const KeyUse &use : operation.keys)
            m_batch.merged.add(use.server);
        return;
    }
    const Client *client = operation.client;
    if (client) {
        // Told when it is new, and when it has said more of itself.
        constexpr std::size_t mostClients = 1'000'000;
        const std::size_t hash = 1 + qHash(client->address, 1) + qHash(client->name, 2) + qHash(client->library, 3);
        if (client->id >= m_clients.size() && client->id < mostClients)
            m_clients.resize(client->id + 1);
        if (client->id < m_clients.size() && m_clients[client->id] != hash) {
            m_clients[client->id] = hash;
            Batch::Entry entry;
            entry.what = Batch::What::Client;
            entry.client = client->id;
            entry.operation.ended = operation.ended;
            entry.firstKey = quint32(m_batch.keys.size());
            for (const QByteArray &text : {client->address, client->name, client->library})
                m_batch.keys.push_back({keep({text.constData(), std::size_t(text.size())}), {}});
            entry.keys = 3;
            m_batch.entries.push_back(entry);
        }
    }
    Batch::Entry &entry = m_batch.entries.emplace_back();
    entry.operation = operation;
    entry.operation.client = nullptr;
    entry.operation.command = {};
    entry.operation.keys = {};
    entry.client = client ? client->id : 0;
    entry.command = keep(operation.command);
    entry.firstKey = quint32(m_batch.keys.size());
    entry.keys = quint32(operation.keys.size());
    for (const KeyUse &use : operation.keys) {
        m_batch.keys.push_back({keep(use.key), use});
        m_batch.keys.back().use.key = {};
    }
}

void Feed::explained(int database, std::string_view key, Reason reason, bool isInferred)
{
    const std::lock_guard lock(m_mutex);
    if (m_batch.entries.size() >= m_mostEntries)
        return;
    Batch::Entry &entry = m_batch.entries.emplace_back();
    entry.what = Batch::What::Explained;
    entry.operation.database = database;
    entry.operation.ended = Moment::clock::now();
    entry.firstKey = quint32(m_batch.keys.size());
    entry.keys = 1;
    KeyUse use;
    use.reason = reason;
    use.isInferred = isInferred;
    m_batch.keys.push_back({keep(key), use});
}

Batch::Entry *Feed::addRequest(Batch::What what, quint32 number, std::string_view text, Moment at)
{
    if (m_batch.entries.size() >= m_mostEntries || m_batch.texts.size() >= m_mostBytes)
        return nullptr;
    Batch::Entry &entry = m_batch.entries.emplace_back();
    entry.what = what;
    entry.operation.request = number;
    entry.operation.ended = at;
    entry.command = keep(text);
    return &entry;
}

void Feed::requestBegan(quint32 number, std::string_view text, std::string_view origin, Moment at)
{
    const std::lock_guard lock(m_mutex);
    if (Batch::Entry *entry = addRequest(Batch::What::RequestBegun, number, text, at)) {
        entry->operation.begun = at;
        entry->firstKey = quint32(m_batch.keys.size());
        entry->keys = 1;
        m_batch.keys.push_back({keep(origin), {}});
    }
}

void Feed::requestEnded(quint32 number, std::string_view path, int status, qint64 bytes, Moment begun, Moment at)
{
    const std::lock_guard lock(m_mutex);
    if (Batch::Entry *entry = addRequest(Batch::What::RequestEnded, number, path, at)) {
        entry->operation.begun = begun;
        entry->operation.count = status;
        entry->operation.replyBytes = bytes;
    }
}

void Feed::take(Batch &batch)
{
    batch.clear();
    const std::lock_guard lock(m_mutex);
    std::swap(batch, m_batch);
}

qint64 Feed::merged() const
{
    const std::lock_guard lock(m_mutex);
    return m_merged;
}

} // namespace tap
