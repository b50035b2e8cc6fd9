#include "views/diagrams/sequencescale.h"

#include <algorithm>
#include <cmath>

namespace gui {

using trace::Duration;

namespace {

qreal lengthOf(Duration span) { return qreal(span.count()); }

// How often larger, as a number that is easily read.
int readableFactor(qreal factor)
{
    const qreal step = factor > 1000 ? 100 : factor > 100 ? 10 : factor > 20 ? 5 : 1;
    return int(std::min(std::ceil(factor / step - 1e-9) * step, 1e9));
}

} // namespace

SequenceScale::SequenceScale(std::vector<Instant> instants, qreal top, qreal bottom, const Lengths &lengths)
    : m_instants(std::move(instants))
    , m_top(top)
{
    if (m_instants.empty()) {
        m_bottom = top;
        return;
    }
    Duration longest{0};
    for (std::size_t i = 0; i + 1 < m_instants.size(); ++i) {
        longest = std::max(longest, m_instants[i + 1].since - m_instants[i].since);
    }
    const qreal least = longest.count() > 0 ? lengths.shortest / lengthOf(longest) : 0;
    bool isComfortable = true;
    qreal scale = scaleThatFits(bottom, lengths, isComfortable);
    if (scale < 2 * least) {
        isComfortable = false;
        scale = scaleThatFits(bottom, lengths, isComfortable);
    }
    place(std::max(scale, least), lengths, isComfortable);
}

qreal SequenceScale::scaleThatFits(qreal bottom, const Lengths &lengths, bool isComfortable)
{
    const Duration whole = m_instants.back().since - m_instants.front().since;
    if (whole.count() <= 0) {
        return 0;
    }
    qreal low = 0;
    qreal high = std::max<qreal>(bottom - m_top, 1) / lengthOf(whole);
    for (int i = 0; i < 24; ++i) {
        const qreal middle = (low + high) / 2;
        place(middle, lengths, isComfortable);
        (m_bottom > bottom ? high : low) = middle;
    }
    return low;
}

// How each span is drawn, as a section without its place: a break stands where two neighbours differ.
std::vector<qreal> SequenceScale::drawSpans(qreal scale, const Lengths &lengths, bool isComfortable)
{
    std::vector<qreal> exact;
    for (std::size_t i = 0; i + 1 < m_instants.size(); ++i) {
        const qreal needed = m_instants[i].levels.back().below + m_instants[i + 1].levels.front().above + lengths.least;
        Section section{m_instants[i].since, m_instants[i + 1].since, 0, 0, 1};
        exact.push_back(std::max(lengthOf(section.end - section.begin) * scale, 1e-9));
        if (exact.back() < needed) {
            const qreal wanted = isComfortable ? std::max(needed, lengths.comfortable) : needed;
            section.enlarged = std::max(2, readableFactor(wanted / exact.back()));
        }
        m_sections.push_back(section);
    }
    // Neighbours that are enlarged nearly alike are enlarged alike.
    for (std::size_t begin = 0; begin < m_sections.size();) {
        std::size_t end = begin + 1;
        int most = m_sections[begin].enlarged;
        int fewest = most;
        while (end < m_sections.size() && most > 1 && m_sections[end].enlarged > 1
               && std::max(most, m_sections[end].enlarged) <= 2 * std::min(fewest, m_sections[end].enlarged)) {
            most = std::max(most, m_sections[end].enlarged);
            fewest = std::min(fewest, m_sections[end].enlarged);
            ++end;
        }
        for (; begin < end; ++begin) {
            m_sections[begin].enlarged = most;
        }
    }
    for (std::size_t i = 0; i < m_sections.size(); ++i) {
        exact[i] *= m_sections[i].enlarged;
    }
    return exact;
}

void SequenceScale::place(qreal scale, const Lengths &lengths, bool isComfortable)
{
    m_scale = scale;
    m_levels.clear();
    m_sections.clear();
    m_breaks.clear();
    const std::vector<qreal> spans = drawSpans(scale, lengths, isComfortable);
    qreal y = m_top + m_instants.front().levels.front().above;
    for (std::size_t i = 0; i < m_instants.size(); ++i) {
        const auto &levels = m_instants[i].levels;
        const bool isBroken = i > 0 && i < m_sections.size() && m_sections[i - 1].enlarged != m_sections[i].enlarged;
        std::vector<qreal> placed;
        for (std::size_t level = 0; level < levels.size(); ++level) {
            placed.push_back(y);
            const bool isLast = level + 1 == levels.size();
            if (isBroken && level == 0) {
                const qreal top = y + levels[0].below;
                m_breaks.push_back(
                    {top, top + lengths.breakHeight, m_sections[i - 1].enlarged, m_sections[i].enlarged});
                y = top + lengths.breakHeight;
                y += isLast ? 0 : levels[1].above;
            } else if (!isLast) {
                y += levels[level].below + levels[level + 1].above + lengths.least;
            }
        }
        if (i < m_sections.size()) {
            m_sections[i].from = y;
            y += spans[i];
            m_sections[i].to = y;
        }
        m_levels.push_back(std::move(placed));
    }
    m_bottom = y + m_instants.back().levels.back().below;
}

qreal SequenceScale::yOf(std::size_t instant, std::size_t level) const
{
    const auto &levels = m_levels[std::min(instant, m_levels.size() - 1)];
    return levels[std::min(level, levels.size() - 1)];
}

qreal SequenceScale::yOf(Duration since) const
{
    for (const Section &section : m_sections) {
        if (since <= section.begin) {
            return section.begin == m_instants.front().since ? m_levels.front().front() : section.from;
        }
        if (since <= section.end) {
            return section.from
                + (section.to - section.from) * lengthOf(since - section.begin) / lengthOf(section.end - section.begin);
        }
    }
    return m_levels.empty() ? m_top : m_levels.back().front();
}

} // namespace gui
