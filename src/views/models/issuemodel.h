#pragma once

#include "base/error.h"
#include "views/models/eventmodel.h"

namespace gui {

// What went wrong, the newest first; what went wrong in the same way is counted, not repeated.
class IssueModel : public QAbstractTableModel, public trace::Projection {
    Q_OBJECT

public:
    enum class Column { Count, Time, What, NextStep };
    static constexpr int columns = 4;

    explicit IssueModel(const EventModel &events, QObject *parent = nullptr); // borrowed

    void take(trace::EventRange events) override;
    void clear() override;
    trace::EventId eventOf(int row) const { return m_issues[row].last; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Issue {
        QString kind; // what is counted as one; never shown
        QString what; // the last time
        QString nextStep;
        int count = 1;
        trace::EventId last = 0;
        base::Instant time;
    };
    static constexpr qsizetype most = 500; // different ones; the oldest go

    void take(const trace::Event &event);

    const EventModel &m_events;
    QList<Issue> m_issues;
};

base::Error errorOf(const trace::Event &event); // of a failed command or a backend's error

} // namespace gui
