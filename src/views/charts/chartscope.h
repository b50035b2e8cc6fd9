#pragma once

#include "trace/event.h"

#include <QtCore/QSet>

#include <functional>

namespace gui {

// The endpoints of the application that is shown, as URL patterns: which there are, and which one answers a path
// (empty: none).
struct Endpoints {
    QList<QByteArray> patterns;
    std::function<QByteArray(QByteArrayView path)> patternOf;
};

// Which events a chart counts: all, those of the requests to one endpoint, or those of one key. It remembers what it
// has seen, so that it needs each event once, in order.
class ChartScope {
public:
    ChartScope() = default; // all
    static ChartScope ofEndpoint(const QByteArray &pattern, const Endpoints &endpoints); // endpoints copied
    static ChartScope ofKey(const QByteArray &fullKey); // in whatever store; of none, nothing is counted

    bool takes(const trace::Event &event);
    bool isAll() const { return m_kind == Kind::All; }

private:
    enum class Kind : std::uint8_t { All, Endpoint, Key };

    bool takesEndpoint(const trace::Event &event);
    bool takesKey(const trace::Event &event);

    Kind m_kind = Kind::All;
    QByteArray m_endpoint;
    std::function<QByteArray(QByteArrayView path)> m_patternOf;
    QByteArray m_key;
    QSet<trace::RequestId> m_requests; // under way, of the endpoint or with the key
    QSet<QByteArray> m_keys; // that the endpoint's requests have stored
};

} // namespace gui
