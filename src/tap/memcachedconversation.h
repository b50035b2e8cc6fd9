#pragma once

#include "tap/exchange.h"
#include "tap/ledger.h"
#include "tap/memcachedcommand.h"

#include <deque>

namespace tap {

// The text protocol of memcached with its meta commands, read in passing. What it does not read (the binary protocol)
// it says, and no more.
class MemcachedConversation final : public Conversation {
public:
    MemcachedConversation(Client client, Ledger &ledger, ExchangeListener &listener); // both borrowed

    void asked(std::string_view bytes, Moment now) override;
    void answered(std::string_view bytes, Moment now) override;

private:
    struct Asked : MemcachedCommand {
        std::vector<bool> found{}; // of each key
        bool isAmbiguous = false; // an answer may be that of another
        Moment begun{};
        qint64 requestBytes = 0;
        qint64 answerBytes = 0;
    };

    bool takeLine(std::string_view line);
    bool takeAnswerLine(std::string_view line, qint64 bytes);
    void settleUnanswered();
    void settleSilent();
    bool findAsked(std::string_view line);
    void settle(Asked &asked, std::string_view answer);
    void apply(const Asked &asked, std::string_view answer, const Operation &operation, Window window);
    void stopReading(std::string_view why);

    Client m_client;
    Ledger &m_ledger;
    ExchangeListener &m_listener;
    std::deque<Asked> m_asked;
    std::string m_line;
    std::string m_answerLine;
    qint64 m_dataLeft = 0; // of a data block with its two end bytes
    qint64 m_answerDataLeft = 0;
    qint64 m_lineBytes = 0;
    bool m_settlesAfterData = false;
    bool m_isFirst = true;
    bool m_isReading = true;
    Moment m_now;
};

} // namespace tap
