#pragma once

#include "advice/sizeadvice.h"

#include <QtCore/QAbstractTableModel>

namespace gui {

class Theme;

// The hits and the old answers of each TTL and size: a TTL a row, a size a column. Every cell has its figures; behind
// them is the more colour the more hits there are. What is in force is told in the heads.
class SizeGridModel : public QAbstractTableModel {
    Q_OBJECT
public:
    explicit SizeGridModel(const Theme &theme, QObject *parent = nullptr); // borrowed

    void setAdvice(const advice::SizeAdvice &advice, advice::Eviction eviction);
    const advice::SizeAdvice &advice() const { return m_advice; }
    const advice::SizeCurve &curve() const { return m_advice.curves[std::size_t(m_eviction)]; }

    // Of a cell with figures; the first column has the TTLs.
    struct Cell {
        std::size_t ttl;
        std::size_t size;
    };
    std::optional<Cell> cellAt(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    bool isInForce(const Cell &cell) const;
    QString ttlText(std::size_t row) const;

    const Theme &m_theme;
    advice::SizeAdvice m_advice;
    advice::Eviction m_eviction = advice::Eviction::LocMem;
};

} // namespace gui
