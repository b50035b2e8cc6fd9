#pragma once

#include "trace/source.h"

#include <QtCore/QAbstractTableModel>

namespace gui {

// Bookmarked moments of the run, each with a note, in order of time.
class Bookmarks : public QAbstractTableModel {
    Q_OBJECT

public:
    enum class Column { Time, Event, Note };
    static constexpr int columns = 3;

    struct Bookmark {
        trace::EventId event = 0;
        base::Instant time;
        QString note;
    };

    explicit Bookmarks(trace::Source &source, QObject *parent = nullptr); // borrowed

    int add(trace::EventId event); // its row; the one that is there already, if there is one
    void remove(int row);
    const QList<Bookmark> &all() const { return m_all; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override; // notes
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void changed();

private:
    void keepUpTo(trace::EventId event);

    trace::Source &m_source;
    QList<Bookmark> m_all;
    bool m_keepsThem = false; // the restart to come is a fork: what was before it stays
};

} // namespace gui
