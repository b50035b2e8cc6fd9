#pragma once

#include "look/ttlbar.h"
#include "trace/source.h"

#include <QtCore/QAbstractTableModel>
#include <QtCore/QTimer>

namespace gui {

// What the caches hold at the moment that is looked at: an entry a row, in the order in which they were stored.
class KeyModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum class Column { Key, Ttl, State, Hits, Misses, Size, MadeBy, Age, Process };
    static constexpr int columns = 9;
    enum class State { Fresh, Stale, Expired }; // expired: its time is over, but nobody has asked since

    struct Row {
        trace::ProcessId store = 0;
        QByteArray key; // the full key
        trace::KeyLife life;
    };

    explicit KeyModel(const trace::Source &source, QObject *parent = nullptr); // borrowed

    const Row &row(int index) const { return m_rows[std::size_t(index)]; }
    int rowOf(trace::ProcessId store, const QByteArray &key) const; // -1 when not held
    State state(int row) const;
    // As the application wrote it: without prefix and version.
    static QByteArray ownKey(const QByteArray &fullKey);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void update();
    void tick();
    Ttl ttl(const Row &row) const;
    QVariant textOf(const Row &row, Column column) const;
    QVariant tipOf(const Row &row, Column column) const;
    QVariant sortKeyOf(const Row &row, Column column) const;

    const trace::Source &m_source;
    std::vector<Row> m_rows; // by storedBy, then store
    QTimer m_ticker; // one for all countdowns
};

} // namespace gui
