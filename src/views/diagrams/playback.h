#pragma once

#include "trace/motion.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <functional>

class QWidget;

namespace gui {

class Theme;

// The playback position of a view in real time. It moves to its target, forwards or back, and reports each
// step; with reduced motion, or while hidden, it gets there immediately. What it shows knows nothing
// of it: the lab never waits for a picture.
class Playback : public QObject {
    Q_OBJECT
public:
    using Played = trace::Motion::Played;

    Playback(const Theme &theme, QWidget &view); // both borrowed; the view is its parent

    Played position() const { return m_position; }
    void jumpTo(Played position);
    // `target` is asked for at each step of the way: it may go on while `isOpen`.
    void go(std::function<Played()> target, bool isOpen);
    void setWatched(const QWidget &widget) { m_watched = &widget; } // instead of the view; borrowed
    bool isMoving() const { return m_timer.isActive(); }

signals:
    void moved();

private:
    void advance();
    bool isWanted() const;

    const Theme &m_theme;
    const QWidget *m_watched;
    Played m_position{0};
    std::function<Played()> m_target;
    bool m_isOpen = false;
    QTimer m_timer;
    QElapsedTimer m_sinceFrame;
};

} // namespace gui
