#pragma once

#include "catalog/seed.h"

class QIODevice;

namespace catalog {
class Catalog;
}

namespace twin {

// The rows of the course database as SQL for Django's own tables in SQLite, a statement a line. Errors are those of
// the catalog, twin.cannotWrite {file, why} and catalog.cancelled.
base::Result<void> writeRows(catalog::Catalog &catalog, QIODevice &out, const catalog::Watch &watch = {});

} // namespace twin
