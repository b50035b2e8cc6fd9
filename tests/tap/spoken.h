#pragma once

#include "client.h"
#include "tap/redisconversation.h"
#include "tap/redisreader.h"
#include "tap/scripts.h"

// A connection to a real server whose dialogue is read as the tap reads it.
class Spoken final : public tap::ExchangeListener {
public:
    explicit Spoken(quint16 port)
        : m_client(port)
    {
    }
    void ask(const QByteArrayList &words)
    {
        m_isQueueing =
            words.first() == "MULTI" || (m_isQueueing && words.first() != "EXEC" && words.first() != "DISCARD");
        const std::string request = command(words) + (m_isQueueing ? std::string() : command({"ECHO", "--end--"}));
        m_conversation.asked(request, tap::Moment::clock::now());
        m_client.send(request);
        // What is only queued is answered with a line each.
        const std::string_view end = m_isQueueing ? "\r\n" : "$7\r\n--end--\r\n";
        std::string answer;
        while (!answer.ends_with(end)) {
            const std::string more = m_client.receive(1);
            if (more.empty())
                qFatal("no end of the answer to %s", words.join(' ').constData());
            answer += more;
        }
        m_conversation.answered(answer, tap::Moment::clock::now());
        lastAnswer = QByteArray::fromStdString(answer.substr(0, answer.size() - end.size()));
    }
    void exchanged(const tap::Exchange &exchange) override { m_reader.take(exchange); }
    void stoppedReading(const tap::Client & /*client*/, std::string_view /*why*/) override { isReading = false; }

    tap::Ledger ledger;
    bool isReading = true;
    QByteArray lastAnswer;

private:
    Client m_client;
    bool m_isQueueing = false;
    tap::ScriptLibrary m_scripts;
    tap::RedisReader m_reader{ledger};
    tap::RedisConversation m_conversation{{.id = 1, .address = {}}, m_scripts, *this};
};
