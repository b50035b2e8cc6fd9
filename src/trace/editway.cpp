#include "trace/editway.h"

#include <algorithm>

namespace trace {

void EditWay::apply(const Event &event)
{
    switch (event.kind) {
    case EventKind::RowWritten:
    case EventKind::DatabaseChanged:
        edit = event.id;
        steps.clear();
        removed = stale = 0;
        response = 0;
        break;
    case EventKind::ResponseSent:
        if (edit != 0 && response == 0 && event.outcome != Outcome::Uncached)
            response = event.id;
        break;
    case EventKind::SignalSent:
        if (edit != 0 && steps.size() < maxSteps && (event.text == "post_save" || event.text == "post_delete"))
            steps.push_back(event.id);
        break;
    case EventKind::ReceiverRan:
        if (edit != 0 && steps.size() < maxSteps)
            steps.push_back(event.id);
        break;
    case EventKind::EntryEnded:
        // What others remove meanwhile is not the receiver's work.
        removed += (event.reason == MissReason::Invalidated || event.reason == MissReason::Cleared)
            && std::find(steps.cbegin(), steps.cend(), event.cause) != steps.cend();
        break;
    case EventKind::EntryStale:
        stale += edit != 0 && event.about != 0;
        break;
    case EventKind::TransactionBegun:
    case EventKind::TransactionCommitted:
    case EventKind::TransactionRolledBack:
        isInTransaction = event.kind == EventKind::TransactionBegun;
        break;
    default:
        break;
    }
}

} // namespace trace
