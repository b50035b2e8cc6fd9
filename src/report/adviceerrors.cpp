#include "report/adviceerrors.h"

#include <QtCore/QtGlobal>

#include <array>

namespace report {
namespace {

constexpr std::array adviceEntries{
    ErrorEntry{
        "advice.noLog",
        QT_TRANSLATE_NOOP(
            "report::Errors",
            "%1 is not an access log, a run, a recording or a MONITOR sample. The first unreadable line is: %2."),
        QT_TRANSLATE_NOOP(
            "report::Errors",
            "If it is a log, give its line format: --format takes nginx's log_format or Apache's LogFormat.")},
    ErrorEntry{"doctor.noRun",
               QT_TRANSLATE_NOOP("report::Errors",
                                 "%1 is a MONITOR sample, which tells neither answers nor requests of an application."),
               QT_TRANSLATE_NOOP("report::Errors",
                                 "Use an access log, a recording of lookaside tap, a trace of lookaside run, or a "
                                 "scenario. lookaside advise reads MONITOR samples.")},
    ErrorEntry{"trial.ownSettings", QT_TRANSLATE_NOOP("report::Errors", "%1 has settings of its own."),
               QT_TRANSLATE_NOOP("report::Errors",
                                 "Give --settings with an access log or a recording of the tap; try a run under other "
                                 "settings with lookaside try --with.")},
    ErrorEntry{
        "trial.noSetting", QT_TRANSLATE_NOOP("report::Errors", "%1, line %2, is not a setting."),
        QT_TRANSLATE_NOOP("report::Errors", "Keep only settings in the file, such as backend, cache, on and costs.")},
    ErrorEntry{"trial.badWay", QT_TRANSLATE_NOOP("report::Errors", "“%1” cannot be tried: “%2” is not known."),
               QT_TRANSLATE_NOOP("report::Errors",
                                 "Write none, or clauses such as lock=5s, single_flight=yes, grace=30s, early=1, "
                                 "errors=10s, timeout=60s, when=commit or backend=file; see lookaside try --help.")},
    ErrorEntry{"trial.failed", QT_TRANSLATE_NOOP("report::Errors", "Line %2 failed: %1 (%3)."),
               QT_TRANSLATE_NOOP("report::Errors", "Run the scenario with lookaside run to see why.")},
    ErrorEntry{"trial.stopped", QT_TRANSLATE_NOOP("report::Errors", "Cancelled."),
               QT_TRANSLATE_NOOP("report::Errors", "Start again at any time.")},
    ErrorEntry{"run.invalid", QT_TRANSLATE_NOOP("report::Errors", "The scenario has an error. %1"),
               QT_TRANSLATE_NOOP("report::Errors", "Correct the line and try again.")},
    ErrorEntry{"advice.redisLost",
               QT_TRANSLATE_NOOP("report::Errors", "The connection to the server was lost %1 times while watching."),
               QT_TRANSLATE_NOOP("report::Errors", "Watch it again when the connection is stable.")},
    ErrorEntry{"advice.noRequests", QT_TRANSLATE_NOOP("report::Errors", "%1 has no requests."),
               QT_TRANSLATE_NOOP("report::Errors", "Use a file from a time when the site had traffic.")},
    ErrorEntry{"advice.cannotRead", QT_TRANSLATE_NOOP("report::Errors", "%1 cannot be read: %2."),
               QT_TRANSLATE_NOOP("report::Errors", "Check the file's name and its permissions.")},
    ErrorEntry{"advice.damaged", QT_TRANSLATE_NOOP("report::Errors", "%1 is a damaged or truncated compressed file."),
               QT_TRANSLATE_NOOP("report::Errors", "Check it with gzip -t or zstd -t, and copy it again.")},
    ErrorEntry{"advice.cancelled", QT_TRANSLATE_NOOP("report::Errors", "Cancelled."),
               QT_TRANSLATE_NOOP("report::Errors", "Start again at any time.")},
    ErrorEntry{
        "advice.badEdits", QT_TRANSLATE_NOOP("report::Errors", "%1, line %2, has no time and path."),
        QT_TRANSLATE_NOOP("report::Errors", "Write one edit per line, for example 2026-05-17T10:05:03Z,/courses/42/.")},
    ErrorEntry{
        "advice.badRule", QT_TRANSLATE_NOOP("report::Errors", "“%1” is not a rule for changes."),
        QT_TRANSLATE_NOOP("report::Errors",
                          "Write methods, path, an arrow and the paths that change: \"POST,PUT /courses/{id}/ -> "
                          "/courses/{id}/ /courses/\"")},
    ErrorEntry{"advice.unknownName", QT_TRANSLATE_NOOP("report::Errors", "The rule's left side has no %1."),
               QT_TRANSLATE_NOOP("report::Errors", "Names on the right must also be on the left.")},
    ErrorEntry{
        "advice.formatLacks", QT_TRANSLATE_NOOP("report::Errors", "The format lacks %1."),
        QT_TRANSLATE_NOOP("report::Errors",
                          "It needs a time, a request and a status, such as $time_local, $request and $status.")},
    ErrorEntry{"advice.formatJoined", QT_TRANSLATE_NOOP("report::Errors", "The format has no separator before %1."),
               QT_TRANSLATE_NOOP(
                   "report::Errors",
                   "Only the parts of a URL or of a time can follow each other directly: have the server write a "
                   "blank between other values.")},
};

} // namespace

const ErrorEntry *findAdviceError(QByteArrayView code) { return findEntry(adviceEntries, code); }

} // namespace report
