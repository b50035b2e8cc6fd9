#pragma once

#include "trace/keytable.h"
#include "views/diagrams/diagramview.h"

namespace gui {

// What the cache holds, as a picture for an audience: the panel of keys has too much in it for that.
class KeysView : public DiagramView {
    Q_OBJECT
public:
    explicit KeysView(const Theme &theme, QWidget *parent = nullptr);

    void setKeys(trace::KeyTable keys, trace::Instant now);
    LargeSheet largeForm(const QRectF &area) const override;

protected:
    QSizeF layOut(const QSizeF &viewport) override;
    void draw(QPainter &painter) override;
    bool isEmpty() const override { return m_keys.stores().isEmpty(); }

private:
    trace::KeyTable m_keys;
    trace::Instant m_now;
};

} // namespace gui
