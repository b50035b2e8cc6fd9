#pragma once

#include "trace/source.h"

#include <QtCore/QTimer>

#include <memory>

namespace gui {

// Events of a run that is over, for views to look at: they are taken in as many turns of the event loop as they need.
class PlayedSource : public trace::Source {
    Q_OBJECT

public:
    explicit PlayedSource(QObject *parent = nullptr);

    void play(std::shared_ptr<const trace::Events> events); // in the place of what there was
    bool isComplete() const { return !m_turns.isActive(); }
    trace::Knowledge knowledge() const override;

signals:
    void completed();

private:
    void takeSome();

    std::shared_ptr<const trace::Events> m_events;
    std::size_t m_taken = 0;
    QTimer m_turns;
};

} // namespace gui
