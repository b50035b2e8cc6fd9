#include "livewindow/keylisting.h"

#include <algorithm>

namespace gui {

std::optional<KeyListing> KeyListing::arranged(const inspector::KeyspaceView &view, const Scope &scope,
                                               const std::atomic<bool> &stop)
{
    const auto part = scope.isLoneKeys ? inspector::loneKeys(view, scope.folder, stop) : std::optional(view);
    if (!part)
        return {};
    KeyListing listing{*part, part->withPrefix(scope.folder)};
    if (scope.order == inspector::KeyOrder::Name && scope.direction == Qt::AscendingOrder)
        return listing;
    auto rows = inspector::sorted(listing.view, listing.range, scope.order, scope.direction, stop);
    if (!rows)
        return {};
    listing.rows = std::make_shared<const std::vector<Row>>(std::move(*rows));
    return listing;
}

KeyListing::Row KeyListing::at(int row) const
{
    const int listed = departed.listed(row);
    return rows ? (*rows)[std::size_t(listed)] : range.first + Row(listed);
}

QByteArray KeyListing::key(int row) const
{
    if (const DepartedRows::Departed *gone = departed.at(row))
        return gone->key;
    return holds(row) ? view.name(at(row)).toByteArray() : QByteArray();
}

int KeyListing::rowOf(const QByteArray &name) const
{
    if (const int gone = departed.rowOf(name); gone >= 0)
        return gone;
    const auto found = view.find(name);
    if (!found || *found < range.first || *found >= range.last)
        return -1;
    if (!rows)
        return departed.shown(int(*found - range.first));
    const auto place = std::find(rows->begin(), rows->end(), *found);
    return place == rows->end() ? -1 : departed.shown(int(place - rows->begin()));
}

} // namespace gui
