#pragma once

#include "trace/landmarks.h"
#include "trace/projection.h"

#include <QtWidgets/QWidget>

namespace gui {

class Theme;

// The whole run as a line of marks, with a cursor for the moment that is looked at. Marks that would lie on each
// other are drawn as one bar with their number; idle time is folded, and says how long it was. It keeps its own
// landmarks, so events are only ever appended.
class TimelineBar : public QWidget, public trace::Projection {
    Q_OBJECT
public:
    enum class Scale : std::uint8_t { Time, Order }; // along virtual time, or one event as far as the next

    explicit TimelineBar(const Theme &theme, QWidget *parent = nullptr); // the theme is borrowed and outlives it

    void take(trace::EventRange events) override;
    void clear() override;
    void setScale(Scale scale);
    void setFlags(std::vector<trace::EventId> events); // moments that somebody marked
    Scale scale() const { return m_scale; }

    // The event that is looked at; the last one, and whatever comes after it, while it is at now.
    trace::EventId cursor() const { return m_atNow ? m_landmarks.lastEvent() : m_cursor; }
    bool isAtNow() const { return m_atNow; }
    void setCursor(trace::EventId event); // from elsewhere: emits nothing
    void setAtNow();

    const trace::Landmarks &landmarks() const { return m_landmarks; }
    const trace::FoldedTime &line() const { return m_line; } // of Scale::Time
    double positionOf(trace::EventId event) const; // x of an event, in pixels
    trace::EventId eventAt(double x) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void cursorMoved(trace::EventId event); // by the person, into the past
    void nowChosen(); // by the person, perhaps once more

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    void dragTo(double x);
    void moveTo(trace::EventId event);
    void stepBy(std::int64_t events);
    void arrange();
    double fraction(trace::EventId event, trace::Instant time) const;
    double lineLeft() const;
    double lineRight() const;
    QString groupText(const trace::LandmarkGroup &group) const;
    void describe();
    void drawFolds(QPainter &painter) const;
    void drawTimes(QPainter &painter) const;
    void drawWord(QPainter &painter, const QRectF &rect, Qt::Alignment alignment, const QString &text) const;
    void drawGroup(QPainter &painter, const trace::LandmarkGroup &group) const;
    void drawCursor(QPainter &painter) const;
    void drawFlags(QPainter &painter) const;

    const Theme &m_theme;
    trace::Landmarks m_landmarks;
    trace::FoldedTime m_line;
    Scale m_scale = Scale::Time;
    trace::EventId m_cursor = 0;
    bool m_atNow = true;
    bool m_isArranged = false;
    std::vector<trace::LandmarkGroup> m_groups;
    std::vector<trace::EventId> m_flags;
};

} // namespace gui
