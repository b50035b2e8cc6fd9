#pragma once

#include "views/diagrams/burstpainter.h"
#include "views/diagrams/diagramview.h"
#include "views/diagrams/playback.h"
#include "views/diagrams/sequencelayout.h"

namespace gui {

// A request as a sequence diagram, with its modelled time to one scale and the request before it as a ghost; of many
// requests at once for the same, the burst that they are. It shows one moment: what comes after it is not drawn.
class SequenceView : public DiagramView {
    Q_OBJECT
public:
    explicit SequenceView(const Theme &theme, QWidget *parent = nullptr);

    struct Shown {
        trace::Sequence sequence; // all that is known of it
        trace::Sequence ghost; // the comparable request before it; without steps: none
        trace::EventId upTo = ~trace::EventId(0); // the cursor: what came later has not happened
        bool isHappening = false; // it is new and followed: it plays from its beginning
        trace::Burst burst{}; // that it belongs to
    };
    void show(Shown shown);
    using QWidget::show;
    void setSequence(trace::Sequence sequence); // as a whole
    void setCacheName(const QString &name); // "LocMem", "Redis" …
    void setMeasured(bool isMeasured); // a real application: nothing is modelled
    const QString &cacheName() const { return m_picture.cacheName; }
    LargeSheet largeForm(const QRectF &area) const override; // empty: see LargeSequence
    void setClock(std::function<trace::Instant()> now); // of the run: a request that has not ended goes on with it
    const SequencePicture &picture() const { return m_picture; }
    const trace::Sequence &sequence() const { return m_picture.sequence; }

    const Playback &playback() const { return *m_playback; }
    void lookAt(trace::Motion::Played moment); // in the person's time since it began
    const SequenceLayout &diagram() const { return m_layout; }
    trace::StepMoment moment() const { return m_moment; }
    void setWatched(const QWidget &widget) { m_playback->setWatched(widget); } // it plays while this is seen

    bool showsBurst() const { return m_burst.isOne() && !m_showsOne; }
    const BurstLayout &burstDiagram() const { return m_burstLayout; }
    QRectF burstSwitch() const { return m_switch; } // between the burst and one request of it; empty: there is none

signals:
    void stepped(trace::EventId upTo); // what has happened in the picture; 0: nothing yet

protected:
    QSizeF layOut(const QSizeF &viewport) override;
    void draw(QPainter &painter) override;
    bool isEmpty() const override { return m_picture.sequence.steps.empty(); }
    bool hasLargeForm() const override { return !showsBurst(); } // a burst is large as it is
    void drawLarge(QPainter &painter, const QRectF &area) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showOne(bool one);
    void drawSwitch(QPainter &painter) const;
    QString switchText() const;
    bool isOpen() const; // it goes on with the clock
    void follow(); // the playback has moved
    void placeSpots();
    trace::Motion::Played target() const;

    SequencePicture m_picture;
    SequenceLayout m_layout;
    trace::Motion m_motion;
    trace::StepMoment m_moment;
    trace::EventId m_upTo = 0;
    std::function<trace::Instant()> m_now;
    Playback *m_playback;
    trace::Burst m_burst;
    BurstLayout m_burstLayout;
    bool m_showsOne = false;
    QRectF m_switch;
};

} // namespace gui
