#pragma once

#include <QtCore/QStringList>

#include <tl/expected.hpp>

namespace base {

// An expected failure, as a value: no exception leaves a folder. `code` is a stable dotted
// name ("catalog.locked", "cache.ValueError"); the arguments fill the sentence that report/ makes of
// it. Below report/ and gui/ there are no sentences.
struct Error {
    QByteArray code;
    QStringList args;

    friend bool operator==(const Error &, const Error &) = default;
};

template <typename T> using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> failure(QByteArray code, QStringList args = {})
{
    return tl::unexpected<Error>(Error{std::move(code), std::move(args)});
}

} // namespace base
