#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QString>

#include <optional>

namespace lesson {

// The lessons that come with the program, in the language of QLocale() or else in English, in the order in which they
// are to be read.
struct Shipped {
    QString file; // "02-with-caching.md"
    QString title;
};
QList<Shipped> shipped();
std::optional<QByteArray> shippedText(const QString &file);

} // namespace lesson
