#pragma once

#include "trace/projection.h"

#include <QtCore/QAbstractTableModel>
#include <QtCore/QHash>

#include <deque>
#include <limits>

namespace gui {

// The requests that were answered, the newest first, up to the moment that is looked at.
class HistoryModel : public QAbstractTableModel, public trace::Projection {
    Q_OBJECT

public:
    enum class Column { Outcome, Request, User, Cost };
    static constexpr int columns = 4;
    static constexpr std::size_t maxRows = 5'000; // older ones are in the event log

    struct Row {
        trace::RequestId request = 0;
        trace::EventId sent = 0;
        trace::EventId response = 0;
        QByteArray line; // "GET /courses/"
        std::int64_t user = -1;
        trace::Outcome outcome = trace::Outcome::None;
        trace::MissReason reason = trace::MissReason::None;
        std::int64_t status = 0; // HTTP
        trace::Duration cost{0};
        trace::EventId foundStale = 0; // what told so, after the response
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setMeasured(bool isMeasured); // what requests cost was measured, not modelled
    void take(trace::EventRange events) override;
    void showUpTo(trace::EventId event); // the past; the largest id = everything
    void clear() override;

    const Row &row(int index) const { return m_rows[m_rows.size() - 1 - m_hidden - std::size_t(index)]; }
    trace::Outcome outcomeOf(const Row &row) const; // as it is known at the moment that is looked at
    int rowOf(trace::RequestId request) const; // -1 when not shown

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void append(const trace::Event &event); // collected until flush()
    void correct(const trace::Event &found);
    void flush(); // shows what was appended

    std::deque<Row> m_rows; // the oldest first
    std::size_t m_hidden = 0; // of the newest: they lie in the future of the moment
    std::vector<Row> m_new;
    trace::EventId m_upTo = std::numeric_limits<trace::EventId>::max();
    QHash<trace::RequestId, Row> m_open;
    bool m_isMeasured = false;
};

} // namespace gui
