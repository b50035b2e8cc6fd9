#pragma once

#include "trace/sequence.h"

#include <QtCore/QtGlobal>

namespace gui {

// Where modelled time stands down the page. What happens at one instant is drawn in levels below each other. Between
// two instants time is drawn to one scale for the whole picture; a span that would be too short to be read is drawn
// enlarged by a whole number, and between two scales stands a break that says so.
class SequenceScale {
public:
    struct Level {
        qreal above = 0; // the room that is needed above and below its arrows
        qreal below = 0;
    };
    struct Instant {
        trace::Duration since{0};
        std::vector<Level> levels; // at least one
    };
    struct Lengths {
        qreal least = 0; // between two levels, beside their room
        qreal breakHeight = 0;
        qreal comfortable = 0; // what an enlarged span is given where there is room
        qreal shortest = 0; // of the longest span, however little room there is
    };
    struct Section {
        trace::Duration begin{0};
        trace::Duration end{0};
        qreal from = 0;
        qreal to = 0;
        int enlarged = 1; // 1: to scale
    };
    struct Break {
        qreal top = 0;
        qreal bottom = 0;
        int above = 1; // how much larger time is drawn above it, and below
        int below = 1;
    };

    SequenceScale() = default;
    // `top`: where the first level's room begins. `bottom`: what there is to fill; more is taken where it must be.
    SequenceScale(std::vector<Instant> instants, qreal top, qreal bottom, const Lengths &lengths);

    const std::vector<Section> &sections() const { return m_sections; }
    const std::vector<Break> &breaks() const { return m_breaks; }
    qreal unitsPerMillisecond() const { return m_scale * 1000; } // where it is to scale
    qreal top() const { return m_levels.empty() ? 0 : m_levels.front().front(); }
    qreal bottom() const { return m_bottom; } // of the last level's room
    qreal yOf(std::size_t instant, std::size_t level) const;
    qreal yOf(trace::Duration since) const; // the first level of an instant

private:
    std::vector<qreal> drawSpans(qreal scale, const Lengths &lengths, bool isComfortable);
    void place(qreal scale, const Lengths &lengths, bool isComfortable);
    qreal scaleThatFits(qreal bottom, const Lengths &lengths, bool isComfortable);

    std::vector<Instant> m_instants;
    std::vector<std::vector<qreal>> m_levels; // where the arrows lie
    std::vector<Section> m_sections;
    std::vector<Break> m_breaks;
    qreal m_scale = 0; // units a microsecond
    qreal m_top = 0;
    qreal m_bottom = 0;
};

} // namespace gui
