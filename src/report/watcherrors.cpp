#include "report/watcherrors.h"

#include <QtCore/QtGlobal>

#include <array>

namespace report {
namespace {

constexpr std::array watchEntries{
    ErrorEntry{"recording.none", QT_TRANSLATE_NOOP("report::Errors", "%1 is not a recording."),
               QT_TRANSLATE_NOOP("report::Errors",
                                 "Recordings are made by lookaside tap --record and lookaside run --trace.")},
    ErrorEntry{
        "recording.empty", QT_TRANSLATE_NOOP("report::Errors", "The recording %1 is empty."),
        QT_TRANSLATE_NOOP("report::Errors", "Record again, and stop with Ctrl+C so that everything is written.")},
    ErrorEntry{
        "recording.newer",
        QT_TRANSLATE_NOOP("report::Errors", "The recording %1 is of version %2, which is newer than this program."),
        QT_TRANSLATE_NOOP("report::Errors", "Open it with a newer Lookaside.")},
    ErrorEntry{
        "recording.line",
        QT_TRANSLATE_NOOP("report::Errors",
                          "%1 is damaged at line %2; everything before that line is used (%3 events)."),
        QT_TRANSLATE_NOOP("report::Errors", "Copy the file again, or remove that line and everything after it.")},
    ErrorEntry{
        "recording.cut",
        QT_TRANSLATE_NOOP("report::Errors", "%1 is cut in line %2; everything before that line is used (%3 events)."),
        QT_TRANSLATE_NOOP("report::Errors",
                          "Copy the file again if it was truncated by copying. If the recorder was killed, nothing "
                          "more was written.")},
    ErrorEntry{
        "recording.gap",
        QT_TRANSLATE_NOOP("report::Errors",
                          "In %1 events are missing before line %2; everything before that line is used (%3 events)."),
        QT_TRANSLATE_NOOP("report::Errors", "Copy the file again: lines were lost or reordered.")},
    ErrorEntry{"recording.packed",
               QT_TRANSLATE_NOOP(
                   "report::Errors",
                   "%1 is compressed and damaged or cut after line %2; everything before that is used (%3 events)."),
               QT_TRANSLATE_NOOP("report::Errors", "Check it with gzip -t or zstd -t, and copy it again.")},
    ErrorEntry{"recording.cancelled",
               QT_TRANSLATE_NOOP("report::Errors", "Reading %1 was cancelled; the first %2 events are shown."),
               QT_TRANSLATE_NOOP("report::Errors", "Open it again to read all of it.")},
    ErrorEntry{
        "recording.overtaken",
        QT_TRANSLATE_NOOP("report::Errors", "The recording %1 was not saved: the application produced data too fast."),
        QT_TRANSLATE_NOOP("report::Errors", "Pause the views, then save. lookaside tap --record keeps everything.")},
    ErrorEntry{"watch.refused", QT_TRANSLATE_NOOP("report::Errors", "The cache returned an error for %1 %2."),
               QT_TRANSLATE_NOOP("report::Errors",
                                 "The application received the same error; its log has the server's message.")},
    ErrorEntry{"watch.failed", QT_TRANSLATE_NOOP("report::Errors", "The cache raised %1 in %2 %3."),
               QT_TRANSLATE_NOOP("report::Errors", "See the application's log for the exception message.")},
    ErrorEntry{
        "watch.portInUse",
        QT_TRANSLATE_NOOP("report::Errors",
                          "Port %1 is in use, perhaps by another Lookaside window; a free port is used instead."),
        QT_TRANSLATE_NOOP("report::Errors",
                          "Copy the lines of “How to connect” again: they name the port that is used.")},
    ErrorEntry{"watch.listenFailed", QT_TRANSLATE_NOOP("report::Errors", "Cannot listen for the probe on %1: %2."),
               QT_TRANSLATE_NOOP("report::Errors",
                                 "Close the other program that listens there, perhaps another Lookaside window.")},
};

} // namespace

const ErrorEntry *findWatchError(QByteArrayView code) { return findEntry(watchEntries, code); }

} // namespace report
