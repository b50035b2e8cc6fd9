#pragma once

#include "base/time.h"
#include "cache/cache.h"
#include "server/http.h"
#include "server/remedies.h"

#include <QtCore/QFlags>

namespace server {

// The cache backend of the application, as set by `backend …`: CACHES['default'].
struct Backend {
    QByteArray kind = "locmem"; // the word of a BackendKind
    QByteArray location; // redis://…, HOST:PORT, a folder; empty for the rest
    cache::Config config;
    bool ignoreErrors = false; // django-redis's IGNORE_EXCEPTIONS: a dead server is a miss

    friend bool operator==(const Backend &, const Backend &) = default;
};

// How an endpoint is cached: `cache ENDPOINT …` in the command language.
struct Caching {
    enum class Method : std::uint8_t { Off, Page, Response, LowLevel };
    // What cache_response's key_func is.
    enum class KeyFunction : std::uint8_t {
        Default, // drf-extensions' DefaultKeyConstructor: md5 of method, format and language; no URL, query or user
        Url, // what the tutorial says the default is: the full URL
        Tutorial, // as the tutorial prints it: course_list:{'search': 'machine'}:100
        TutorialReal, // as Python really prints it: course_list:<QueryDict: {'search': ['machine']}>:100
        QueryUser, // a KeyConstructor with QueryParamsKeyBit, UserKeyBit and KwargsKeyBit
        Template, // the person's own, in `key`
    };

    Method method = Method::Off;
    cache::Timeout timeout; // Default = the endpoint's own from the tutorial's table
    QByteArray keyPrefix; // cache_page's
    QList<QByteArray> vary; // header names that the view varies on, for cache_page
    KeyFunction keyFunction = KeyFunction::Default;
    QByteArray key; // the template of KeyFunction::Template, or the fixed key of LowLevel
    Remedies remedies;

    friend bool operator==(const Caching &, const Caching &) = default;
};

// A receiver of post_save / post_delete: `on save,delete Course delete "single_course_{pk}"`.
struct Receiver {
    enum class Signal : std::uint8_t { PostSave = 1, PostDelete = 2 };
    Q_DECLARE_FLAGS(Signals, Signal)
    enum class Action : std::uint8_t { Delete, DeletePattern, Bump, Clear, Set };
    enum class When : std::uint8_t { AtOnce, OnCommit }; // in the receiver, or by transaction.on_commit

    Signals signalsHeard;
    QByteArray model; // "Course", "Category", "Profile", "Basket"
    Action action = Action::Delete;
    QByteArray key; // may hold {pk} and {field}; none for Clear
    When when = When::AtOnce;

    friend bool operator==(const Receiver &, const Receiver &) = default;
};
Q_DECLARE_OPERATORS_FOR_FLAGS(Receiver::Signals)

// What operations take in virtual time (modelled costs). The defaults are the tutorial's.
struct Costs {
    bool measured = false; // take what each operation really took here instead: not the same twice
    base::Duration list = std::chrono::milliseconds(200); // the whole of an uncached request of that endpoint …
    base::Duration detail = std::chrono::milliseconds(20);
    base::Duration categories = std::chrono::milliseconds(50);
    base::Duration profile = std::chrono::milliseconds(20);
    base::Duration basket = std::chrono::milliseconds(20);
    base::Duration prices = std::chrono::milliseconds(35);
    base::Duration hit = std::chrono::milliseconds(2); // … and of a hit; a miss costs what an uncached request costs
    base::Duration write = std::chrono::milliseconds(5); // one save, delete or update
    base::Duration scan{0}; // delete_pattern, for each key of the server that it looks at
    base::Duration failure{0}; // a request's call of a cache whose server is down: until its socket times out
    int parallel = 0; // how many queries the database works on at once; 0: as many as come

    friend bool operator==(const Costs &, const Costs &) = default;
};

// The costs by the names that the command `costs` gives them.
QList<QByteArray> costNames();
base::Duration *costNamed(Costs &costs, QByteArrayView name); // null for an unknown name

} // namespace server
