#include "report/servererrors.h"

#include <QtCore/QtGlobal>

#include <algorithm>
#include <array>

namespace report {
namespace {

constexpr std::array serverEntries{
    ErrorEntry{"inspect.missingUrl",
               QT_TRANSLATE_NOOP("report::Errors", "lookaside inspect needs the URL of a server."),
               QT_TRANSLATE_NOOP("report::Errors", "For example: lookaside inspect redis://127.0.0.1:6379/0")},
    ErrorEntry{"inspect.option", QT_TRANSLATE_NOOP("report::Errors", "“%1” is not valid here."),
               QT_TRANSLATE_NOOP("report::Errors", "See lookaside inspect --help.")},
    ErrorEntry{"inspect.missingValue", QT_TRANSLATE_NOOP("report::Errors", "%1 needs a value."),
               QT_TRANSLATE_NOOP("report::Errors", "See lookaside inspect --help.")},
    ErrorEntry{"inspect.value", QT_TRANSLATE_NOOP("report::Errors", "“%2” is not a valid value for %1."),
               QT_TRANSLATE_NOOP("report::Errors", "See lookaside inspect --help.")},
    ErrorEntry{"inspect.loading",
               QT_TRANSLATE_NOOP("report::Errors", "The server is still loading its data; Lookaside waited %1 s."),
               QT_TRANSLATE_NOOP("report::Errors", "Try again later, or wait longer: --wait SECONDS.")},
    ErrorEntry{
        "inspect.cut",
        QT_TRANSLATE_NOOP(
            "report::Errors",
            "The connection was lost %1 times while listing, each time at about the same place; %2 keys were listed."),
        QT_TRANSLATE_NOOP("report::Errors",
                          "The list is incomplete. Check the network and the limits of the server (timeout, "
                          "client-output-buffer-limit).")},
    ErrorEntry{"inspect.noKey", QT_TRANSLATE_NOOP("report::Errors", "There is no such key: %1."),
               QT_TRANSLATE_NOOP("report::Errors", "Check the name; write bytes that are not text as \\xNN.")},
    ErrorEntry{"inspect.keyFailed", QT_TRANSLATE_NOOP("report::Errors", "The server could not answer about %1: %2."),
               QT_TRANSLATE_NOOP("report::Errors", "Correct the problem on the server, then try again.")},
    ErrorEntry{
        "inspect.failed",
        QT_TRANSLATE_NOOP("report::Errors",
                          "The server could not answer all requests; keys with missing data: %1. Its error: %2."),
        QT_TRANSLATE_NOOP("report::Errors",
                          "They are marked “failed” in the list. Correct the problem on the server, then try again.")},
    ErrorEntry{"inspect.output", QT_TRANSLATE_NOOP("report::Errors", "The output cannot be written: %1."),
               QT_TRANSLATE_NOOP("report::Errors", "Check the disk and the output location; the list is incomplete.")},
    ErrorEntry{"inspect.pipe", QT_TRANSLATE_NOOP("report::Errors", "The output is no longer being read."),
               QT_TRANSLATE_NOOP("report::Errors", "The list is incomplete.")},
    ErrorEntry{"redis.connect.refused",
               QT_TRANSLATE_NOOP("report::Errors", "Connection refused: nothing listens on %1."),
               QT_TRANSLATE_NOOP("report::Errors", "Start the server, or check the host and the port.")},
    ErrorEntry{"redis.connect.hostNotFound", QT_TRANSLATE_NOOP("report::Errors", "The host %1 was not found."),
               QT_TRANSLATE_NOOP("report::Errors", "Check the host name.")},
    ErrorEntry{"redis.connect.timeout", QT_TRANSLATE_NOOP("report::Errors", "The server did not answer in time (%1)."),
               QT_TRANSLATE_NOOP("report::Errors", "Check the address and the network.")},
    ErrorEntry{"redis.connect.unreachable", QT_TRANSLATE_NOOP("report::Errors", "%1 cannot be reached."),
               QT_TRANSLATE_NOOP("report::Errors", "Check the network.")},
    ErrorEntry{"redis.connect.noSocket", QT_TRANSLATE_NOOP("report::Errors", "There is no socket at %1."),
               QT_TRANSLATE_NOOP("report::Errors", "Check the path and that the server is running.")},
    ErrorEntry{"redis.connect.denied", QT_TRANSLATE_NOOP("report::Errors", "Permission denied for the socket %1."),
               QT_TRANSLATE_NOOP("report::Errors", "Request the permission.")},
    ErrorEntry{"redis.connect.failed", QT_TRANSLATE_NOOP("report::Errors", "Connection failed: %1 %2."),
               QT_TRANSLATE_NOOP("report::Errors", "Check the address and the network.")},
    ErrorEntry{"redis.closed", QT_TRANSLATE_NOOP("report::Errors", "The connection to %1 was closed."),
               QT_TRANSLATE_NOOP("report::Errors", "Check the server if this persists.")},
    ErrorEntry{"redis.closedAtOnce",
               QT_TRANSLATE_NOOP("report::Errors", "The server closed the connection immediately."),
               QT_TRANSLATE_NOOP("report::Errors",
                                 "Check whether it expects TLS (rediss://), or allows clients from this machine.")},
    ErrorEntry{"redis.auth.needed", QT_TRANSLATE_NOOP("report::Errors", "The server needs a password."),
               QT_TRANSLATE_NOOP("report::Errors", "Give a user name and a password.")},
    ErrorEntry{"redis.auth.wrong", QT_TRANSLATE_NOOP("report::Errors", "The user name or the password is wrong."),
               QT_TRANSLATE_NOOP("report::Errors", "Check both, then connect again.")},
    ErrorEntry{"redis.auth.noUsers",
               QT_TRANSLATE_NOOP("report::Errors",
                                 "The server has no users (it is older than Redis 6), so it does not know “%1”."),
               QT_TRANSLATE_NOOP("report::Errors", "Leave the user name out: redis://:PASSWORD@HOST.")},
    ErrorEntry{"redis.database", QT_TRANSLATE_NOOP("report::Errors", "Database %1 cannot be used: %2."),
               QT_TRANSLATE_NOOP("report::Errors", "Choose a database that the server has.")},
    ErrorEntry{"redis.loading", QT_TRANSLATE_NOOP("report::Errors", "The server is still loading its data."),
               QT_TRANSLATE_NOOP("report::Errors", "Wait until it has finished loading, then try again.")},
    ErrorEntry{
        "redis.masterdown",
        QT_TRANSLATE_NOOP(
            "report::Errors",
            "The replica has lost its primary and does not answer until it is back (replica-serve-stale-data is no)."),
        QT_TRANSLATE_NOOP("report::Errors",
                          "Connect to the primary, or set replica-serve-stale-data yes on the replica.")},
    ErrorEntry{"redis.busy",
               QT_TRANSLATE_NOOP("report::Errors", "The server is busy with a script or function that does not end."),
               QT_TRANSLATE_NOOP("report::Errors", "Wait, or end it on the server: SCRIPT KILL or FUNCTION KILL.")},
    ErrorEntry{
        "redis.maxclients",
        QT_TRANSLATE_NOOP("report::Errors", "The server has reached its client limit (maxclients)."),
        QT_TRANSLATE_NOOP("report::Errors",
                          "Close other connections, or raise the limit on the server: CONFIG SET maxclients NUMBER.")},
    ErrorEntry{"redis.notReady", QT_TRANSLATE_NOOP("report::Errors", "There is no connection to %1 yet."),
               QT_TRANSLATE_NOOP("report::Errors", "Connect first.")},
    ErrorEntry{"redis.protocol", QT_TRANSLATE_NOOP("report::Errors", "Unexpected reply, not the Redis protocol: %1."),
               QT_TRANSLATE_NOOP("report::Errors", "Check that this is a Redis server.")},
    ErrorEntry{"redis.readOnly",
               QT_TRANSLATE_NOOP("report::Errors", "%1 would write, but this connection is read-only."),
               QT_TRANSLATE_NOOP("report::Errors", "Allow writing for this connection if you mean it.")},
    ErrorEntry{
        "redis.noCommand",
        QT_TRANSLATE_NOOP(
            "report::Errors",
            "The server does not offer the command %1: it was renamed or disabled, or the service does not have it."),
        QT_TRANSLATE_NOOP("report::Errors",
                          "Ask the operator of the server; without SCAN, single keys can still be read by their names "
                          "(inspect: --name KEY).")},
    ErrorEntry{"redis.silent", QT_TRANSLATE_NOOP("report::Errors", "The server does not answer."),
               QT_TRANSLATE_NOOP("report::Errors", "It may be busy: check it, then try again.")},
    ErrorEntry{"redis.slow", QT_TRANSLATE_NOOP("report::Errors", "The server did not finish its reply in time."),
               QT_TRANSLATE_NOOP("report::Errors",
                                 "The server may be busy, or the reply very large: request a smaller part.")},
    ErrorEntry{
        "redis.tooLarge",
        QT_TRANSLATE_NOOP("report::Errors", "The answer to %2 is larger than %3 MB and was not read to its end."),
        QT_TRANSLATE_NOOP(
            "report::Errors",
            "Read a smaller part; if the server should not hold anything of that size, do not trust it.")},
    ErrorEntry{"redis.interrupted", QT_TRANSLATE_NOOP("report::Errors", "The server operation was interrupted."),
               QT_TRANSLATE_NOOP("report::Errors", "Start it again if you need it.")},
    ErrorEntry{"redis.tlsExpected", QT_TRANSLATE_NOOP("report::Errors", "The server expects TLS."),
               QT_TRANSLATE_NOOP("report::Errors", "Use a URL that begins with rediss://.")},
    ErrorEntry{"redis.plainExpected", QT_TRANSLATE_NOOP("report::Errors", "The server at %1 does not use TLS."),
               QT_TRANSLATE_NOOP("report::Errors", "Use a URL that begins with redis://, or another port.")},
    ErrorEntry{"redis.tooDeep", QT_TRANSLATE_NOOP("report::Errors", "The reply is nested too deeply to be read."),
               QT_TRANSLATE_NOOP("report::Errors", "Ask for a smaller part of it.")},
    ErrorEntry{"redis.wrongProtocol",
               QT_TRANSLATE_NOOP("report::Errors", "The server at this address is not a Redis server."),
               QT_TRANSLATE_NOOP("report::Errors", "Check the port.")},
    ErrorEntry{"redis.tls.handshake", QT_TRANSLATE_NOOP("report::Errors", "The TLS handshake with %1 failed: %2."),
               QT_TRANSLATE_NOOP("report::Errors", "Check the server's certificate and your TLS settings.")},
    ErrorEntry{"redis.tls.refused",
               QT_TRANSLATE_NOOP("report::Errors", "The server refused the TLS connection with %1: %2."),
               QT_TRANSLATE_NOOP("report::Errors", "It may want a client certificate (--cert and --key).")},
    ErrorEntry{
        "redis.tls.hostName",
        QT_TRANSLATE_NOOP("report::Errors", "The certificate of %1 is for another host: it names %3 (SHA-256 %2)."),
        QT_TRANSLATE_NOOP(
            "report::Errors",
            "Connect with a name in the certificate. If you know this certificate, trust it: --trust %2.")},
    ErrorEntry{"redis.tls.expired",
               QT_TRANSLATE_NOOP("report::Errors", "The certificate of %1 has expired (%3, SHA-256 %2)."),
               QT_TRANSLATE_NOOP("report::Errors",
                                 "Renew it on the server. If you know this certificate, trust it: --trust %2.")},
    ErrorEntry{
        "redis.tls.notYetValid",
        QT_TRANSLATE_NOOP("report::Errors", "The certificate of %1 is not valid yet (%3, SHA-256 %2)."),
        QT_TRANSLATE_NOOP("report::Errors",
                          "Check the clocks of both machines. If you know this certificate, trust it: --trust %2.")},
    ErrorEntry{"redis.tls.selfSigned",
               QT_TRANSLATE_NOOP("report::Errors", "The certificate of %1 is self-signed (%3, SHA-256 %2)."),
               QT_TRANSLATE_NOOP("report::Errors",
                                 "If you know this certificate, trust it: --trust %2, or name its file with --ca.")},
    ErrorEntry{"redis.tls.untrusted",
               QT_TRANSLATE_NOOP("report::Errors",
                                 "The certificate of %1 was issued by an unknown authority (%3, SHA-256 %2)."),
               QT_TRANSLATE_NOOP("report::Errors",
                                 "Give the CA file (--ca). If you know this certificate, trust it: --trust %2.")},
    ErrorEntry{"redis.tls.authorityFile", QT_TRANSLATE_NOOP("report::Errors", "The CA file %1 cannot be used."),
               QT_TRANSLATE_NOOP("report::Errors", "Choose a PEM file.")},
    ErrorEntry{"redis.tls.certificateFile",
               QT_TRANSLATE_NOOP("report::Errors", "The client certificate %1 cannot be used."),
               QT_TRANSLATE_NOOP("report::Errors", "Choose a PEM file.")},
    ErrorEntry{"redis.tls.keyFile", QT_TRANSLATE_NOOP("report::Errors", "The key %1 cannot be used."),
               QT_TRANSLATE_NOOP("report::Errors", "Choose the PEM file that belongs to the certificate.")},
    ErrorEntry{"redis.tls.keyMismatch",
               QT_TRANSLATE_NOOP("report::Errors", "The key %2 does not go with the client certificate %1: %3."),
               QT_TRANSLATE_NOOP("report::Errors", "Choose the PEM file that belongs to the certificate.")},
    ErrorEntry{"redis.reply.denied",
               QT_TRANSLATE_NOOP("report::Errors",
                                 "The server is in protected mode: it has no password, so it only accepts connections "
                                 "from its own machine."),
               QT_TRANSLATE_NOOP("report::Errors",
                                 "Set a password on the server (requirepass, or an ACL user), or connect from its own "
                                 "machine, for instance through ssh -L.")},
    ErrorEntry{"redis.reply.noperm", QT_TRANSLATE_NOOP("report::Errors", "The user is not permitted to do that: %1"),
               QT_TRANSLATE_NOOP("report::Errors", "Permit it on the server, or connect as another user. %3")},
    ErrorEntry{"redis.reply.readonly",
               QT_TRANSLATE_NOOP("report::Errors", "This server is a replica and does not accept writes: %1"),
               QT_TRANSLATE_NOOP("report::Errors", "Connect to its primary.")},
    ErrorEntry{"redis.reply.oom",
               QT_TRANSLATE_NOOP("report::Errors", "The server has reached its memory limit (maxmemory): %1"),
               QT_TRANSLATE_NOOP("report::Errors",
                                 "Delete unneeded keys, raise maxmemory, or let it evict keys (maxmemory-policy).")},
    ErrorEntry{
        "redis.reply.misconf",
        QT_TRANSLATE_NOOP("report::Errors", "The server does not accept writes because it cannot save its data: %1"),
        QT_TRANSLATE_NOOP("report::Errors", "Check its log and its disk.")},
    ErrorEntry{
        "redis.reply.noreplicas",
        QT_TRANSLATE_NOOP("report::Errors", "The server does not accept writes because it has too few replicas: %1"),
        QT_TRANSLATE_NOOP("report::Errors", "Start its replicas, or lower min-replicas-to-write.")},
    ErrorEntry{
        "redis.reply.clusterdown", QT_TRANSLATE_NOOP("report::Errors", "The cluster does not serve this: %1"),
        QT_TRANSLATE_NOOP("report::Errors",
                          "Check its state with redis-cli cluster info; slots without a primary serve no keys.")},
    ErrorEntry{"redis.reply.moved",
               QT_TRANSLATE_NOOP("report::Errors",
                                 "Another node of the cluster has this key, and Lookaside does not connect to it: %1"),
               QT_TRANSLATE_NOOP("report::Errors",
                                 "If you know that host, allow it: --allow-host HOST (in a URL: ?allow_host=HOST).")},
    ErrorEntry{
        "redis.scan.endless",
        QT_TRANSLATE_NOOP("report::Errors", "SCAN does not finish: %1 keys in %2 pages, in a database that has %3."),
        QT_TRANSLATE_NOOP("report::Errors",
                          "The list is incomplete because of the server: it repeats its cursors or its keys.")},
    ErrorEntry{
        "redis.host.unconfirmed",
        QT_TRANSLATE_NOOP("report::Errors",
                          "The server points to another host, which you did not name: %1. It would get your password."),
        QT_TRANSLATE_NOOP("report::Errors", "If you know it, allow it: --allow-host %1 (in a URL: ?allow_host=%1).")},
    ErrorEntry{"redis.cluster.disabled", QT_TRANSLATE_NOOP("report::Errors", "The server %1 belongs to no cluster."),
               QT_TRANSLATE_NOOP("report::Errors", "Connect with a URL that begins with redis:// or rediss://.")},
    ErrorEntry{"redis.cluster.noSlots", QT_TRANSLATE_NOOP("report::Errors", "The cluster of %1 serves no slots yet."),
               QT_TRANSLATE_NOOP("report::Errors", "Create it with redis-cli --cluster create.")},
    ErrorEntry{"redis.cluster.node",
               QT_TRANSLATE_NOOP("report::Errors", "The primary %1 of the cluster does not answer."),
               QT_TRANSLATE_NOOP("report::Errors",
                                 "Lookaside follows the failover when a replica is promoted; keys of the other "
                                 "primaries can still be read.")},
    ErrorEntry{
        "redis.cluster.unreachable",
        QT_TRANSLATE_NOOP("report::Errors", "The cluster reports a primary at %1, which cannot be reached from here."),
        QT_TRANSLATE_NOOP("report::Errors",
                          "If the cluster is behind NAT or in containers, give its address as seen from here: --map "
                          "%1=%2 (in a URL: ?map=%1=%2).")},
    ErrorEntry{
        "redis.cluster.changed", QT_TRANSLATE_NOOP("report::Errors", "The cluster has redistributed its slots."),
        QT_TRANSLATE_NOOP("report::Errors", "Wait: Lookaside connects to its primaries and reads the keys again.")},
    ErrorEntry{
        "redis.cluster.oneNode",
        QT_TRANSLATE_NOOP("report::Errors", "This server is one node of a cluster: only its own keys are shown."),
        QT_TRANSLATE_NOOP("report::Errors", "Connect to %1 to see the keys of all its primaries.")},
    ErrorEntry{"redis.cluster.gaps",
               QT_TRANSLATE_NOOP("report::Errors",
                                 "The cluster serves only %1 of its %2 slots: keys of the others cannot be read."),
               QT_TRANSLATE_NOOP("report::Errors", "Check its state with redis-cli cluster info.")},
    ErrorEntry{
        "redis.cluster.tooMany",
        QT_TRANSLATE_NOOP("report::Errors",
                          "The cluster of %1 names more than %2 primaries, which is more than Lookaside connects to."),
        QT_TRANSLATE_NOOP("report::Errors", "Connect to single nodes with redis://.")},
    ErrorEntry{
        "redis.sentinel.unknown",
        QT_TRANSLATE_NOOP("report::Errors", "The Sentinels do not know a primary named “%1”."),
        QT_TRANSLATE_NOOP("report::Errors", "Check the name after the hosts: redis-sentinel://host:26379/NAME.")},
    ErrorEntry{"redis.sentinel.unreachable",
               QT_TRANSLATE_NOOP("report::Errors", "No Sentinel returned the address of the primary “%1”."),
               QT_TRANSLATE_NOOP("report::Errors", "Check their hosts and ports.")}, // with a reason: errorText()
    ErrorEntry{
        "redis.sentinel.auth", QT_TRANSLATE_NOOP("report::Errors", "The Sentinels need a password of their own: %2."),
        QT_TRANSLATE_NOOP("report::Errors", "Add it to the URL: ?sentinel_password=PASSWORD (and sentinel_username).")},
    ErrorEntry{"redis.url.scheme", QT_TRANSLATE_NOOP("report::Errors", "“%2” is not the beginning of a Redis URL."),
               QT_TRANSLATE_NOOP("report::Errors",
                                 "Write it as redis://host:6379/0, rediss://, unix:///path, redis-cluster://host:6379, "
                                 "or redis-sentinel://host:26379/NAME.")},
    ErrorEntry{
        "redis.url.password",
        QT_TRANSLATE_NOOP("report::Errors",
                          "The user name or the password in the URL has characters that must be percent-encoded."),
        QT_TRANSLATE_NOOP("report::Errors",
                          "Percent-encode / ? # @ : and the percent sign, for example with python3 -c 'import "
                          "urllib.parse as u; print(u.quote(input(), safe=str()))'.")},
    ErrorEntry{
        "redis.url.escape",
        QT_TRANSLATE_NOOP("report::Errors", "“%2” in the URL (at character %1) is not a percent-encoded character."),
        QT_TRANSLATE_NOOP("report::Errors",
                          "Percent-encode the user name and the password, the percent sign included.")},
    ErrorEntry{"redis.url.option",
               QT_TRANSLATE_NOOP("report::Errors", "The URL has an option that is not known (at character %1): “%2”."),
               QT_TRANSLATE_NOOP("report::Errors",
                                 "Known are db, timeout, ssl_cert_reqs, ssl_ca_certs, ssl_certfile, ssl_keyfile, "
                                 "sentinel_password, allow_host and map.")},
    ErrorEntry{
        "redis.url.value",
        QT_TRANSLATE_NOOP("report::Errors", "“%2” (at character %1 of the URL) is not a valid value for that option."),
        QT_TRANSLATE_NOOP("report::Errors", "See lookaside inspect --help.")},
    ErrorEntry{"redis.url.map", QT_TRANSLATE_NOOP("report::Errors", "“%2” is not an address mapping."),
               QT_TRANSLATE_NOOP("report::Errors", "Write it as HOST[:PORT]=HOST[:PORT].")},
    ErrorEntry{
        "redis.url.skipped",
        QT_TRANSLATE_NOOP("report::Errors", "These options of the URL have no meaning here and were skipped: %1."),
        QT_TRANSLATE_NOOP("report::Errors", "Nothing needs to be done.")},
};

// Where the last part of the code comes from outside: a server's error word.
constexpr std::array serverFamilies{
    ErrorEntry{"redis.tls.", QT_TRANSLATE_NOOP("report::Errors", "The server %1 could not be trusted."),
               QT_TRANSLATE_NOOP("report::Errors", "Look at its certificate; trust it only if you know it.")},
    ErrorEntry{
        "redis.url.",
        QT_TRANSLATE_NOOP("report::Errors", "This is not a Redis URL: “%2” (at character %1) is not valid there."),
        QT_TRANSLATE_NOOP(
            "report::Errors",
            "Write it as redis://host:6379/0, redis-cluster://host:6379, or redis-sentinel://host:26379/NAME.")},
    ErrorEntry{"redis.reply.", QT_TRANSLATE_NOOP("report::Errors", "The server answered with an error: %1"),
               QT_TRANSLATE_NOOP("report::Errors", "See the Redis documentation of the command %2.")},
};

// What a server says in the middle of the work is what it says to a new connection.
constexpr std::array<std::pair<QByteArrayView, QByteArrayView>, 4> sameAtAnyTime{{
    {"redis.reply.loading", "redis.loading"},
    {"redis.reply.masterdown", "redis.masterdown"},
    {"redis.reply.busy", "redis.busy"},
    {"redis.reply.noauth", "redis.auth.needed"},
}};

} // namespace

const ErrorEntry *findServerError(QByteArrayView code)
{
    const auto meant = std::find_if(sameAtAnyTime.begin(), sameAtAnyTime.end(),
                                    [code](const auto &each) { return each.first == code; });
    if (const ErrorEntry *exact = findEntry(serverEntries, meant == sameAtAnyTime.end() ? code : meant->second))
        return exact;
    const auto family = std::find_if(serverFamilies.begin(), serverFamilies.end(),
                                     [&](const ErrorEntry &entry) { return code.startsWith(entry.code); });
    return family == serverFamilies.end() ? nullptr : &*family;
}

} // namespace report
