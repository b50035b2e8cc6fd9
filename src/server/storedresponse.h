#pragma once

#include "codec/value.h"
#include "server/http.h"

#include <array>
#include <optional>

namespace server {

// What a response is in Python; it decides how its entry looks.
struct ResponseClass {
    QString module = QStringLiteral("django.http.response");
    QString name = QStringLiteral("HttpResponse");
};

// A response as cache_page stores it: the object that Django 3.2 pickles, with the attributes of its __getstate__.
codec::Value pickledResponse(const Response &response, const ResponseClass &responseClass = {});
std::optional<Response> unpickledResponse(const codec::Value &value); // none: no such object

// A response as cache_response stores it: (content, status, {name: (name, value)}). Cookies are no headers in
// Django, so they are not in it.
codec::Value responseTriple(const Response &response);
std::optional<Response> responseOfTriple(const codec::Value &value); // none: no such tuple

// Reads stored values and remembers the latest: a value that is still the same object is not read again, so
// that a hit costs a look at a table. Which reader is used must be the same at each call of one memo.
class ResponseMemo {
public:
    using Reader = std::optional<Response> (*)(const codec::Value &);

    explicit ResponseMemo(Reader reader)
        : m_reader(reader)
    {
    }
    std::optional<Response> read(const codec::Value &value);

private:
    struct Slot {
        codec::Value value; // kept, so that its address stays its own
        std::optional<Response> response;
    };

    Reader m_reader;
    std::array<Slot, 64> m_slots;
};

// What HttpResponse(value) answers: texts and bytes as they are, of a sequence its items one after the other, the
// rest as str() has it.
QByteArray httpContent(const codec::Value &value);

} // namespace server
