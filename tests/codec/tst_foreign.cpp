#include "base/escape.h"
#include "codec/chain.h"
#include "codec/inside.h"
#include "codec/rediscli.h"
#include "codec/render.h"

#include <QtCore/QFile>
#include <QtTest/QTest>

using codec::ChainStep;
using codec::Decoded;
using Kind = ChainStep::Kind;
using namespace Qt::StringLiterals;

// The values of a foreign Redis (tests/data/redis/*.redis) and what each of them is. After a change that is meant,
// LOOKASIDE_UPDATE_GOLDENS=1 writes what is answered now; read its difference.
class TestForeign : public QObject {
    Q_OBJECT
private slots:
    void valuesAreReadAsExpected_data();
    void valuesAreReadAsExpected();

private:
    static QString described(const QString &file);
    static QString described(const Decoded &decoded);
};

namespace {

QString kindName(const ChainStep &step)
{
    static const QHash<Kind, QString> names{
        {Kind::Zlib, u"zlib"_s},
        {Kind::Gzip, u"gzip"_s},
        {Kind::Xz, u"xz"_s},
        {Kind::LzmaAlone, u"lzma"_s},
        {Kind::Lz4, u"lz4"_s},
        {Kind::Zstd, u"zstd"_s},
        {Kind::SnappyFramed, u"snappy-framed"_s},
        {Kind::Snappy, u"snappy"_s},
        {Kind::Brotli, u"brotli"_s},
        {Kind::Deflate, u"deflate"_s},
        {Kind::Utf16, u"utf16"_s},
        {Kind::Base64, u"base64"_s},
        {Kind::Jwt, u"jwt"_s},
        {Kind::Integer, u"integer"_s},
        {Kind::Pickle, u"pickle"_s},
        {Kind::Json, u"json"_s},
        {Kind::Msgpack, u"msgpack"_s},
        {Kind::Php, u"php"_s},
        {Kind::Java, u"java"_s},
        {Kind::Marshal, u"marshal"_s},
        {Kind::RailsEntry, u"rails"_s},
        {Kind::Cbor, u"cbor"_s},
        {Kind::Bson, u"bson"_s},
        {Kind::Named, u"named"_s},
        {Kind::Text, u"text"_s},
        {Kind::Bytes, u"bytes"_s},
    };
    return step.kind == Kind::Named ? u"named "_s + QString::fromLatin1(step.name) : names.value(step.kind);
}

} // namespace

QString TestForeign::described(const Decoded &decoded)
{
    QStringList steps;
    for (const ChainStep &step : decoded.steps)
        steps << kindName(step);
    QString text = steps.join(u" > "_s);
    QStringList others;
    for (const Kind kind : decoded.alternatives)
        others << kindName({.kind = kind});
    if (!others.isEmpty())
        text += u"  or "_s + others.join(u", "_s);
    for (const codec::Finding &finding : decoded.findings)
        text += u"\n    ! "_s + QString::fromLatin1(finding.error.code) + u' ' + finding.error.args.join(u", "_s)
            + u" @"_s + QString::number(finding.step);
    const QString value = codec::plainText(codec::render(decoded.value, {.lines = 40, .text = 120}));
    for (const QString &line : value.trimmed().split(u'\n'))
        text += u"\n    "_s + line;
    return text + u'\n';
}

QString TestForeign::described(const QString &file)
{
    QString text;
    for (const rediscli::Stored &stored : rediscli::storedValues(file)) {
        text += base::escaped(stored.key) + (stored.place.isNull() ? QString() : u" / "_s + base::escaped(stored.place))
            + u": "_s;
        const Decoded decoded = codec::decode(stored.value);
        text += described(decoded);
        std::optional<Decoded> inner = codec::readInside(decoded.value);
        for (int level = 0; inner && level < 3; ++level) {
            text += u"  inside: "_s + described(*inner);
            inner = codec::readInside(inner->value);
        }
    }
    return text;
}

void TestForeign::valuesAreReadAsExpected_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"02-json-values", "03-plain-text-false-positives", "04-foreign-serializers", "05-types",
                             "06-siblings", "07-values"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestForeign::valuesAreReadAsExpected()
{
    QFETCH(QString, name);
    const QString base = QStringLiteral(LOOKASIDE_TEST_DATA) + u"/redis/"_s + name;
    const QString now = described(base + u".redis"_s);
    QVERIFY(now.size() > 500);
    QFile golden(base + u".expected"_s);
    if (qEnvironmentVariableIsSet("LOOKASIDE_UPDATE_GOLDENS")) {
        QVERIFY(golden.open(QIODevice::WriteOnly));
        golden.write(now.toUtf8());
        return;
    }
    QVERIFY(golden.open(QIODevice::ReadOnly));
    const QStringList expected = QString::fromUtf8(golden.readAll()).split(u'\n');
    const QStringList lines = now.split(u'\n');
    for (qsizetype i = 0; i < std::max(lines.size(), expected.size()); ++i)
        QVERIFY2(lines.value(i) == expected.value(i),
                 qPrintable(u"line %1: %2\n  expected: %3"_s.arg(i + 1).arg(lines.value(i), expected.value(i))));
}

QTEST_GUILESS_MAIN(TestForeign)
#include "tst_foreign.moc"
