#pragma once

#include "base/error.h"

class QIODevice;

namespace gui {

// Writes a report page (report::HtmlReport::html, which is XHTML) as a PDF document on A4: its texts as text, its
// pictures as drawings. Needs a QGuiApplication; on the GUI thread. Errors: report.cannotWrite.
base::Result<void> writePdf(const QString &page, QIODevice &device);

} // namespace gui
