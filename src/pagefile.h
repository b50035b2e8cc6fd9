#pragma once

#include "base/error.h"

#include <QtCore/QString>

#include <cstddef>
#include <cstdint>

// A report page (report::HtmlReport) as a file: the page itself, or a PDF document where this build writes any.
namespace pagefile {

enum class Kind : std::uint8_t { Html, Pdf };

bool writesPdf(); // without a window there are no fonts
std::size_t storiesOn(Kind kind); // how many requests and edits are drawn

// Errors: file.cannotWrite {file, why}, file.noReader {file}.
base::Result<void> write(const QString &name, const QString &page, Kind kind);

} // namespace pagefile
