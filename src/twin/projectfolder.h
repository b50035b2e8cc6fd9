#pragma once

#include "catalog/seed.h"
#include "twin/pieces.h"

namespace catalog {
class Catalog;
}

namespace twin {

enum class Occupied : std::uint8_t {
    Refused, // a folder with anything in it
    Overwritten, // what is called as a file or folder of the project is replaced, the rest stays
};

// Writes the project with the catalog's rows: all of it, or nothing. Errors: twin.folderNotEmpty {folder},
// twin.notAFolder {folder}, twin.noParent {the folder above}, twin.cannotWrite {file, why}, catalog.cancelled, and
// those of the catalog.
base::Result<void> writeProject(const QString &folder, const Project &project, catalog::Catalog &catalog,
                                Occupied occupied = Occupied::Refused, const catalog::Watch &watch = {});

// What of it can be told beforehand: the first three errors.
base::Result<void> checkFolder(const QString &folder, Occupied occupied = Occupied::Refused);

} // namespace twin
