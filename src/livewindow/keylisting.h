#pragma once

#include "inspector/keyfilter.h"
#include "livewindow/departedrows.h"

namespace gui {

// Which keys are listed, and where: those of a part of the keyspace, in an order, and those that have just gone.
struct KeyListing {
    using Row = inspector::KeyspaceView::Row;

    struct Scope {
        QByteArray folder; // "" of all keys
        bool isLoneKeys = false; // only those that lie in none of its folders
        inspector::KeyOrder order = inspector::KeyOrder::Name;
        Qt::SortOrder direction = Qt::AscendingOrder;

        // So a range of the view is the list; else it is to be looked for, which takes a while.
        bool isRange() const
        {
            return order == inspector::KeyOrder::Name && direction == Qt::AscendingOrder && !isLoneKeys;
        }
        friend bool operator==(const Scope &, const Scope &) = default;
    };

    inspector::KeyspaceView view;
    inspector::KeyspaceView::Range range;
    std::shared_ptr<const std::vector<Row>> rows{}; // sorted otherwise than by name; else the range as it stands
    DepartedRows departed{};

    // None when stopped.
    static std::optional<KeyListing> arranged(const inspector::KeyspaceView &view, const Scope &scope,
                                              const std::atomic<bool> &stop);

    int living() const { return rows ? int(rows->size()) : int(range.size()); }
    int size() const { return living() + departed.size(); }
    bool holds(int row) const { return row >= 0 && row < size(); }
    bool isLiving(int row) const { return holds(row) && !departed.at(row); }
    Row at(int row) const; // of a living one
    QByteArray key(int row) const; // empty when there is no such row
    int rowOf(const QByteArray &name) const; // -1 when it is not listed
};

} // namespace gui
