#include "redis/url.h"

#include "redis/urloptions.h"

#include <QtCore/QHash>
#include <QtCore/QUrl>
#include <QtNetwork/QHostAddress>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace redis {

namespace {

// A piece of the URL that remembers where it stood, so that an error can point at it.
struct Piece {
    QString text;
    qsizetype at = 0;

    Piece mid(qsizetype from, qsizetype length = -1) const { return {text.mid(from, length), at + from}; }
};

tl::unexpected<base::Error> fault(const char *what, const Piece &piece)
{
    return base::failure(QByteArray("redis.url.") + what, {QString::number(piece.at + 1), piece.text});
}

// A secret is not repeated in the error.
base::Result<QByteArray> decoded(const Piece &piece, bool isSecret = false)
{
    const auto isHex = [&](qsizetype i) {
        return i < piece.text.size() && piece.text.at(i).unicode() < 128 && isxdigit(piece.text.at(i).toLatin1());
    };
    for (qsizetype i = piece.text.indexOf(u'%'); i >= 0; i = piece.text.indexOf(u'%', i + 1)) {
        if (!isHex(i + 1) || !isHex(i + 2))
            return fault("escape", piece.mid(i, isSecret ? 1 : 3));
    }
    return QByteArray::fromPercentEncoding(piece.text.toUtf8());
}

std::optional<int> number(const QString &text, int most)
{
    for (const QChar c : text) {
        if (c < u'0' || c > u'9') // toInt() would take "+1" and " 1"
            return {};
    }
    bool ok = false;
    const int value = text.toInt(&ok);
    return ok && value <= most ? std::optional(value) : std::nullopt;
}

base::Result<void> readCredentials(const Piece &piece, Url &url)
{
    const qsizetype colon = piece.text.indexOf(u':');
    const auto user = decoded(colon < 0 ? piece : piece.mid(0, colon));
    if (!user)
        return tl::unexpected(user.error());
    url.user = *user;
    if (colon < 0)
        return {};
    const auto password = decoded(piece.mid(colon + 1), true);
    if (!password)
        return tl::unexpected(password.error());
    url.password = *password;
    return {};
}

base::Result<void> readHostAndPort(const Piece &piece, Url &url)
{
    qsizetype hostEnd = piece.text.indexOf(u':');
    if (piece.text.startsWith(u'[')) {
        const qsizetype close = piece.text.indexOf(u']');
        const Piece host = piece.mid(1, close < 0 ? -1 : close - 1);
        if (close < 0 || QHostAddress(host.text).protocol() != QAbstractSocket::IPv6Protocol)
            return fault("host", piece);
        url.host = host.text;
        hostEnd = close + 1;
        if (hostEnd < piece.text.size() && piece.text.at(hostEnd) != u':')
            return fault("host", piece);
        if (hostEnd == piece.text.size())
            hostEnd = -1;
    } else if (hostEnd != 0 && !piece.text.isEmpty()) {
        const Piece text = piece.mid(0, hostEnd);
        const auto host = decoded(text);
        if (!host)
            return tl::unexpected(host.error());
        url.host = QString::fromUtf8(*host);
        // QUrl knows which characters a host may hold.
        if (QUrl probe; probe.setHost(url.host, QUrl::DecodedMode), probe.host().isEmpty())
            return fault("host", text);
    }
    if (hostEnd < 0)
        return {};
    const Piece digits = piece.mid(hostEnd + 1);
    const auto port = number(digits.text, 65'535);
    if (!port || *port == 0)
        return fault("port", digits);
    url.port = quint16(*port);
    return {};
}

base::Result<void> readPlaces(const Piece &places, quint16 usualPort, Url &url)
{
    url.host.clear();
    url.port = 0;
    for (qsizetype from = 0; from <= places.text.size();) {
        qsizetype end = places.text.indexOf(u',', from);
        if (end < 0)
            end = places.text.size();
        Url place;
        place.port = usualPort;
        const Piece text = places.mid(from, end - from);
        if (auto read = readHostAndPort(text, place); !read)
            return read;
        if (text.text.isEmpty() && !url.places.isEmpty())
            return fault("host", text);
        url.places.append({place.host, place.port});
        from = end + 1;
    }
    return {};
}

base::Result<void> readDatabase(const Piece &piece, Url &url)
{
    const auto database = number(piece.text, std::numeric_limits<int>::max());
    if (!database)
        return fault("database", piece);
    url.database = *database;
    return {};
}

base::Result<void> readQuery(const Piece &query, Url &url)
{
    for (qsizetype from = 0; from < query.text.size();) {
        qsizetype end = query.text.indexOf(u'&', from);
        if (end < 0)
            end = query.text.size();
        const Piece option = query.mid(from, end - from);
        const qsizetype equals = option.text.indexOf(u'=');
        const QString name = option.text.left(equals).toLower();
        const Piece given = option.mid(equals < 0 ? option.text.size() : equals + 1);
        from = end + 1;
        if (name == u"db"_s && equals > 0) {
            if (auto read = readDatabase(given, url); !read)
                return read;
            continue;
        }
        const auto value = decoded(given);
        if (!value)
            return tl::unexpected(value.error());
        switch (equals > 0 ? readOption(name, *value, url) : OptionFault::Unknown) {
        case OptionFault::None:
            break;
        case OptionFault::Unknown:
            return fault("option", option);
        case OptionFault::Value:
            return fault("value", option);
        }
    }
    return {};
}

std::optional<Url::Scheme> schemeOf(const QString &text)
{
    using Scheme = Url::Scheme;
    static const QHash<QString, Scheme> schemes{
        {u"redis"_s, Scheme::Tcp},
        {u"valkey"_s, Scheme::Tcp},
        {u"rediss"_s, Scheme::Tls},
        {u"valkeys"_s, Scheme::Tls},
        {u"unix"_s, Scheme::Unix},
        {u"redis+socket"_s, Scheme::Unix},
        {u"redis-sentinel"_s, Scheme::Sentinel},
        {u"valkey-sentinel"_s, Scheme::Sentinel},
        {u"redis-cluster"_s, Scheme::Cluster},
        {u"valkey-cluster"_s, Scheme::Cluster},
        {u"rediss-cluster"_s, Scheme::TlsCluster},
        {u"valkeys-cluster"_s, Scheme::TlsCluster},
    };
    const auto found = schemes.constFind(text.toLower());
    return found == schemes.cend() ? std::nullopt : std::optional(*found);
}

// Whether a URL that cannot be read ends its credentials behind the first / ? or #, which one of them holds. What
// stands before is then no whole place; or it is one by chance, and no path and no name of an option holds an @.
bool looksUnescaped(const QString &afterScheme, const QByteArray &problem)
{
    const qsizetype at = afterScheme.lastIndexOf(u'@');
    const qsizetype end = std::find_if(afterScheme.begin(), afterScheme.end(),
                                       [](QChar c) { return c == u'/' || c == u'?' || c == u'#'; })
        - afterScheme.begin();
    if (at < end || end == 0)
        return false;
    const QString before = afterScheme.left(end);
    if (!before.contains(u'@'))
        return before.contains(u':');
    const qsizetype query = afterScheme.indexOf(u'?', end);
    return problem == "redis.url.host" || problem == "redis.url.port" || problem == "redis.url.option"
        || afterScheme.mid(end, query < 0 ? -1 : query - end).contains(u'@');
}

} // namespace

base::Result<Url> Url::parse(const QString &text)
{
    auto url = parsed(text);
    const qsizetype schemeEnd = text.indexOf(u"://"_s);
    if (!url && schemeEnd >= 0 && url.error().code != "redis.url.scheme"
        && looksUnescaped(text.mid(schemeEnd + 3), url.error().code))
        return base::failure("redis.url.password", {QString::number(schemeEnd + 4), QString()});
    return url;
}

base::Result<Url> Url::parsed(const QString &text)
{
    Url url;
    const Piece whole{text, 0};
    const qsizetype schemeEnd = text.indexOf(u"://"_s);
    const auto known = schemeEnd < 0 ? std::nullopt : schemeOf(text.left(schemeEnd));
    if (!known)
        return fault("scheme", whole.mid(0, schemeEnd < 0 ? -1 : schemeEnd));
    url.scheme = *known;

    Piece rest = whole.mid(schemeEnd + 3);
    if (const qsizetype mark = rest.text.indexOf(u'?'); mark >= 0) {
        if (auto read = readQuery(rest.mid(mark + 1), url); !read)
            return tl::unexpected(read.error());
        rest = rest.mid(0, mark);
    }
    const bool databaseInQuery = text.contains(u"?db="_s) || text.contains(u"&db="_s);

    // The last '@' before the path ends the credentials, so that a password may hold one unescaped.
    const qsizetype slash = rest.text.indexOf(u'/');
    const Piece authority = rest.mid(0, slash);
    const Piece path = slash < 0 ? rest.mid(rest.text.size()) : rest.mid(slash);
    const qsizetype at = authority.text.lastIndexOf(u'@');
    if (at >= 0) {
        if (auto read = readCredentials(authority.mid(0, at), url); !read)
            return tl::unexpected(read.error());
    }
    const Piece place = at < 0 ? authority : authority.mid(at + 1);

    if (url.scheme == Scheme::Unix) {
        url.host.clear();
        url.port = 0;
        if (!place.text.isEmpty() || path.text.size() < 2)
            return fault("path", place.text.isEmpty() ? path : place);
        const auto file = decoded(path);
        if (!file)
            return tl::unexpected(file.error());
        url.path = QString::fromUtf8(*file);
        return url;
    }
    Piece database = path.mid(1);
    if (url.scheme == Scheme::Sentinel) {
        if (auto read = readPlaces(place, 26'379, url); !read)
            return tl::unexpected(read.error());
        const qsizetype end = database.text.indexOf(u'/');
        const Piece name = database.mid(0, end);
        const auto primary = decoded(name);
        if (!primary)
            return tl::unexpected(primary.error());
        if (primary->isEmpty())
            return fault("primary", path);
        url.primary = QString::fromUtf8(*primary);
        database = end < 0 ? database.mid(database.text.size()) : database.mid(end + 1);
    } else if (url.isCluster()) {
        if (auto read = readPlaces(place, 6'379, url); !read)
            return tl::unexpected(read.error());
    } else if (auto read = readHostAndPort(place, url); !read) {
        return tl::unexpected(read.error());
    }
    if (!database.text.isEmpty() && !databaseInQuery) {
        if (auto read = readDatabase(database, url); !read)
            return tl::unexpected(read.error());
    }
    if (url.isCluster() && url.database != 0)
        return fault("database",
                     databaseInQuery ? whole.mid(text.indexOf(u"db="_s, text.indexOf(u'?')) + 3) : database);
    return url;
}

QString Url::Place::toString() const
{
    return (host.contains(u':') ? QString(u'[' + host + u']') : host) + u':' + QString::number(port);
}

QString Url::toString(bool withPassword) const
{
    const auto encoded = [](const QByteArray &bytes) { return QString::fromLatin1(bytes.toPercentEncoding()); };
    QString credentials = encoded(user);
    if (withPassword && !password.isEmpty())
        credentials += u':' + encoded(password);
    if (!credentials.isEmpty())
        credentials += u'@';
    QStringList options = writtenOptions(*this, withPassword);
    const auto withOptions = [&](const QString &url) {
        return options.isEmpty() ? url : url + u'?' + options.join(u'&');
    };
    if (scheme == Scheme::Unix) {
        if (database)
            options.prepend(u"db=%1"_s.arg(database));
        return withOptions(u"unix://"_s + credentials + QString::fromLatin1(path.toUtf8().toPercentEncoding("/")));
    }
    if (!places.isEmpty()) {
        QStringList texts;
        for (const Place &place : places)
            texts << place.toString();
        if (isCluster())
            return withOptions((usesTls() ? u"rediss-cluster://"_s : u"redis-cluster://"_s) + credentials
                               + texts.join(u','));
        return withOptions(u"redis-sentinel://"_s + credentials + texts.join(u',') + u'/'
                           + QString::fromLatin1(primary.toUtf8().toPercentEncoding()) + u'/'
                           + QString::number(database));
    }
    return withOptions((scheme == Scheme::Tls ? u"rediss://"_s : u"redis://"_s) + credentials
                       + Place{host, port}.toString() + u'/' + QString::number(database));
}

bool Url::isLocal() const
{
    const auto isHere = [](const QString &name) {
        return name.compare(u"localhost"_s, Qt::CaseInsensitive) == 0 || QHostAddress(name).isLoopback();
    };
    if (scheme == Scheme::Sentinel)
        return false;
    if (isCluster())
        return std::all_of(places.begin(), places.end(), [&](const Place &place) { return isHere(place.host); });
    return scheme == Scheme::Unix || isHere(host);
}

} // namespace redis
