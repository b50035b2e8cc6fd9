#pragma once

#include "tap/operation.h"

#include <mutex>
#include <string>
#include <vector>

namespace tap {

// Operations on their way to another thread (a recording, a view), copied into few pieces of memory.
struct Batch {
    enum class What : quint8 { Operation, Explained, Client, RequestBegun, RequestEnded };
    struct Text {
        quint32 at = 0;
        quint32 size = 0;
    };
    struct Key {
        Text name;
        KeyUse use; // without its name
    };
    struct Entry {
        What what = What::Operation;
        Operation operation; // without client, command and keys
        quint32 client = 0;
        Text command; // of a client: its library; of a request "GET /courses/?page=2", at its end its path
        quint32 firstKey = 0;
        quint32 keys = 0;
    };

    std::vector<Entry> entries;
    std::vector<Key> keys;
    std::string texts;
    // What did not fit is only counted.
    qint64 mergedOperations = 0;
    Counts merged;

    std::string_view text(Text text) const { return std::string_view(texts).substr(text.at, text.size); }
    bool isEmpty() const { return entries.empty() && mergedOperations == 0; }
    void clear();
};

// A bounded queue between the tap and one observer on another thread. Who takes too slowly gets counts instead of
// operations, and never holds up the tap.
class Feed final : public Observer {
public:
    explicit Feed(std::size_t mostEntries = 200'000, std::size_t mostBytes = std::size_t(16) * 1024 * 1024);

    void happened(const Operation &operation) override;
    void explained(int database, std::string_view key, Reason reason, bool isInferred) override;
    // Of the application's web server; `number` from 1. A beginning has the origin as the application sees it
    // ("http://127.0.0.1:8000") as its one key. An end has the status in the operation's `count` (0 = there was no
    // answer) and the size of the content in `replyBytes`.
    void requestBegan(quint32 number, std::string_view text, std::string_view origin, Moment at);
    void requestEnded(quint32 number, std::string_view path, int status, qint64 bytes, Moment begun, Moment at);

    void take(Batch &batch); // from any thread: what came since the last time; the batch's memory is used again
    qint64 merged() const; // operations that were only counted

private:
    Batch::Text keep(std::string_view text);
    Batch::Entry *addRequest(Batch::What what, quint32 number, std::string_view text, Moment at);

    const std::size_t m_mostEntries;
    const std::size_t m_mostBytes;
    mutable std::mutex m_mutex; // of what follows
    Batch m_batch;
    qint64 m_merged = 0;
    std::vector<std::size_t> m_clients; // a hash of what was told of each; by id
};

} // namespace tap
