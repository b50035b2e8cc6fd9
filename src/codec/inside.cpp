#include "codec/inside.h"

#include "codec/json.h"
#include "codec/readings.h"

#include <QtCore/QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace codec {

using Kind = ChainStep::Kind;

namespace {
constexpr qsizetype mostInside = 16 * 1024 * 1024;

std::optional<QByteArray> fromBase64(QByteArray text)
{
    constexpr qsizetype least = 8;
    if (const qsizetype data = text.left(200).indexOf(";base64,"); text.startsWith("data:") && data > 0)
        text.remove(0, data + 8);
    text.replace('\n', "").replace('\r', "");
    const bool isUrl = text.contains('-') || text.contains('_');
    const auto options =
        QByteArray::AbortOnBase64DecodingErrors | (isUrl ? QByteArray::Base64UrlEncoding : QByteArray::Base64Encoding);
    if (text.size() < least)
        return std::nullopt;
    const auto decoded = QByteArray::fromBase64Encoding(text, options);
    return decoded ? std::optional(*decoded) : std::nullopt;
}

// RFC 7519: three parts of base64, of which the first says how the last was made.
std::optional<Decoded> webToken(const QByteArray &text)
{
    const QByteArrayList parts = text.split('.');
    if (parts.size() != 3 || !text.startsWith("eyJ"))
        return std::nullopt;
    const auto json = [](const QByteArray &part) -> std::optional<Value> {
        const auto bytes = fromBase64(part.leftJustified(8, '='));
        const auto read = bytes ? readJsonAsWritten(*bytes) : base::failure("json.value");
        return read && read->value.type() == Value::Type::Dict ? std::optional(read->value) : std::nullopt;
    };
    const std::optional<Value> header = json(parts[0]);
    const std::optional<Value> claims = json(parts[1]);
    if (!header || !claims)
        return std::nullopt;
    Decoded decoded;
    decoded.steps.append({Kind::Jwt, text.size(), 0});
    decoded.value = Value::dict(
        {{Value::text(u"header"_s), *header},
         {Value::text(u"payload"_s), *claims},
         {Value::text(u"signature"_s), Value::bytes(QByteArray::fromBase64(parts[2], QByteArray::Base64UrlEncoding))}});
    decoded.payload = text;
    return decoded;
}

bool isStructured(const Decoded &decoded)
{
    const Kind last = decoded.steps.constLast().kind;
    const bool isOpen = last == Kind::Text || last == Kind::Bytes || last == Kind::Named || last == Kind::Integer;
    if (isOpen || last == Kind::Json)
        return decoded.steps.size() > 1
            || (last == Kind::Json
                && (decoded.value.type() == Value::Type::Dict || decoded.value.type() == Value::Type::List
                    || decoded.value.type() == Value::Type::Text));
    return true;
}
} // namespace

std::optional<Decoded> readInside(const Value &value)
{
    const bool isText = value.type() == Value::Type::Text;
    if (!isText && value.type() != Value::Type::Bytes)
        return std::nullopt;
    const QByteArray bytes = isText ? value.toText().toUtf8() : value.toBytes();
    if (bytes.isEmpty() || bytes.size() > mostInside)
        return std::nullopt;
    if (Decoded decoded = decode(bytes); isStructured(decoded))
        return decoded;
    if (std::optional<Decoded> token = webToken(bytes))
        return token;
    constexpr qsizetype leastText = 6;
    const std::optional<QByteArray> inner = fromBase64(bytes);
    if (!inner || inner->isEmpty())
        return std::nullopt;
    Decoded decoded = decode(*inner);
    if (!isConvincing(decoded, leastText))
        return std::nullopt;
    decoded.steps.prepend({Kind::Base64, bytes.size(), 0});
    for (Finding &finding : decoded.findings)
        ++finding.step;
    return decoded;
}

} // namespace codec
