#pragma once

#include "tap/pending.h"
#include "tap/requestfold.h"

#include <memory>

namespace tap {

class ScriptLibrary;

// Joins the commands of one connection with their answers: pipelines, transactions, publish and subscribe, MONITOR,
// pushes of RESP3, connections that want no answers.
class RedisConversation final : public Conversation, RequestListener, ReplyListener {
public:
    RedisConversation(Client client, ScriptLibrary &scripts, ExchangeListener &listener); // both borrowed

    void asked(std::string_view bytes, Moment now) override;
    void answered(std::string_view bytes, Moment now) override;

    const Client &client() const { return m_client; }

private:
    enum class Replies : quint8 { On, Off, SkipNext };

    void requested(const Request &request) override;
    void element(const Element &element) override;
    void ended(int depth) override;
    void replied(qint64 bytes) override;

    std::string_view withoutFirst(ArgumentsView arguments); // valid until the next call
    void learnFromClientCommand(const Request &request, bool *isSilent);
    bool isMessage() const;
    bool isConfirmation() const;
    void settleTop();
    void settleQueued();
    void settle(const Pending &pending, ArgumentsView kept, const Answer &answer);
    void follow(const Pending &pending, ArgumentsView kept, const Answer &answer);
    void stopReading(std::string_view why);

    Client m_client;
    ScriptLibrary &m_scripts;
    ExchangeListener &m_listener;
    RequestFold m_requests;
    ReplyFold m_replies;
    PendingQueue m_pending;
    PendingQueue m_queued; // of the transaction
    Arguments m_rest;
    Answer m_answer;
    Answer m_inner; // of a command of the transaction
    Moment m_now;
    int m_database = 0;
    Replies m_wanted = Replies::On;
    bool m_speaksResp3 = false;
    bool m_isReading = true;
    bool m_inTransaction = false;
    bool m_isUnwrapping = false; // the answer to EXEC is being read
    bool m_isSubscribed = false;
    bool m_isMonitoring = false;
};

} // namespace tap
