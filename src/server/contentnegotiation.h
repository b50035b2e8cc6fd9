#pragma once

#include "server/http.h"

#include <cstdint>

namespace server {

class QueryDict;

// A renderer of Django REST framework: what it is called and what it makes.
struct Renderer {
    QByteArray format; // "json", "api"
    QByteArray mediaType; // "application/json", "text/html"
};

inline const Renderer jsonRenderer{"json", "application/json"};
inline const Renderer browsableRenderer{"api", "text/html"};

enum class Negotiation : std::uint8_t { Accepted, NotAcceptable, NoSuchFormat }; // 406; 404 for an unknown ?format=

struct NegotiatedRenderer {
    Negotiation outcome = Negotiation::Accepted;
    Renderer renderer; // of Accepted; otherwise the first one, which then renders the error
};

// DRF's DefaultContentNegotiation: ?format= first, then the most specific media type of Accept. Weights ("q=")
// are not looked at, as DRF does not.
NegotiatedRenderer negotiatedRenderer(const Request &request, const QueryDict &query, const QList<Renderer> &renderers);

} // namespace server
