#pragma once

#include "trial/comparison.h"

#include <QtWidgets/QWidget>

namespace gui {

class Theme;

// Two runs of the same requests as one line in time: for each request its outcome in the one above its outcome in the
// other, and a mark between them where they were answered differently. A click, or the arrow keys, choose a request.
class CompareTimeline : public QWidget {
    Q_OBJECT

public:
    explicit CompareTimeline(const Theme &theme, QWidget *parent = nullptr); // borrowed

    void setRuns(const std::vector<trial::Answer> &one, const std::vector<trial::Answer> &other);
    void setCurrent(int request); // from 0; -1 = none
    int current() const { return m_current; }
    int count() const { return int(std::max(m_one.size(), m_other.size())); }
    int nextDifference(int after) const; // -1 = none

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void chosen(int request);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    bool differs(std::size_t request) const;
    void choose(int request);
    QRectF cell(int request) const;
    int requestAt(double x) const;

    const Theme &m_theme;
    std::vector<trial::Answer> m_one;
    std::vector<trial::Answer> m_other;
    int m_current = -1;
};

} // namespace gui
