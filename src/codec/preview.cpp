#include "codec/preview.h"

#include "base/escape.h"
#include "codec/json.h"

#include <QtCore/QStringList>

namespace codec {

namespace {

constexpr qsizetype fieldsShown = 2;
constexpr qsizetype longestField = 40;

bool isPlain(const Value &value) { return value.items().empty() && value.pairs().empty() && !value.toObject(); }

} // namespace

QString preview(const Value &dict)
{
    QStringList fields;
    for (const auto &[name, value] : dict.pairs()) {
        if (fields.size() == fieldsShown)
            break;
        if (name.type() != Value::Type::Text || !isPlain(value))
            continue;
        if (const auto json = writeJson(value, {.allowNan = true})) {
            QString text = base::printable(QString::fromUtf8(*json));
            if (text.size() > longestField)
                text = text.left(longestField - 1) + u'…';
            fields << base::printable(name.toText()) + u' ' + text;
        }
    }
    return fields.join(QStringLiteral(" · "));
}

} // namespace codec
