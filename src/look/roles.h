#pragma once

#include <QtCore/Qt>

namespace gui {

// What a model offers to the delegates beside the text that everybody can read and copy (Qt::DisplayRole).
enum Role : int {
    MarkRole = Qt::UserRole + 1000, // int of gui::Mark: PillDelegate's shape
    TtlRole, // gui::Ttl: TtlDelegate's bar
    FateRole, // gui::Fate: what became of a key a moment ago
    StaleRole, // bool: what is shown is not what the database says; MonoDelegate colours it
    StatusRole, // int: the HTTP status; MonoDelegate shows that of an error
    SortRole, // what a column is sorted by, where its text does not tell
};

} // namespace gui
