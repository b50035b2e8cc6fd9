#pragma once

#include "views/diagrams/diagramview.h"
#include "views/diagrams/sequencelayout.h"

namespace gui {

// A request as a sequence diagram, as the tutorial draws it, with its modelled time to scale.
class SequenceView : public DiagramView {
    Q_OBJECT
public:
    explicit SequenceView(const Theme &theme, QWidget *parent = nullptr);

    void setSequence(trace::Sequence sequence);
    void setCacheName(const QString &name); // "LocMem", "Redis" …
    const trace::Sequence &sequence() const { return m_sequence; }
    const QString &cacheName() const { return m_cacheName; }

protected:
    QSizeF layOut(const QSizeF &viewport) override;
    void draw(QPainter &painter) override;
    bool isEmpty() const override { return m_sequence.steps.empty(); }

private:
    void drawLanes(QPainter &painter) const;
    void drawAxis(QPainter &painter) const;
    void drawRow(QPainter &painter, std::size_t index) const;
    void drawTexts(QPainter &painter, std::size_t index) const;
    QColor inkOf(const trace::SequenceStep &step, bool forText) const;

    trace::Sequence m_sequence;
    std::vector<StepText> m_texts;
    QString m_cacheName;
    SequenceLayout m_layout;
};

} // namespace gui
