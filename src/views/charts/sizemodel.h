#pragma once

#include "advice/sizeadvice.h"

#include <QtCore/QAbstractTableModel>

namespace gui {

// What each size of the cache would have made of the traffic: a size a row, with LocMem's culling and with LRU.
class SizeModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum class Column { Entries, Hits, Old, Held, Evictions, LruHits, LruOld, LruHeld, LruEvictions };
    static constexpr int columns = 9;

    explicit SizeModel(QObject *parent = nullptr);

    void setAdvice(const advice::SizeAdvice &advice);
    const advice::SizeAdvice &advice() const { return m_advice; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    advice::SizeAdvice m_advice;
};

} // namespace gui
