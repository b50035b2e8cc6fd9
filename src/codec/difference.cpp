#include "codec/difference.h"

#include <QtCore/QHash>

namespace codec {

namespace {

using Type = Value::Type;

const Value *field(const Value &row, const QString &name)
{
    for (const auto &[key, value] : row.pairs()) {
        if (key.type() == Type::Text && key.toText() == name)
            return &value;
    }
    return nullptr;
}

// The rows by their ids; empty unless each item is a dict with an integer "id" of its own.
QHash<qint64, const Value *> rowsById(const Value &list)
{
    QHash<qint64, const Value *> rows;
    for (const Value &item : list.items()) {
        const Value *id = field(item, QStringLiteral("id"));
        if (!id || id->type() != Type::Int || rows.contains(id->toInteger()))
            return {};
        rows.insert(id->toInteger(), &item);
    }
    return rows;
}

qint64 idOf(const Value &row) { return field(row, QStringLiteral("id"))->toInteger(); }

class Comparison {
public:
    explicit Comparison(std::size_t most)
        : m_most(most)
    {
    }

    void compare(const QString &path, const Value &before, const Value &now)
    {
        if (before == now)
            return;
        if (before.type() == Type::Dict && now.type() == Type::Dict)
            compareDicts(path, before, now);
        else if (before.type() == Type::List && now.type() == Type::List)
            compareLists(path, before, now);
        else
            add(path, before, now);
    }

    Differences take() { return std::move(m_found); }

private:
    void add(const QString &path, std::optional<Value> before, std::optional<Value> now)
    {
        if (m_found.first.size() < m_most)
            m_found.first.push_back({path, std::move(before), std::move(now)});
        else
            ++m_found.more;
    }

    void compareDicts(const QString &path, const Value &before, const Value &now)
    {
        const auto into = [&](const Value &key) -> QString { return path + u'.' + key.toText(); };
        for (const auto &[key, value] : before.pairs()) {
            if (const Value *other = field(now, key.toText()))
                compare(into(key), value, *other);
            else
                add(into(key), value, {});
        }
        for (const auto &[key, value] : now.pairs()) {
            if (!field(before, key.toText()))
                add(into(key), {}, value);
        }
    }

    void compareLists(const QString &path, const Value &before, const Value &now)
    {
        const auto rowsBefore = rowsById(before);
        const auto rowsNow = rowsById(now);
        if (rowsBefore.isEmpty() || rowsNow.isEmpty()) {
            compareItems(path, before.items(), now.items());
            return;
        }
        const auto into = [&](qint64 id) -> QString { return path + QStringLiteral("[id %1]").arg(id); };
        for (const Value &row : before.items()) {
            if (const Value *other = rowsNow.value(idOf(row)))
                compare(into(idOf(row)), row, *other);
            else
                add(into(idOf(row)), row, {});
        }
        for (const Value &row : now.items()) {
            if (!rowsBefore.contains(idOf(row)))
                add(into(idOf(row)), {}, row);
        }
    }

    void compareItems(const QString &path, const Value::Items &before, const Value::Items &now)
    {
        const auto at = [](const Value::Items &items, std::size_t i) {
            return i < items.size() ? std::optional(items[i]) : std::nullopt;
        };
        for (std::size_t i = 0; i < std::max(before.size(), now.size()); ++i) {
            const QString into = path + QStringLiteral("[%1]").arg(i);
            if (i < before.size() && i < now.size())
                compare(into, before[i], now[i]);
            else
                add(into, at(before, i), at(now, i));
        }
    }

    std::size_t m_most;
    Differences m_found;
};

} // namespace

Differences differences(const Value &before, const Value &now, std::size_t most)
{
    Comparison comparison(most);
    comparison.compare({}, before, now);
    return comparison.take();
}

} // namespace codec
