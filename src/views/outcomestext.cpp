#include "views/outcomestext.h"

#include "report/figures.h"

#include <QtCore/QCoreApplication>

namespace gui {

namespace {
struct OutcomesText {
    Q_DECLARE_TR_FUNCTIONS(gui::OutcomesText)
};
} // namespace

QString outcomesText(const trace::Counts &counts)
{
    return OutcomesText::tr("hit %1 · stale %2 · miss %3")
        .arg(report::countText(counts.hits), report::countText(counts.staleHits), report::countText(counts.misses));
}

} // namespace gui
