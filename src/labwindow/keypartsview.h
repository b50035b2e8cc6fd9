#pragma once

#include "look/theme.h"
#include "server/keyparts.h"

#include <QtWidgets/QWidget>

namespace gui {

// A key drawn part by part: what the key function took from the request on a fill, and what it ignored with a dashed
// edge and struck through. Hovering a part explains it.
class KeyPartsView : public QWidget {
    Q_OBJECT

public:
    explicit KeyPartsView(const Theme &theme, QWidget *parent = nullptr); // borrowed

    void setKey(const QByteArray &fullKey, const QList<server::KeyPart> &parts);

    QSize sizeHint() const override { return {width(), heightForWidth(width())}; }
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Chip {
        QRect rect;
        QString text;
        QString tip;
        server::KeyPart::Role role;
    };
    std::vector<Chip> laidOut(int width) const;

    const Theme &m_theme;
    QList<server::KeyPart> m_parts;
};

} // namespace gui
