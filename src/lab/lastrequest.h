#pragma once

#include "trace/recorder.h"

namespace lab {

// The result of the last finished request, which `expect` checks.
class LastRequest final : public trace::Listener {
public:
    void happened(const trace::Event &event) override;

    bool isAny() const { return m_response.id != 0; }
    const trace::Event &response() const { return m_response; }
    const QList<QByteArray> &keys() const { return m_keys; } // full keys that it looked up, in order
    std::int64_t queries() const { return m_queries; }

private:
    struct Open {
        QList<QByteArray> keys;
        std::int64_t queries = 0;
    };
    QHash<trace::RequestId, Open> m_open;
    trace::Event m_response;
    QList<QByteArray> m_keys;
    std::int64_t m_queries = 0;
};

} // namespace lab
