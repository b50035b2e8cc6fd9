#pragma once

#include "trace/sequence.h"
#include "views/diagrams/sequencescale.h"
#include "views/diagrams/steptext.h"

#include <QtCore/QRectF>
#include <QtCore/QStringList>

#include <optional>

namespace gui {

class Theme;

// What a sequence diagram is drawn from. All of it may have happened or not: what is drawn of it is a matter of the
// moment, where it stands is not.
struct SequencePicture {
    trace::Sequence sequence;
    std::vector<StepText> texts; // one a step
    trace::Sequence ghost; // the comparable request before this one; without steps: there is none
    std::vector<StepText> ghostTexts;
    QString cacheName;
    bool isMeasured = false; // of a real application: nothing is modelled, and its database is not the lab's
    trace::Duration elapsed{0}; // of a sequence that goes on: the modelled time so far

    bool hasGhost() const { return !ghost.steps.empty(); }
    bool isRequest() const { return sequence.request != 0; }
};

// Where everything of a sequence diagram stands. Down the page goes modelled time; lanes stand at places that follow
// from the width alone. At the left the requests stand as bars on one unbroken scale.
class SequenceLayout {
public:
    struct Lane {
        qreal x = 0; // of the life line
        QRectF head;
        QString name;
    };
    struct Row {
        qreal y = 0; // of the arrow
        qreal fromX = 0;
        qreal toX = 0;
        QRectF label; // exactly as wide as the text in it
        QRectF below;
        QString labelText; // cut to what fits
        QString belowText; // may have several lines
        bool labelIsCode = false;
        bool belowIsCode = false;
        bool isAnswer = false;
        QRectF band; // what is clicked
    };
    struct Bar {
        QRectF rect; // on the life line
        QRectF label;
        QString text;
        std::size_t firstStep = 0;
        std::size_t lastStep = 0;
        bool isDatabase = false;
        bool isOpen = false; // goes on with the moment
    };
    struct RailBar {
        QRectF rect;
        QRectF name;
        QRectF time;
        QString nameText;
        QString timeText;
        trace::Outcome outcome = trace::Outcome::None;
        bool isGhost = false;
    };
    struct AxisTick {
        qreal y = 0;
        QRectF label;
        QString text;
    };
    struct BreakMark {
        qreal y = 0;
        QRectF label;
        QString text;
    };

    SequenceLayout() = default;
    // `area`: what there is to fill; the layout is larger where that is too little.
    SequenceLayout(const SequencePicture &picture, const Theme &theme, const QSizeF &area);

    std::vector<Lane> lanes;
    std::vector<Row> rows;
    std::vector<Row> ghostRows;
    std::vector<Bar> bars;
    std::vector<Bar> ghostBars;
    std::vector<RailBar> rail; // the request before, then this one
    std::vector<AxisTick> ticks;
    std::vector<BreakMark> breaks;
    SequenceScale scale;
    trace::Duration reach{0}; // the longest time that has a place here
    qreal axisX = 0;
    qreal lifeTop = 0; // of the life lines
    qreal lifeBottom = 0;
    static constexpr int factLines = 44; // a lower area for the fact has room for one line of it; before scaling
    QRectF factArea; // for one large fact: nothing else is ever drawn there
    QRectF waitArea; // for "the server waits"
    QRectF footer; // empty where there is no room for it
    QSizeF size;

private:
    struct Place {
        std::size_t instant = 0;
        std::size_t level = 0;
        bool isOwn = false; // of a ghost's step: it has its place to itself
    };

    void placeLanes(const SequencePicture &picture, const Theme &theme, qreal width);
    void placeTime(const SequencePicture &picture, const Theme &theme, qreal height);
    bool tryTime(const SequencePicture &picture, const Theme &theme, qreal bottom, int keyLines);
    void placeRows(const SequencePicture &picture, const Theme &theme);
    Row rowOf(const trace::SequenceStep &step, const StepText &text, qreal y, const Theme &theme) const;
    void placeBars(const SequencePicture &picture, const Theme &theme);
    void placeAxis(const Theme &theme);
    void placeRail(const SequencePicture &picture, const Theme &theme);
    void placeFact(const SequencePicture &picture, const Theme &theme);
    qreal roomOf(const trace::SequenceStep &step, const Theme &theme) const; // for its words
    QString belowOf(const trace::SequenceStep &step, const StepText &text, const Theme &theme) const;

    std::vector<Place> m_places; // of each step
    std::vector<Place> m_ghostPlaces;
    std::vector<QString> m_below; // of each step, in lines
    int m_keyLines = 1;
};

} // namespace gui
