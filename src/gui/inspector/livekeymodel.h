#pragma once

#include "gui/inspector/keycounts.h"
#include "gui/inspector/shownkeys.h"

#include <QtCore/QAbstractTableModel>
#include <QtCore/QTimer>

namespace gui {

// The keys of one folder, a row each, over ranges of an immutable view: there is no object for a key. What a column
// tells beyond the view is known of the rows that were lately on the screen.
class LiveKeyModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum class Column { Key, Ttl, Type, Memory, Hits, Misses, Encoding, Use };
    static constexpr int columns = 8;

    LiveKeyModel(const ShownKeys &keys, InspectorClient &client, const KeyCounts &counts,
                 QObject *parent = nullptr); // all borrowed

    void setFolder(const QByteArray &path);
    const QByteArray &folder() const { return m_folder; }
    QByteArray key(int row) const;
    int rowOf(const QByteArray &key) const; // -1 when it is not listed

    // What is on the screen: it is asked about in one go, as far as it is not known yet or long ago, and its countdowns
    // tick.
    void setVisibleRows(int first, int last);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order) override;

signals:
    void refreshed(); // other rows, or in another order

private:
    using Row = inspector::KeyspaceView::Row;

    // Which keys are listed, and where.
    struct Listing {
        inspector::KeyspaceView view;
        inspector::KeyspaceView::Range range;
        std::shared_ptr<const std::vector<Row>> rows; // sorted otherwise than by name; else the range as it stands

        int size() const { return rows ? int(rows->size()) : int(range.size()); }
        Row at(int row) const { return rows ? (*rows)[std::size_t(row)] : range.first + Row(row); }
        bool holds(int row) const { return row >= 0 && row < size(); }
    };
    struct Known {
        inspector::KeyDescription description;
        qint64 at = 0; // milliseconds since the epoch
        qint64 whole = 0; // the longest TTL seen, in milliseconds: what its bar is drawn against
    };

    void update();
    void show(Listing listing);
    void learn(const QList<inspector::KeyDescription> &keys, qint64 now);
    void describeVisible();
    void tick();
    inspector::KeyFacts facts(int row) const;
    QVariant ttl(int row, int role) const;
    QVariant text(int row, Column column) const;
    QVariant hint(int row, Column column) const;

    const ShownKeys &m_keys;
    InspectorClient &m_client;
    const KeyCounts &m_counts;
    QByteArray m_folder;
    inspector::KeyOrder m_order = inspector::KeyOrder::Name;
    Qt::SortOrder m_direction = Qt::AscendingOrder;
    Listing m_listing;
    int m_rowCount = 0; // as the views know it
    bool m_isStale = false;
    LatestWork m_work;
    QHash<QByteArray, Known> m_known;
    int m_firstVisible = 0;
    int m_lastVisible = -1;
    quint64 m_ticket = 0; // of the question under way; 0 = none
    QTimer m_ticker; // one for all countdowns
    QTimer m_asker;
};

} // namespace gui
