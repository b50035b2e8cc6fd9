#pragma once

#include "look/ttlbar.h"
#include "trace/source.h"

#include <QtCore/QAbstractTableModel>
#include <QtCore/QTimer>

namespace gui {

// How each key was used up to the moment that is looked at, whether it is there or gone: a key a row, in the order in
// which they were first seen. Brought up to date a few times a second at most.
class KeyUseModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum class Column { Key, Writer, Hits, Stale, Misses, Ratio, Age, Ttl, Size, Why };
    static constexpr int columns = 10;

    struct Row {
        trace::ProcessId store = 0;
        QByteArray key; // the full key
        trace::KeyLife life;
    };
    struct Sums {
        qint64 keys = 0;
        qint64 hits = 0; // stale ones too
        qint64 stale = 0;
        qint64 misses = 0;
    };

    explicit KeyUseModel(const trace::Source &source, QObject *parent = nullptr); // borrowed

    const Row &row(int index) const { return m_rows[std::size_t(index)]; }
    int rowOf(trace::ProcessId store, const QByteArray &key) const; // -1 when not known
    const Sums &sums() const { return m_sums; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void updated();

private:
    void follow();
    void update();
    void tick();
    Ttl ttl(const Row &row) const;
    QString whyText(const Row &row) const;
    static QString keyText(const Row &row); // a page by its URL, where that was told
    static QString writerText(const Row &row);
    QVariant textOf(const Row &row, Column column) const;
    QString tipOf(const Row &row, Column column) const;
    QVariant sortKeyOf(const Row &row, Column column) const;

    const trace::Source &m_source;
    std::vector<Row> m_rows;
    QHash<std::pair<trace::ProcessId, QByteArray>, int> m_index;
    Sums m_sums;
    QTimer m_later;
    QTimer m_ticker; // for all countdowns
};

} // namespace gui
