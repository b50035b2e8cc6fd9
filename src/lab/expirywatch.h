#pragma once

#include "trace/recorder.h"

#include <QtCore/QHash>

#include <optional>
#include <set>

namespace lab {

// Reports when an entry expires. Django's embedded backends remove an expired entry only at the next
// lookup; the audience should see the moment itself.
class ExpiryWatch final : public trace::Listener {
public:
    ExpiryWatch(base::Clock &clock, trace::Recorder &recorder); // borrowed

    void happened(const trace::Event &event) override;

    // Whether the backend still finds an entry at the very moment of its expiry.
    void setFindsAtExpiry(bool finds) { m_grace = base::Duration(finds ? 1 : 0); }

    // Moves the clock through every expiry up to and at `instant`, recording each at its own moment.
    void passTo(base::Instant instant);
    std::optional<base::Instant> next();

private:
    struct Due {
        base::Instant instant;
        trace::EventId storedBy;
        trace::EventId setBy; // the CacheStored or CacheTouched that gave this expiry
        trace::ProcessId store;
        QByteArray key;
        bool operator<(const Due &other) const
        {
            return instant != other.instant ? instant < other.instant : setBy < other.setBy;
        }
    };
    using DueKeys = std::set<Due>;

    bool isCurrent(const Due &due) const;
    Due takeFirst();

    base::Duration m_grace{0};
    base::Clock &m_clock;
    trace::Recorder &m_recorder;
    DueKeys m_due; // the last one of each key
    QHash<std::pair<trace::ProcessId, QByteArray>, DueKeys::const_iterator> m_dueOf;
};

} // namespace lab
