#pragma once

#include <QtWidgets/QWidget>

namespace gui {

class Band;
class ClampedLabel;
class Theme;

// The room that is reserved for bands, so that nothing moves when one appears. They lie upon each other, and the first
// one that has something to say is seen; a quiet line is, when none has.
class BandRoom : public QWidget {
    Q_OBJECT

public:
    BandRoom(const Theme &theme, int lines, QWidget *parent = nullptr); // the theme outlives it

    void add(Band *band); // before those that are added later; becomes its owner
    Band *shown() const; // null when none has something to say
    void setQuietText(const QString &text); // plain text

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    void restyle();

    const Theme &m_theme;
    int m_lines;
    QList<Band *> m_bands;
    ClampedLabel *m_quiet;
};

} // namespace gui
