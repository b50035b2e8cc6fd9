#pragma once

#include "advice/advise.h"

#include <QtCore/QAbstractTableModel>

namespace gui {

// What each TTL would have made of the traffic of one endpoint: a TTL a row.
class TtlModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum class Column { Ttl, Hits, Old, OldFor, QueriesSaved, TimeSaved };
    static constexpr int columns = 6;

    explicit TtlModel(QObject *parent = nullptr);

    void setAdvice(const advice::EndpointAdvice &advice);
    const advice::EndpointAdvice &advice() const { return m_advice; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    advice::EndpointAdvice m_advice;
};

} // namespace gui
