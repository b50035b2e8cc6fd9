#pragma once

#include "server/endpointfacts.h"
#include "server/http.h"
#include "server/querydict.h"

#include <cstdint>

namespace server {

// One part of a drf-extensions key (rest_framework_extensions/key_constructor/bits.py).
struct KeyBit {
    enum class Kind : std::uint8_t {
        UniqueMethodId,
        Format,
        Language,
        User,
        QueryParams,
        Kwargs,
        RequestHeaders,
        Pagination,
        ListSqlQuery,
        RetrieveSqlQuery,
    };
    QByteArray name; // what the constructor calls it
    Kind kind = Kind::UniqueMethodId;
    QList<QByteArray> params; // of RequestHeaders: the names that count
};

// drf-extensions' KeyConstructor: the md5 of a JSON object that has one member for each bit.
class KeyConstructor {
public:
    explicit KeyConstructor(QList<KeyBit> bits)
        : m_bits(std::move(bits))
    {
    }
    static KeyConstructor defaultKey(); // DefaultKeyConstructor: no URL, query, kwargs or user
    static KeyConstructor defaultListKey(); // what CacheResponseMixin gives to list …
    static KeyConstructor defaultObjectKey(); // … and to retrieve
    static KeyConstructor queryUserKey(); // the default with query parameters, user and kwargs

    const QList<KeyBit> &bits() const { return m_bits; }
    codec::Value valueOf(const KeyBit &bit, const Request &request, const QueryDict &query,
                         const EndpointFacts &facts) const;

    QByteArray json(const Request &request, const QueryDict &query,
                    const EndpointFacts &facts) const; // the hashed text
    QByteArray key(const Request &request, const QueryDict &query, const EndpointFacts &facts) const;

private:
    QList<KeyBit> m_bits;
};

} // namespace server
