#pragma once

#include "look/outcomeshape.h"

#include <QtWidgets/QWidget>

namespace gui {

class Theme;

// A word with its shape and its colour on a tint: an outcome or a state ("Fresh" goes with the disc of a hit).
struct Pill {
    Mark mark = Mark::None;
    QString word;

    friend bool operator==(const Pill &, const Pill &) = default;
};

Pill outcomePill(trace::Outcome outcome);
Pill statusPill(std::int64_t httpStatus); // of an error: its number; else empty

QSize pillSize(const Pill &pill, const Theme &theme);
// Paints at the start of `rect` (at its right in a right-to-left layout), in the middle of its height.
void drawPill(QPainter &painter, const QRect &rect, const Pill &pill, const Theme &theme,
              Qt::LayoutDirection direction = Qt::LeftToRight);

class PillLabel : public QWidget {
    Q_OBJECT
public:
    explicit PillLabel(const Theme &theme, QWidget *parent = nullptr); // the theme is borrowed and outlives it

    const Pill &pill() const { return m_pill; }
    void setPill(const Pill &pill); // an empty word takes no room

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    Pill m_pill;
};

} // namespace gui
