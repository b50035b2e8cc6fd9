#pragma once

#include <QtWidgets/QWidget>

namespace gui {

class Theme;

// Steps as chips with arrows between them: zlib → pickle 4 → tuple of 3. On one line; what does not
// fit is in the tooltip.
class ChipRow : public QWidget {
    Q_OBJECT

public:
    explicit ChipRow(const Theme &theme, QWidget *parent = nullptr); // the theme outlives it

    void setChips(const QStringList &chips);
    const QStringList &chips() const { return m_chips; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<QRect> places() const;
    int chipHeight() const;

    const Theme &m_theme;
    QStringList m_chips;
};

} // namespace gui
