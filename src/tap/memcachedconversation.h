#pragma once

#include "tap/exchange.h"
#include "tap/ledger.h"

#include <deque>

namespace tap {

// The text protocol of memcached with its meta commands, read in passing. What it does not read (the binary protocol)
// it says, and no more.
class MemcachedConversation final : public Conversation {
public:
    MemcachedConversation(Client client, Ledger &ledger, ExchangeListener &listener); // both borrowed

    void asked(std::string_view bytes, Moment now) override;
    void answered(std::string_view bytes, Moment now) override;

    struct Asked {
        std::string_view command; // of static memory
        std::vector<std::string> keys;
        std::vector<bool> found; // of each key
        qint64 time = 0; // exptime
        bool hasTime = false;
        bool isQuiet = false; // a nominal answer is left out
        bool isMeta = false;
        bool touches = false; // counted as a touch, not as a get
        bool isWellFormed = false; // as far as is known; such a command is not answered with an error of its form
        bool vivifies = false; // with N of a meta command
        bool invalidates = false; // md with I: it stays, and is stale
        bool isAmbiguous = false; // an answer may be that of another
        std::string opaque; // "Otoken"
        Moment begun;
        qint64 requestBytes = 0;
        qint64 answerBytes = 0;
    };

private:
    bool takeLine(std::string_view line);
    bool takeAnswerLine(std::string_view line);
    static bool isWellFormed(const Asked &asked, const std::vector<std::string_view> &words, bool hasData);
    void settleUnanswered();
    void settleSilent();
    bool findAsked(std::string_view line);
    static bool mayAnswer(std::string_view line, const Asked &asked);
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
