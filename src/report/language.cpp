#include "report/language.h"

#include "report/englishplurals.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLibraryInfo>
#include <QtCore/QLocale>
#include <QtCore/QTranslator>

#include <algorithm>
#include <array>
#include <memory>

// The resources of a static library are only there once somebody asks for them; the macro wants no namespace.
static void loadTranslations() { Q_INIT_RESOURCE(translations); }

namespace report {

namespace {

constexpr std::array known{QLocale::English, QLocale::German, QLocale::Spanish};

bool isKnown(QLocale::Language language) { return std::find(known.begin(), known.end(), language) != known.end(); }

QLocale::Language languageOfSystem()
{
    for (const QString &name : QLocale::system().uiLanguages()) {
        if (const QLocale::Language language = QLocale(name).language(); isKnown(language))
            return language;
    }
    return QLocale::English;
}

// The system's own locale where it is of this language: it knows the country and what the person set.
QLocale localeOf(QLocale::Language language, bool isChosen)
{
    const QLocale system = QLocale::system();
    return isChosen && system.language() != language ? QLocale(language) : system;
}

} // namespace

QList<Language> languages()
{
    QList<Language> all;
    for (const QLocale::Language language : known) {
        const QLocale locale(language);
        QString name = language == QLocale::English ? QStringLiteral("English") : locale.nativeLanguageName();
        name[0] = name[0].toUpper();
        all.append({QLocale::languageToCode(language), name});
    }
    return all;
}

void installLanguage(const QString &code)
{
    static const bool areLoaded = (loadTranslations(), true);
    Q_ASSERT(areLoaded);
    static std::array<std::unique_ptr<QTranslator>, 3> installed;
    for (auto &translator : installed)
        translator.reset(); // which removes it

    const QLocale::Language chosen = QLocale::codeToLanguage(code);
    const bool isChosen = !code.isEmpty() && isKnown(chosen);
    const QLocale::Language language = isChosen ? chosen : languageOfSystem();
    QLocale::setDefault(localeOf(language, isChosen));

    installed[0] = std::make_unique<EnglishPlurals>(); // asked last
    QCoreApplication::installTranslator(installed[0].get());
    if (language == QLocale::English)
        return;
    const QString ending = u'_' + QLocale::languageToCode(language);
    const QStringList files{QLibraryInfo::path(QLibraryInfo::TranslationsPath) + QStringLiteral("/qtbase") + ending,
                            QStringLiteral(":/translations/lookaside") + ending};
    for (qsizetype i = 0; i < files.size(); ++i) {
        auto &translator = installed.at(std::size_t(i) + 1);
        translator = std::make_unique<QTranslator>();
        if (translator->load(files[i]))
            QCoreApplication::installTranslator(translator.get());
    }
}

} // namespace report
