#pragma once

#include "inspector/djangopages.h"

#include "livewindow/keycounts.h"
#include "livewindow/keylisting.h"
#include "livewindow/knownkeys.h"
#include "livewindow/shownkeys.h"

#include <QtCore/QAbstractTableModel>
#include <QtCore/QTimer>

namespace gui {

// The keys of one folder, a row each, over ranges of an immutable view: there is no object for a key. What a column
// tells beyond the view is known of the rows that were lately on the screen. A key that goes while it is on the screen
// stays there for some seconds, with the word for what happened to it, and one that comes is marked.
class LiveKeyModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum class Column { Key, Ttl, Type, Memory, Hits, Misses, Encoding, Use };
    static constexpr int columns = 8;

    LiveKeyModel(const ShownKeys &keys, InspectorClient &client, const KeyCounts &counts,
                 QObject *parent = nullptr); // all borrowed

    void setFolder(const QByteArray &path);
    void setLoneKeys(); // those without a folder
    const QByteArray &folder() const { return m_scope.folder; }
    bool isLoneKeys() const { return m_scope.isLoneKeys; }
    QByteArray key(int row) const;
    int rowOf(const QByteArray &key) const; // -1 when it is not listed
    int keyCount() const { return m_listing.living(); } // rows of keys that are there
    void setUrls(const inspector::UrlNames &urls); // that name what cache_page keeps
    void setHeldRow(int row); // one that a person points at does not leave; -1 = none

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
    void beginAnew(const KeyListing::Scope &scope);
    void update();
    void show(KeyListing listing);
    DepartedRows departedFrom(const KeyListing &next) const;
    void markNewcomers();
    void learnFates(const QList<redis::KeyEvent> &events);
    void fade();
    Fate fate(int row) const;
    void learn(const QList<inspector::KeyDescription> &keys, qint64 now);
    void describeVisible();
    void tick();
    inspector::KeyFacts facts(int row) const;
    QByteArray typeWord(int row) const;
    QString refusal(int row, Column column) const;
    QVariant ttl(int row, int role) const;
    QVariant departed(int row, Column column, int role) const;
    QVariant text(int row, Column column) const;
    QVariant hint(int row, Column column) const;

    const ShownKeys &m_keys;
    InspectorClient &m_client;
    const KeyCounts &m_counts;
    KeyListing::Scope m_scope;
    inspector::UrlNames m_urls;
    KeyListing m_listing;
    int m_rowCount = 0; // as the views know it
    bool m_isStale = false;
    LatestWork m_work;
    KnownKeys m_known;
    int m_firstVisible = 0;
    int m_lastVisible = -1;
    quint64 m_ticket = 0; // of the question under way; 0 = none
    QHash<QByteArray, Fate::Kind> m_ends; // what events told of keys that went of late
    QHash<QByteArray, Fate> m_newcomers;
    inspector::KeyspaceView m_before; // the whole keyspace when rows were last arranged: what is not in it is new
    bool m_wasComplete = false;
    int m_heldRow = -1;
    QTimer m_fader; // runs while a row says what became of it
    QTimer m_ticker; // one for all countdowns
    QTimer m_asker;
};

} // namespace gui
