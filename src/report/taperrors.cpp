#include "report/taperrors.h"

#include <QtCore/QtGlobal>

#include <array>

namespace report {
namespace {

constexpr const char *askDirectly = QT_TRANSLATE_NOOP("report::Errors", "Ask the application directly.");
constexpr const char *urlsOfTheTap =
    QT_TRANSLATE_NOOP("report::Errors",
                      "Use redis://HOST:PORT/DB, rediss://HOST:PORT/DB, unix:///PATH or memcached://HOST:PORT, for "
                      "example redis://127.0.0.1:6379/0.");
constexpr const char *notHandedOn =
    QT_TRANSLATE_NOOP("report::Errors", "Servers parse such a request differently, so it was not forwarded.");

constexpr std::array tapEntries{
    ErrorEntry{"tap.missingUrl", QT_TRANSLATE_NOOP("report::Errors", "No cache server was given."),
               QT_TRANSLATE_NOOP("report::Errors", "Give its URL: lookaside tap redis://127.0.0.1:6379/0")},
    ErrorEntry{"tap.missingValue", QT_TRANSLATE_NOOP("report::Errors", "A value is missing after %1."),
               QT_TRANSLATE_NOOP("report::Errors", "See lookaside --help.")},
    ErrorEntry{"tap.option", QT_TRANSLATE_NOOP("report::Errors", "Unknown option for lookaside tap: %1."),
               QT_TRANSLATE_NOOP("report::Errors", "See lookaside --help.")},
    ErrorEntry{"tap.url", QT_TRANSLATE_NOOP("report::Errors", "“%1” is not the URL of a cache server."), urlsOfTheTap},
    ErrorEntry{"tap.urlPart", QT_TRANSLATE_NOOP("report::Errors", "“%1” is not valid in the URL of a cache server."),
               urlsOfTheTap},
    ErrorEntry{"tap.isWeb",
               QT_TRANSLATE_NOOP("report::Errors", "%1 is the address of a web application, not of its cache."),
               QT_TRANSLATE_NOOP("report::Errors",
                                 "Give the cache first, and the application with --web: redis://127.0.0.1:6379/0 "
                                 "--web http://127.0.0.1:8000")},
    ErrorEntry{"tap.scheme", QT_TRANSLATE_NOOP("report::Errors", "The tap supports one server; %1:// is for several."),
               QT_TRANSLATE_NOOP("report::Errors", "Use redis://, rediss://, unix:// or memcached://.")},
    ErrorEntry{"tap.listenFailed", QT_TRANSLATE_NOOP("report::Errors", "The tap cannot listen on %1: %2."),
               QT_TRANSLATE_NOOP("report::Errors", "Choose another port with --listen.")},
    ErrorEntry{"tap.listen", QT_TRANSLATE_NOOP("report::Errors", "The tap cannot listen on “%1”."),
               QT_TRANSLATE_NOOP("report::Errors", "Write an address and a port, such as 127.0.0.1:6390.")},
    ErrorEntry{"tap.remote",
               QT_TRANSLATE_NOOP("report::Errors", "Anyone who can reach %1 could use the cache through the tap."),
               QT_TRANSLATE_NOOP("report::Errors", "Listen on 127.0.0.1, or use --allow-remote.")},
    ErrorEntry{"tap.resolve", QT_TRANSLATE_NOOP("report::Errors", "The server %1 was not found: %2."),
               QT_TRANSLATE_NOOP("report::Errors", "Check the host name.")},
    ErrorEntry{"tap.tls", QT_TRANSLATE_NOOP("report::Errors", "TLS cannot be used: %1."),
               QT_TRANSLATE_NOOP("report::Errors", "Check the files given with --ca, --cert and --key.")},
    ErrorEntry{"tap.cannotRecord", QT_TRANSLATE_NOOP("report::Errors", "The recording %1 cannot be written: %2."),
               QT_TRANSLATE_NOOP("report::Errors", "Check the folder and the free disk space.")},
    ErrorEntry{
        "tap.recordingExists", QT_TRANSLATE_NOOP("report::Errors", "%1 already exists and is not empty."),
        QT_TRANSLATE_NOOP("report::Errors", "Use another name for the recording, or --overwrite to replace it.")},
    ErrorEntry{"tap.recordBesideJson",
               QT_TRANSLATE_NOOP("report::Errors", "--record - and --json both write to standard output."),
               QT_TRANSLATE_NOOP("report::Errors",
                                 "Name a file for the recording (./- for one of this name), or omit --json: the "
                                 "recording ends with the summary.")},
    ErrorEntry{"door.url", QT_TRANSLATE_NOOP("report::Errors", "“%1” is not the address of a web application."),
               QT_TRANSLATE_NOOP("report::Errors",
                                 "Write it as http://127.0.0.1:8000, https://127.0.0.1:8443 or unix:/run/app.sock.")},
    ErrorEntry{"door.needsWeb", QT_TRANSLATE_NOOP("report::Errors", "%1 can only be used with --web."),
               QT_TRANSLATE_NOOP("report::Errors", "Name the application: --web http://127.0.0.1:8000")},
    ErrorEntry{"door.listenFailed", QT_TRANSLATE_NOOP("report::Errors", "The web door cannot listen on %1: %2."),
               QT_TRANSLATE_NOOP("report::Errors", "Choose another port with --web-listen.")},
    ErrorEntry{"door.listen", QT_TRANSLATE_NOOP("report::Errors", "The web door cannot listen on “%1”."),
               QT_TRANSLATE_NOOP("report::Errors", "Write an address and a port, such as 127.0.0.1:6392.")},
    ErrorEntry{
        "door.remote",
        QT_TRANSLATE_NOOP("report::Errors", "Everyone who reaches %1 could use the application through the web door."),
        QT_TRANSLATE_NOOP("report::Errors", "Listen on 127.0.0.1, or use --allow-remote.")},
    ErrorEntry{"door.unreachable", QT_TRANSLATE_NOOP("report::Errors", "The application at %1 cannot be reached."),
               QT_TRANSLATE_NOOP("report::Errors", "Start it, or check the --web address.")},
    ErrorEntry{"door.tls",
               QT_TRANSLATE_NOOP("report::Errors",
                                 "The application at %1 answers, but its TLS certificate is not trusted: %2."),
               QT_TRANSLATE_NOOP("report::Errors", "Give its CA certificate with --web-ca, or check the address.")},
    ErrorEntry{"door.tlsFiles", QT_TRANSLATE_NOOP("report::Errors", "TLS cannot be used: %1."),
               QT_TRANSLATE_NOOP("report::Errors", "Check the --web-ca file.")},
    ErrorEntry{"door.noAnswer",
               QT_TRANSLATE_NOOP("report::Errors", "The application at %1 closed the connection without an answer."),
               QT_TRANSLATE_NOOP("report::Errors", "Check its log.")},
    ErrorEntry{"door.slow", QT_TRANSLATE_NOOP("report::Errors", "The request was not complete after 30 seconds."),
               QT_TRANSLATE_NOOP("report::Errors", "Send it again.")},
    ErrorEntry{"door.tooLong", QT_TRANSLATE_NOOP("report::Errors", "The head of the request is longer than 64 kB."),
               QT_TRANSLATE_NOOP("report::Errors", "Send fewer or shorter headers, or ask the application directly.")},
    ErrorEntry{"door.lineEnds",
               QT_TRANSLATE_NOOP("report::Errors", "A line of the request does not end with CR and LF."), notHandedOn},
    ErrorEntry{"door.control", QT_TRANSLATE_NOOP("report::Errors", "The request has a control character in a line."),
               notHandedOn},
    ErrorEntry{"door.requestLine",
               QT_TRANSLATE_NOOP("report::Errors",
                                 "The first line of the request is not a method, a target and a version with one space "
                                 "between them."),
               notHandedOn},
    ErrorEntry{"door.folded",
               QT_TRANSLATE_NOOP("report::Errors", "A header of the request continues on the next line (obs-fold)."),
               notHandedOn},
    ErrorEntry{"door.field", QT_TRANSLATE_NOOP("report::Errors", "The name of a header of the request is not valid."),
               notHandedOn},
    ErrorEntry{"door.hosts", QT_TRANSLATE_NOOP("report::Errors", "The request has more than one Host."), notHandedOn},
    ErrorEntry{"door.length", QT_TRANSLATE_NOOP("report::Errors", "The Content-Length of the request is not a number."),
               notHandedOn},
    ErrorEntry{"door.lengths", QT_TRANSLATE_NOOP("report::Errors", "The request has more than one Content-Length."),
               notHandedOn},
    ErrorEntry{"door.encoding",
               QT_TRANSLATE_NOOP("report::Errors", "The Transfer-Encoding of the request is not just chunked."),
               notHandedOn},
    ErrorEntry{"door.framing",
               QT_TRANSLATE_NOOP("report::Errors", "The request has both a Content-Length and a Transfer-Encoding."),
               notHandedOn},
    ErrorEntry{
        "door.oldEncoding",
        QT_TRANSLATE_NOOP("report::Errors", "The request has a Transfer-Encoding, which HTTP/1.0 does not know."),
        notHandedOn},
    ErrorEntry{"door.version",
               QT_TRANSLATE_NOOP("report::Errors", "The version of the request is not HTTP/1.0 or HTTP/1.1."),
               QT_TRANSLATE_NOOP("report::Errors", "Send it with HTTP/1.1, or ask the application directly.")},
    ErrorEntry{"door.method",
               QT_TRANSLATE_NOOP("report::Errors", "The web door does not know the method of the request."),
               askDirectly},
    ErrorEntry{"door.target",
               QT_TRANSLATE_NOOP("report::Errors", "The target of the request is not a valid path or URL."),
               QT_TRANSLATE_NOOP("report::Errors", "Percent-encode its special characters.")},
    ErrorEntry{"door.connect", QT_TRANSLATE_NOOP("report::Errors", "The method CONNECT is not supported here."),
               askDirectly},
    ErrorEntry{"door.draft",
               QT_TRANSLATE_NOOP("report::Errors",
                                 "The request uses a WebSocket draft, whose end servers detect differently."),
               notHandedOn},
    ErrorEntry{"door.chunk", QT_TRANSLATE_NOOP("report::Errors", "A chunk of the request's body is not valid."),
               notHandedOn},
    ErrorEntry{"door.answer",
               QT_TRANSLATE_NOOP("report::Errors", "The answer of the application is not HTTP/1.0 or HTTP/1.1."),
               QT_TRANSLATE_NOOP("report::Errors", "Check that --web names the address of the application.")},
    ErrorEntry{"door.unreadable", QT_TRANSLATE_NOOP("report::Errors", "The request is not valid HTTP/1.0 or HTTP/1.1."),
               notHandedOn},
};

} // namespace

const ErrorEntry *findTapError(QByteArrayView code) { return findEntry(tapEntries, code); }

} // namespace report
