#include "pagefile.h"

#include "outputfile.h"
#include "report/htmlreport.h"

#ifdef LOOKASIDE_GUI
#include "look/pdf.h"
#endif

namespace pagefile {

bool writesPdf()
{
#ifdef LOOKASIDE_GUI
    return true;
#else
    return false;
#endif
}

std::size_t storiesOn(Kind kind)
{
    return kind == Kind::Pdf ? report::HtmlReport::storiesOnPaper : report::HtmlReport::Options().maxStories;
}

base::Result<void> write(const QString &name, const QString &page, [[maybe_unused]] Kind kind)
{
#ifdef LOOKASIDE_GUI
    if (kind == Kind::Pdf) {
        OutputFile file(name);
        if (const auto opened = file.open(); !opened)
            return tl::unexpected(opened.error());
        return file.finish(gui::writePdf(page, file.device()));
    }
#endif
    return writeWhole(name, page.toUtf8());
}

} // namespace pagefile
