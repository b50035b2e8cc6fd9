#pragma once

#include "look/palette.h"

#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtCore/QSize>
#include <QtGui/QFont>

class QApplication;
class QWidget;

namespace gui {

// The current appearance: colours, fonts and sizes, all from one scale. It is passed by reference to everything
// that draws, and outlives it; `changed` means that everything must be redrawn.
class Theme : public QObject {
    Q_OBJECT
public:
    enum class Scheme : std::uint8_t { System, Light, Dark, HighContrast };
    // Two sizes for reading, a mono face for keys, SQL, times and bytes, and one large face for big numbers.
    enum class Face : std::uint8_t { Body, Strong, Small, SmallStrong, Mono, MonoStrong, MonoSmall, Number, Clock };

    static constexpr qreal minimumScale = 1.0;
    static constexpr qreal maximumScale = 3.0; // that can be chosen
    static constexpr qreal largestScale = 9.0;

    explicit Theme(QObject *parent = nullptr);
    ~Theme() override;

    // Makes the whole application look so, now and after each change. Ends with this object.
    void applyTo(QApplication &application);

    Scheme scheme() const { return m_scheme; }
    void setScheme(Scheme scheme);
    bool isDark() const; // high contrast is dark, too
    void setSystemDark(bool dark); // what Scheme::System means on this desktop; see SystemScheme

    qreal scale() const { return m_scale; }
    void setScale(qreal scale); // clamped to the range above
    static qreal usualScale(QSize screen); // for one whose desktop does not scale: large screens have small pixels
    void setScaleForAudience(qreal scale); // of a projector: up to the largest, which nobody can choose

    bool reducedMotion() const { return m_reducedMotion; }
    void setReducedMotion(bool reduced);

    const Palette &palette() const;
    QFont font(Face face) const;
    void dim(QWidget &label) const; // its words are less than the others; again when the theme has changed
    int px(qreal units) const; // a length of the 100 % drawing; never less than 1 for a positive one
    int grid(qreal steps) const { return px(steps * 8); }
    int radius() const { return px(8); } // of panels; what stands in them has px(6)

signals:
    void changed();

private:
    void apply(qreal scale);
    void spread();

    Scheme m_scheme = Scheme::System;
    bool m_systemDark = false;
    qreal m_scale = 1.0;
    bool m_reducedMotion = false;
    QString m_bodyFamily;
    QString m_monoFamily;
    QPointer<QApplication> m_application;
};

} // namespace gui
