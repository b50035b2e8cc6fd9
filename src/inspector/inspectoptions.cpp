#include "inspector/inspectoptions.h"

#include "base/escape.h"

#include <QtCore/QCommandLineParser>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace inspector {

namespace {

// A URL that stands where none is expected may have a password in it.
QString withoutPassword(const QString &word)
{
    if (const auto url = redis::Url::parse(word))
        return url->toString();
    const qsizetype at = word.lastIndexOf(u'@');
    return at < 0 ? word : u"…"_s + word.mid(at);
}

base::Result<QByteArray> fingerprint(const QString &given)
{
    const QByteArray hex = QString(given).remove(u':').toLower().toLatin1();
    constexpr qsizetype digitsOfSha256 = 64;
    if (hex.size() != digitsOfSha256 || QByteArray::fromHex(hex).toHex() != hex)
        return base::failure("inspect.value", {u"--trust"_s, given});
    return hex;
}

base::Result<void> readConnection(const QCommandLineParser &parser, redis::ConnectionOptions &connection)
{
    connection.tls.authorityFile = parser.value(u"ca"_s);
    connection.tls.certificateFile = parser.value(u"cert"_s);
    connection.tls.keyFile = parser.value(u"key"_s);
    const QStringList trusted = parser.values(u"trust"_s);
    for (const QString &given : trusted) {
        const auto known = fingerprint(given);
        if (!known)
            return tl::unexpected(known.error());
        connection.tls.acceptedFingerprints << *known;
    }
    connection.url.allowedHosts += parser.values(u"allow-host"_s);
    const QStringList mappings = parser.values(u"map"_s);
    for (const QString &given : mappings) {
        const auto mapping = redis::Url::Mapping::parse(given);
        if (!mapping)
            return base::failure("inspect.value", {u"--map"_s, given});
        connection.url.map.append(*mapping);
    }
    return {};
}

base::Result<void> readWhat(const QCommandLineParser &parser, InspectOptions &options)
{
    options.pattern = parser.value(u"pattern"_s).toUtf8();
    const QStringList names = parser.values(u"name"_s);
    for (const QString &given : names) {
        const auto name = base::unescaped(given);
        if (!name)
            return base::failure("inspect.value", {u"--name"_s, given});
        options.names << *name;
    }
    options.details.setFlag(redis::Detail::Type, parser.isSet(u"types"_s));
    options.details.setFlag(redis::Detail::Ttl, parser.isSet(u"ttl"_s));
    options.details.setFlag(redis::Detail::Memory, parser.isSet(u"memory"_s));
    if (parser.isSet(u"json"_s))
        options.format = InspectOptions::Format::Json;
    else if (parser.isSet(u"csv"_s))
        options.format = InspectOptions::Format::Csv;
    if (parser.isSet(u"wait"_s)) {
        bool isNumber = false;
        const uint seconds = parser.value(u"wait"_s).toUInt(&isNumber);
        constexpr uint most = 86'400;
        if (!isNumber || seconds > most)
            return base::failure("inspect.value", {u"--wait"_s, parser.value(u"wait"_s)});
        options.patience = std::chrono::seconds(seconds);
    }
    return {};
}

} // namespace

QList<QCommandLineOption> InspectOptions::commandLine()
{
    const auto taking = [](const QString &name, const QString &value) {
        return QCommandLineOption(name, QString(), value);
    };
    return {taking(u"pattern"_s, u"GLOB"_s),    taking(u"name"_s, u"KEY"_s),
            QCommandLineOption(u"types"_s),     QCommandLineOption(u"ttl"_s),
            QCommandLineOption(u"memory"_s),    QCommandLineOption(u"json"_s),
            QCommandLineOption(u"csv"_s),       taking(u"wait"_s, u"SECONDS"_s),
            taking(u"ca"_s, u"FILE"_s),         taking(u"cert"_s, u"FILE"_s),
            taking(u"key"_s, u"FILE"_s),        taking(u"trust"_s, u"SHA256"_s),
            taking(u"allow-host"_s, u"HOST"_s), taking(u"map"_s, u"HOST[:PORT]=HOST[:PORT]"_s)};
}

base::Result<InspectOptions> InspectOptions::fromArguments(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOptions(commandLine());
    if (!parser.parse(QStringList(u"inspect"_s) + arguments)) {
        const QStringList unknown = parser.unknownOptionNames();
        if (unknown.isEmpty())
            return base::failure("inspect.missingValue", {arguments.constLast()});
        const bool isLong = arguments.contains(u"--"_s + unknown.constFirst())
            || std::any_of(arguments.begin(), arguments.end(),
                           [&](const QString &word) { return word.startsWith(u"--"_s + unknown.constFirst() + u'='); });
        return base::failure("inspect.option", {(isLong ? u"--"_s : u"-"_s) + unknown.constFirst()});
    }
    const QStringList words = parser.positionalArguments();
    if (words.isEmpty())
        return base::failure("inspect.missingUrl");
    if (words.size() > 1)
        return base::failure("inspect.option", {withoutPassword(words.at(1))});
    auto url = redis::Url::parse(words.constFirst());
    if (!url)
        return tl::unexpected(url.error());
    InspectOptions options;
    options.connection.url = std::move(*url);
    options.connection.access = redis::Access::ReadOnly;
    if (auto read = readConnection(parser, options.connection); !read)
        return tl::unexpected(read.error());
    if (auto read = readWhat(parser, options); !read)
        return tl::unexpected(read.error());
    return options;
}

} // namespace inspector
