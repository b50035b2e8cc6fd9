#pragma once

#include "tap/ledger.h"
#include "tap/relay.h"
#include "tap/replyfold.h"

#include <deque>

namespace tap {

// Two connections of our own to a Redis: one reads the server's counters once a second (INFO), the other receives keys
// that expired or were evicted, where the server has such notifications on. Nothing is changed on the server, and none
// of what is asked counts as a hit or a miss. Where the server refuses, reasons are inferred.
class ServerWatch {
public:
    ServerWatch(Relay &relay, const Target &target, Ledger &ledger); // borrowed
    ~ServerWatch();

    void tick(Moment now);
    void ask(); // for figures, at once
    qint64 answers() const { return m_answers; }

    struct Figures {
        ServerFigures first; // when the tap began
        ServerFigures last;

        // What was counted so far stays, when the server counts from `now` on. What it counted in between is lost.
        void countOn(const ServerFigures &now);
    };
    const Figures &figures() const { return m_figures; }
    bool isNotified() const { return m_isNotified; }

private:
    class Line;

    void learnInfo(std::string_view text, Moment now);
    void learnSetting(std::string_view value);
    void learnMessage(std::string_view channel, std::string_view key, Moment now);

    Relay &m_relay;
    const Target m_target;
    Ledger &m_ledger;
    std::unique_ptr<Line> m_asker;
    std::unique_ptr<Line> m_listener;
    Figures m_figures;
    std::string m_runId;
    bool m_isNotified = false;
    qint64 m_answers = 0;
    Moment m_lastAsked;
};

} // namespace tap
