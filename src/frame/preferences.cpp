#include "frame/preferences.h"

#include <QtCore/QSettings>

using namespace Qt::StringLiterals;

namespace gui {

namespace {
const auto schemeKey = u"look/scheme"_s;
const auto scaleKey = u"look/scale"_s;
const auto motionKey = u"look/reducedMotion"_s;
const auto askKey = u"asksFirst"_s;
const auto languageKey = u"look/language"_s;
const auto hintsGroup = u"hints"_s;
} // namespace

Preferences::Preferences(Theme &theme, QObject *parent)
    : QObject(parent)
    , m_theme(theme)
{
    const QSettings settings;
    Choice kept;
    kept.scheme = Theme::Scheme(
        std::clamp(settings.value(schemeKey, int(m_theme.scheme())).toInt(), 0, int(Theme::Scheme::HighContrast)));
    kept.scale = settings.value(scaleKey, m_theme.scale()).toDouble();
    kept.reducedMotion = settings.value(motionKey, false).toBool();
    kept.language = language();
    kept.asksFirst = settings.value(askKey, true).toBool();
    choose(kept);
    connect(&theme, &Theme::changed, this, &Preferences::takeLook); // the View menu chooses too
}

QString Preferences::language() { return QSettings().value(languageKey).toString(); }

void Preferences::choose(const Choice &choice)
{
    const Choice wanted = choice; // the theme tells of each change, and it may be m_choice that was given
    const bool movesOtherwise = wanted.reducedMotion != m_choice.reducedMotion;
    m_theme.setScheme(wanted.scheme);
    m_theme.setScale(wanted.scale);
    if (movesOtherwise) // else it is as the desktop says
        m_theme.setReducedMotion(wanted.reducedMotion);
    m_choice = wanted;
    takeLook();
}

void Preferences::takeLook()
{
    m_choice.scheme = m_theme.scheme();
    m_choice.scale = m_theme.scale();
}

void Preferences::keep() const
{
    QSettings settings;
    settings.setValue(schemeKey, int(m_choice.scheme));
    settings.setValue(scaleKey, m_choice.scale);
    settings.setValue(motionKey, m_choice.reducedMotion);
    settings.setValue(languageKey, m_choice.language);
    settings.setValue(askKey, m_choice.asksFirst);
}

bool Preferences::hasServed(const QString &hint) const
{
    return QSettings().value(hintsGroup + u'/' + hint, false).toBool();
}

void Preferences::setServed(const QString &hint, bool served)
{
    QSettings().setValue(hintsGroup + u'/' + hint, served);
}

void Preferences::showHintsAgain()
{
    QSettings().remove(hintsGroup);
    emit hintsAsked();
}

} // namespace gui
