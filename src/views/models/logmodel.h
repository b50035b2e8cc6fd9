#pragma once

#include "views/models/eventmodel.h"

#include <QtCore/QTimer>

#include <deque>

namespace gui {

// What part of the log is asked for. Several conditions all have to hold.
struct LogFilter {
    enum Kind : std::uint8_t { Commands = 1, Requests = 2, Cache = 4, Entries = 8, Database = 16, Settings = 32 };

    std::uint8_t kinds = 0; // of Kind; 0 = any
    trace::RequestId request = 0; // 0 = any
    QByteArray key; // the full key; empty = any
    QString text; // in the sentence, whatever its case

    bool takes(const trace::Event &event) const; // all but the text
    static Kind kindOf(trace::EventKind kind);
    friend bool operator==(const LogFilter &, const LogFilter &) = default;
};

// The events that a filter leaves, in words. A log of 200,000 is searched in slices of a few milliseconds, the newest
// part of it last; what has been found is shown meanwhile.
class LogModel : public QAbstractTableModel, public trace::Projection {
    Q_OBJECT

public:
    LogModel(const trace::EventLog &log, const EventModel &events, QObject *parent = nullptr); // borrowed

    void setFilter(const LogFilter &filter);
    const LogFilter &filter() const { return m_filter; }
    void take(trace::EventRange events) override;
    void clear() override;

    bool isSearching() const { return m_next <= m_last; }
    const trace::Event *eventAt(int row) const;
    int rowOf(trace::EventId event) const; // -1 when it is not shown

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void searched(); // a slice, or all of it

private:
    void search();
    void forget();

    const trace::EventLog &m_log;
    const EventModel &m_events;
    LogFilter m_filter;
    std::deque<trace::EventId> m_rows;
    trace::EventId m_next = 1; // to be looked at
    trace::EventId m_last = 0;
    QTimer m_slice;
};

} // namespace gui
