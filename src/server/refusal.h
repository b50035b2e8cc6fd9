#pragma once

#include <QtCore/QByteArray>

#include <cstdint>

namespace server {

// Why a caching method did not store a response.
enum class Refusal : std::uint8_t {
    None, // it was stored
    Method, // neither GET nor HEAD: never looked up, never stored
    Streaming,
    Status, // cache_page stores 200 only; cache_response without cache_errors nothing from 400 on
    NotModified, // 304: the headers are patched, nothing is stored
    SetCookie, // Set-Cookie with Vary: Cookie
    Private, // Cache-Control: private …
    NoStore, // … no-store …
    NoCache, // … no-cache
    VaryStar, // Vary: *
    MaxAgeZero, // Cache-Control: max-age=0 and no timeout of the view's own
    TimeoutZero,
    Raised, // by the view: cache_response and a view's own cache.set never see a response
};

QByteArray refusalCode(Refusal refusal); // "set-cookie": what the event CacheRefused says; empty for None

} // namespace server
