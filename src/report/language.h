#pragma once

#include <QtCore/QList>
#include <QtCore/QString>

namespace report {

// The languages of the program's texts. English is in the sources, the others in resources/translations.
struct Language {
    QString code; // ISO 639-1, "de"
    QString name; // in its own words, "Deutsch"
};
QList<Language> languages();

// All words, numbers and dates are in this language from now on; those that were made before stay as they are. Empty or
// unknown: the first of the system's languages that there is, or English. Needs the application; on its thread.
void installLanguage(const QString &code = {});

} // namespace report
