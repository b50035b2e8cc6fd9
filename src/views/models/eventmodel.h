#pragma once

#include "report/narrator.h"
#include "trace/projection.h"

#include <QtCore/QAbstractTableModel>

namespace gui {

// Every event of the log in words, in the order of happening.
class EventModel : public QAbstractTableModel, public trace::Projection {
    Q_OBJECT

public:
    enum class Column { Number, Time, Kind, Sentence };
    static constexpr int columns = 4;

    explicit EventModel(const trace::EventLog &log, QObject *parent = nullptr); // borrowed

    void setMeasured(bool isMeasured); // of a real application: its time is no virtual one
    void take(trace::EventRange events) override;
    void clear() override;

    const trace::Event *eventAt(int row) const; // valid until the next take()
    int rowOf(trace::EventId event) const; // -1 when not kept
    const report::Narrator &narrator() const { return m_narrator; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const trace::EventLog &m_log;
    report::Narrator m_narrator;
    trace::EventId m_first = 1; // the first one shown
    int m_count = 0;
    bool m_isMeasured = false;
};

} // namespace gui
