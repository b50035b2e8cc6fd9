#pragma once

#include "trace/motion.h"
#include "views/diagrams/sequencelayout.h"

class QPainter;

namespace gui {

class Theme;

// Paints one moment of a sequence diagram: nothing that comes after it is drawn.
class SequencePainter {
public:
    struct Look {
        trace::StepMoment moment;
        trace::EventId selected = 0;
        trace::EventId hovered = 0;
    };

    // All borrowed for the time of painting.
    SequencePainter(const SequencePicture &picture, const SequenceLayout &layout, const Theme &theme, Look look);

    void paint(QPainter &painter) const;

private:
    enum class Weight : bool { Ghost, Real };

    void paintBands(QPainter &painter) const;
    void paintRail(QPainter &painter) const;
    void paintAxis(QPainter &painter) const;
    void paintLanes(QPainter &painter) const;
    void paintBreaks(QPainter &painter) const;
    void paintGhost(QPainter &painter) const;
    void paintBars(QPainter &painter) const;
    void paintRow(QPainter &painter, const SequenceLayout::Row &row, const QColor &ink, qreal travelled,
                  const trace::SequenceStep &step, Weight weight) const;
    void paintTexts(QPainter &painter, std::size_t index) const;
    void paintFact(QPainter &painter) const;
    void paintNow(QPainter &painter) const;
    void paintFooter(QPainter &painter) const;
    void write(QPainter &painter, const QRectF &rect, const QString &text, const QColor &ink, bool isCode) const;

    bool isWhole() const; // everything has happened
    bool hasStarted(std::size_t step) const; // it has happened or is on its way
    qreal nowY() const;
    trace::Outcome outcomeSoFar() const;
    QColor inkOf(const trace::SequenceStep &step, bool forText) const;

    const SequencePicture &m_picture;
    const SequenceLayout &m_layout;
    const Theme &m_theme;
    Look m_look;
};

} // namespace gui
