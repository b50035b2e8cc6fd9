#include "livewindow/valuewords.h"

#include "codec/pyrepr.h"
#include "codec/render.h"
#include "report/errors.h"
#include "report/figures.h"
#include "report/words.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gui {

namespace {

struct ValueWords {
    Q_DECLARE_TR_FUNCTIONS(gui::ValueWords)
};

constexpr qsizetype longestBody = 200'000; // characters of a response that are shown

QString stepWord(const codec::ChainStep &step)
{
    using Kind = codec::ChainStep::Kind;
    switch (step.kind) {
    case Kind::Zlib:
        return u"zlib"_s;
    case Kind::Gzip:
        return u"gzip"_s;
    case Kind::Xz:
        return u"xz"_s;
    case Kind::LzmaAlone:
        return u"lzma"_s;
    case Kind::Lz4:
        return u"lz4"_s;
    case Kind::Zstd:
        return u"zstd"_s;
    case Kind::SnappyFramed:
    case Kind::Snappy:
        return u"snappy"_s;
    case Kind::Brotli:
        return u"brotli"_s;
    case Kind::Deflate:
        return u"deflate"_s;
    case Kind::Utf16:
        return u"UTF-16"_s;
    case Kind::Base64:
        return u"base64"_s;
    case Kind::Jwt:
        return u"JSON Web Token"_s;
    case Kind::Integer:
        return ValueWords::tr("decimal text");
    case Kind::Pickle:
        return ValueWords::tr("pickle %1").arg(step.protocol);
    case Kind::Json:
        return u"JSON"_s;
    case Kind::Msgpack:
        return u"msgpack"_s;
    case Kind::Php:
        return ValueWords::tr("PHP serialize");
    case Kind::Java:
        return ValueWords::tr("Java serialization");
    case Kind::Marshal:
        return ValueWords::tr("Ruby Marshal");
    case Kind::RailsEntry:
        return ValueWords::tr("Rails cache entry");
    case Kind::Cbor:
        return u"CBOR"_s;
    case Kind::Bson:
        return u"BSON"_s;
    case Kind::Named:
        return QString::fromLatin1(step.name);
    case Kind::Text:
        return ValueWords::tr("text");
    case Kind::Bytes:
        break;
    }
    return ValueWords::tr("bytes");
}

const codec::Value *member(const codec::Value &value, QStringView name)
{
    const auto find = [name](const codec::Value::Pairs &pairs) -> const codec::Value * {
        for (const auto &[key, entry] : pairs) {
            if (key.type() == codec::Value::Type::Text && key.toText() == name)
                return &entry;
        }
        return nullptr;
    };
    const codec::Value::ObjectData *object = value.toObject();
    return object ? find(object->state) : find(value.pairs());
}

} // namespace

QString kindWord(codec::ChainStep::Kind kind)
{
    return kind == codec::ChainStep::Kind::Pickle ? u"pickle"_s : stepWord({.kind = kind});
}

QStringList chainWords(const codec::Decoded &decoded)
{
    QStringList words;
    for (const codec::ChainStep &step : decoded.steps)
        words << stepWord(step);
    const codec::RenderedLine line = codec::render(decoded.value, {.lines = 1, .text = 10}).constFirst();
    const bool isContainer = line.text.isEmpty() && line.size > 0;
    words << (isContainer ? ValueWords::tr("%1 of %2").arg(line.type, report::countText(line.size)) : line.type);
    return words;
}

QList<FindingText> findingTexts(const codec::Decoded &decoded)
{
    QList<FindingText> texts;
    for (const codec::Finding &finding : decoded.findings) {
        if (finding.error.code == "pickle.dangerous") {
            texts.append({true,
                          ValueWords::tr("Danger: the value references %1 (at byte %2). Loading it in Python could run "
                                         "code; Lookaside does not execute it.")
                              .arg(report::shortened(finding.error.args.value(0), 200), finding.error.args.value(1))});
            continue;
        }
        const report::ErrorText words = report::errorText(finding.error);
        const QString step = finding.step < decoded.steps.size() ? stepWord(decoded.steps.at(finding.step)) : QString();
        texts.append({finding.severity == codec::Finding::Severity::Danger,
                      ValueWords::tr("%1: %2 %3").arg(step, words.sentence, words.nextStep)});
    }
    return texts;
}

QString responseText(const codec::Value &value)
{
    const codec::Value *status = member(value, u"status");
    const codec::Value *headers = member(value, u"headers");
    const codec::Value *content = member(value, u"content");
    if (!value.toObject() || !status || !headers || !content)
        return {};
    QString text = report::statusText(status->toInteger()) + u'\n';
    for (const auto &[name, entry] : headers->pairs())
        text += codec::pyStr(name) + u": "_s + codec::pyStr(entry) + u'\n';
    text += u'\n';
    const QString body = report::shown(content->toBytes().left(4), 20).contains(u"\\x"_s)
        ? ValueWords::tr("(a body of %1 that is not text)").arg(report::byteText(content->toBytes().size()))
        : QString::fromUtf8(content->toBytes().left(longestBody));
    text += body;
    if (content->toBytes().size() > longestBody)
        text += u'\n' + ValueWords::tr("… %1 in total").arg(report::byteText(content->toBytes().size()));
    return text;
}

} // namespace gui
