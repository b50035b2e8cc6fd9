#pragma once

#include "redis/url.h"

#include <initializer_list>
#include <string>
#include <string_view>

namespace tap {

// A command of our own, as a Redis reads it.
inline std::string commandOf(std::initializer_list<std::string_view> words)
{
    std::string command = '*' + std::to_string(words.size()) + "\r\n";
    for (const std::string_view word : words)
        command.append("$").append(std::to_string(word.size())).append("\r\n").append(word).append("\r\n");
    return command;
}

// AUTH with the URL's user and password.
inline std::string authCommand(const redis::Url &url)
{
    const auto view = [](const QByteArray &bytes) {
        return std::string_view(bytes.constData(), std::size_t(bytes.size()));
    };
    return url.user.isEmpty() ? commandOf({"AUTH", view(url.password)})
                              : commandOf({"AUTH", view(url.user), view(url.password)});
}

} // namespace tap
