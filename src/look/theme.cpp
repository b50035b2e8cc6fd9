#include "look/theme.h"

#include "look/accessibleroles.h"
#include "look/style.h"

#include <QtGui/QFontDatabase>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QStyleFactory>
#include <QtWidgets/QToolTip>
#include <QtWidgets/QWidget>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace gui {

namespace {

QString firstInstalled(const QString &wanted, const QString &otherwise)
{
    return QFontDatabase::hasFamily(wanted) ? wanted : otherwise;
}

} // namespace

Theme::Theme(QObject *parent)
    : QObject(parent)
    , m_bodyFamily(firstInstalled(u"Inter"_s, QFontDatabase::systemFont(QFontDatabase::GeneralFont).family()))
    , m_monoFamily(firstInstalled(u"JetBrains Mono"_s, QFontDatabase::systemFont(QFontDatabase::FixedFont).family()))
{
    installAccessibleRoles(); // before there is anything to look at
}

Theme::~Theme()
{
    // The style reads this theme, so it must not outlive it.
    if (m_application) {
        m_application->setStyle(QStyleFactory::create(u"fusion"_s));
    }
}

namespace {

// At a new font a QComboBox keeps the least size that it had; only a new style makes it measure that again.
void measureCombos()
{
    for (QWidget *widget : QApplication::allWidgets()) {
        if (qobject_cast<QComboBox *>(widget)) {
            QEvent newStyle(QEvent::StyleChange);
            QCoreApplication::sendEvent(widget, &newStyle);
        }
    }
}

} // namespace

void Theme::applyTo(QApplication &application)
{
    m_application = &application;
    spread();
}

void Theme::setScheme(Scheme scheme)
{
    if (scheme != m_scheme) {
        m_scheme = scheme;
        spread();
    }
}

bool Theme::isDark() const
{
    return m_scheme == Scheme::Dark || m_scheme == Scheme::HighContrast || (m_scheme == Scheme::System && m_systemDark);
}

const Palette &Theme::palette() const
{
    if (m_scheme == Scheme::HighContrast)
        return Palette::highContrast();
    return isDark() ? Palette::dark() : Palette::light();
}

void Theme::setSystemDark(bool dark)
{
    if (dark != m_systemDark) {
        m_systemDark = dark;
        spread();
    }
}

void Theme::setScale(qreal scale)
{
    // A settings file may say anything.
    apply(std::isfinite(scale) ? std::clamp(scale, minimumScale, maximumScale) : 1);
}

qreal Theme::usualScale(QSize screen)
{
    constexpr qreal rows = 1440; // for which 100 % is right
    constexpr qreal steps = 4; // of each 100 %
    return std::clamp(std::floor(screen.height() / rows * steps) / steps, minimumScale, maximumScale);
}

void Theme::setScaleForAudience(qreal scale) { apply(std::clamp(scale, minimumScale, largestScale)); }

void Theme::apply(qreal scale)
{
    if (!qFuzzyCompare(scale, m_scale)) {
        m_scale = scale;
        spread();
    }
}

void Theme::setReducedMotion(bool reduced)
{
    if (reduced != m_reducedMotion) {
        m_reducedMotion = reduced;
        spread();
    }
}

void Theme::dim(QWidget &label) const
{
    QPalette colours = label.palette();
    colours.setColor(QPalette::WindowText, palette().dimInk);
    label.setPalette(colours);
}

QFont Theme::font(Face face) const
{
    const bool mono = face == Face::Mono || face == Face::MonoStrong || face == Face::MonoSmall || face == Face::Clock;
    qreal size = 13;
    if (face == Face::Small || face == Face::SmallStrong || face == Face::MonoSmall) {
        size = 11;
    } else if (mono && face != Face::Clock) {
        size = 12; // JetBrains Mono is wide: at 12 it stands level with 13 of Inter
    } else if (face == Face::Clock) {
        size = 15;
    } else if (face == Face::Number) {
        size = 19;
    }
    QFont font(mono ? m_monoFamily : m_bodyFamily);
    font.setPixelSize(px(size));
    if (face == Face::Strong || face == Face::SmallStrong || face == Face::MonoStrong || face == Face::Number) {
        font.setWeight(QFont::DemiBold);
    }
    if (mono) {
        font.setStyleHint(QFont::Monospace);
        font.setFixedPitch(true);
    }
    return font;
}

int Theme::px(qreal units) const
{
    const int length = qRound(units * m_scale);
    return units > 0 ? std::max(1, length) : length;
}

void Theme::spread()
{
    if (m_application) {
        // A new style is how Qt tells every widget to measure itself again.
        m_application->setStyle(new Style(*this));
        m_application->setPalette(toQtPalette(palette()));
        QToolTip::setPalette(toQtPalette(palette()));
        m_application->setFont(font(Face::Body));
        m_application->setFont(font(Face::Small), "QHeaderView");
        m_application->setFont(font(Face::Small), "QTipLabel");
        QToolTip::setFont(font(Face::Small));
        if (!QApplication::allWidgets().isEmpty()) // these hear of a font later
            QMetaObject::invokeMethod(m_application, measureCombos, Qt::QueuedConnection);
    }
    emit changed();
}

} // namespace gui
