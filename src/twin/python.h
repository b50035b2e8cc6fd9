#pragma once

#include "cache/cache.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>

// Values as Python's source code has them.
namespace twin {

QByteArray pyText(QByteArrayView utf8); // "in double quotes"
QByteArray pyBool(bool value);
QByteArray pyNumber(double value); // 60, 0.5
QByteArray pyTimeout(const cache::Timeout &timeout, const QByteArray &byDefault); // a number or None
QByteArray pyTexts(const QList<QByteArray> &texts); // "a", "b"

// One part of a text that is put together: what stands there, or the expression that says it.
struct TextPart {
    QByteArray text;
    bool isExpression = false;
};
QByteArray pyFormat(const QList<TextPart> &parts); // "text", f"text {expression}", or a join of both

} // namespace twin
