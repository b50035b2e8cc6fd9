#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace base {

// Whether a spreadsheet would take a text for a formula and run it (CWE-1236,
// https://owasp.org/www-community/attacks/CSV_Injection). Blanks and apostrophes before it are looked
// through.
bool mayBeFormula(QStringView text);

// A field of a CSV file, in UTF-8: quoted where RFC 4180 or a spreadsheet needs it, with an apostrophe before what may
// be a formula.
QByteArray csvField(const QString &text);
QString withoutApostrophe(const QString &text); // that csvField() put before such a text

} // namespace base
