#pragma once

#include "trace/event.h"

#include <QtGui/QColor>
#include <QtGui/QPalette>

namespace gui {

// One outcome in its three uses. `fill` paints shapes, arrows and chart bars; `ink` writes its word (a
// little darker than `fill` in light, so that it reads at 4.5:1 on every surface); `tint` lies under a pill.
struct OutcomeColours {
    QColor fill;
    QColor ink;
    QColor tint;
};

// Every colour of the program. Only outcomes use outcome colours.
struct Palette {
    QColor window;
    QColor panel;
    QColor line; // hairlines
    QColor border; // of what can be operated: at least 3:1 on the panel, where `line` only separates
    QColor ink;
    QColor dimInk;
    QColor disabledInk;
    QColor softFill;
    QColor selection;
    QColor accent; // focus rings, links, progress: the one accent
    QColor ttlFill;
    QColor warningTint; // under banners; the text on it is `ink`
    QColor danger; // what must not be trusted or undone: always with a word and a shape
    QColor dangerTint;
    OutcomeColours hit;
    OutcomeColours stale;
    OutcomeColours miss;
    OutcomeColours uncached;

    const OutcomeColours &of(trace::Outcome outcome) const; // Outcome::None looks as Uncached

    static const Palette &light();
    static const Palette &dark();
    static const Palette &highContrast(); // at least 7:1 for everything that is read
};

QPalette toQtPalette(const Palette &palette);

} // namespace gui
