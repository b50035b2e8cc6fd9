#include "cache/djangofiles.h"

#include "codec/json.h"
#include "codec/pyrepr.h"

#include <QtCore/QFile>
#include <QtCore/QProcess>

using namespace Qt::StringLiterals;
using codec::Value;

namespace {

const char python[] = "/usr/bin/python3"; // Debian's, which sees python3-django

Value member(const Value &dict, QStringView name)
{
    for (const auto &[key, value] : dict.pairs())
        if (key.toText() == name)
            return value;
    return {};
}

QList<cache::Cache::Pair> samples()
{
    using Type = Value::Type;
    const Value text = Value::text(u"Ünïcødé 日本 😀"_s);
    return {
        {"none", {}},
        {"bool", Value::boolean(true)},
        {"int", Value::integer(-42)},
        {"big", Value::bigInteger("123456789012345678901234567890")},
        {"float", Value::real(0.1)},
        {"text", text},
        {"bytes", Value::bytes(QByteArrayLiteral("\x00\xff'"))},
        {"list", Value::list({Value::integer(1), Value::list({}), text})},
        {"tuple", Value::tuple({Value::integer(1)})},
        {"dict", Value::dict({{Value::text(u"id"_s), Value::integer(1)}, {Value::integer(2), Value()}})},
        {"decimal", Value::scalar(Type::Decimal, "49.90")},
        {"date", Value::scalar(Type::Date, "2024-01-02")},
        {"page 日", Value::text(QString(5'000, u'x'))},
    };
}

} // namespace

QList<DiskRow> diskRows()
{
    QFile file(QStringLiteral(LOOKASIDE_TEST_DATA "/django/live_disk/expected.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const auto json = codec::readJson(file.readAll());
    if (!json)
        return {};
    QList<DiskRow> rows;
    for (const Value &row : member(*json, u"rows").items()) {
        const Value expires = member(row, u"file_expires_at");
        rows.append({member(row, u"full_key").toText().toUtf8(), member(row, u"file").toText().toUtf8(),
                     expires.isNone() ? std::nullopt : std::optional(expires.toReal()),
                     member(row, u"value_repr").toText()});
    }
    return rows;
}

bool writeSamples(cache::Cache &cache)
{
    for (const auto &[key, value] : samples())
        if (!cache.set(key, value, cache::Timeout::seconds(60)))
            return false;
    return bool(cache.set("dead", Value::integer(1), cache::Timeout::seconds(-5)));
}

QString samplesAsDjangoPrintsThem()
{
    QString out;
    for (const auto &[key, value] : samples()) {
        QString repr = codec::pyRepr(value);
        repr.replace("datetime.date"_L1, "date"_L1);
        out += QString::fromUtf8(key) + u' ' + repr + u'\n';
    }
    return out + u"dead 'absent'\n"_s;
}

std::optional<QString> djangoReads(const QString &setUp, const QString &file)
{
    QProcess process;
    process.start(QString::fromLatin1(python), {u"-c"_s, u"import django"_s});
    if (!process.waitForFinished(30'000) || process.exitCode() != 0)
        return {};
    QStringList keys;
    for (const auto &[key, value] : samples())
        keys += codec::pyRepr(QStringView(QString::fromUtf8(key)));
    keys += u"'dead'"_s;
    const QString script = u"import sys, time, warnings, datetime\n"
                           u"warnings.simplefilter('ignore')\n"
                           u"FILE = sys.argv[1]; time.time = lambda: 1700000000.0\n"_s
        + setUp
        + u"\nfrom django.utils import timezone\n"
          u"timezone.now = lambda: datetime.datetime.fromtimestamp(1700000000, datetime.timezone.utc)\n"
          u"for key in ["_s
        + keys.join(u", "_s)
        + u"]:\n"
          u"    print(key, repr(cache.get(key, 'absent')).replace('datetime.date', 'date'))\n"_s;
    process.start(QString::fromLatin1(python), {u"-c"_s, script, file});
    if (!process.waitForFinished(30'000))
        return QString();
    return QString::fromUtf8(process.readAllStandardOutput() + process.readAllStandardError());
}
