#include "report/watcherrors.h"

#include <QtCore/QtGlobal>

#include <array>

namespace report {
namespace {

constexpr std::array watchEntries{
    ErrorEntry{"recording.none", QT_TRANSLATE_NOOP("report::Errors", "%1 is no recording."),
               QT_TRANSLATE_NOOP("report::Errors",
                                 "Recordings are made by lookaside tap --record and lookaside run --trace.")},
    ErrorEntry{"recording.empty", QT_TRANSLATE_NOOP("report::Errors", "The recording %1 is empty."),
               QT_TRANSLATE_NOOP("report::Errors",
                                 "Record once more, and end the recording with Ctrl+C, so that all of it is written.")},
    ErrorEntry{
        "recording.newer",
        QT_TRANSLATE_NOOP("report::Errors", "The recording %1 is of version %2, which is newer than this program."),
        QT_TRANSLATE_NOOP("report::Errors", "Open it with a newer Lookaside.")},
    ErrorEntry{"recording.line",
               QT_TRANSLATE_NOOP("report::Errors", "%1 is damaged at line %2; everything before that line is shown."),
               QT_TRANSLATE_NOOP("report::Errors", "Copy the file again, or remove what follows the line before.")},
    ErrorEntry{"recording.cut",
               QT_TRANSLATE_NOOP("report::Errors", "%1 is cut in line %2; everything before that line is shown."),
               QT_TRANSLATE_NOOP("report::Errors",
                                 "Copy the file again if it was cut by copying. If the recorder was "
                                 "killed, nothing more was written.")},
    ErrorEntry{"recording.gap",
               QT_TRANSLATE_NOOP("report::Errors",
                                 "In %1 events are missing before line %2; everything before that line is shown."),
               QT_TRANSLATE_NOOP("report::Errors", "Copy the file again: lines were lost or put in another order.")},
    ErrorEntry{"recording.packed",
               QT_TRANSLATE_NOOP("report::Errors",
                                 "%1 is compressed and damaged or cut after line %2; everything before that is shown."),
               QT_TRANSLATE_NOOP("report::Errors", "Check it with gzip -t or zstd -t, and copy it again.")},
    ErrorEntry{"recording.cancelled",
               QT_TRANSLATE_NOOP("report::Errors", "Reading %1 was cancelled; the first %2 events are shown."),
               QT_TRANSLATE_NOOP("report::Errors", "Open it again to read all of it.")},
    ErrorEntry{"recording.overtaken",
               QT_TRANSLATE_NOOP("report::Errors", "The recording %1 was not saved: the application was faster."),
               QT_TRANSLATE_NOOP("report::Errors", "Pause the views, then save. lookaside tap --record keeps all.")},
    ErrorEntry{"watch.refused", QT_TRANSLATE_NOOP("report::Errors", "The cache answered an error to %1 %2."),
               QT_TRANSLATE_NOOP("report::Errors",
                                 "The application was given the same error: its log has the words of the server.")},
    ErrorEntry{"watch.failed", QT_TRANSLATE_NOOP("report::Errors", "The cache raised %1 in %2 %3."),
               QT_TRANSLATE_NOOP("report::Errors", "See the application's log for the words of the exception.")},
    ErrorEntry{"watch.listenFailed", QT_TRANSLATE_NOOP("report::Errors", "The probe cannot be heard on %1: %2."),
               QT_TRANSLATE_NOOP("report::Errors",
                                 "End the other program that listens there, perhaps another window that watches.")},
};

} // namespace

const ErrorEntry *findWatchError(QByteArrayView code) { return findEntry(watchEntries, code); }

} // namespace report
