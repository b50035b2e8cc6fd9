#pragma once

#include "redis/denial.h"
#include "redis/handshake.h"

#include <QtCore/QCommandLineOption>

#include <chrono>

namespace inspector {

// What `lookaside inspect URL …` asks for.
struct InspectOptions {
    enum class Format : quint8 { Text, Json, Csv };

    redis::ConnectionOptions connection; // always read-only
    QByteArray pattern; // empty = every key
    QByteArrayList names; // these keys alone, without a SCAN; empty = all that the pattern fits
    redis::Details details;
    Format format = Format::Text;
    std::chrono::seconds patience{10}; // for a server that is loading its data

    // The options without their descriptions, in the order in which help tells them.
    static QList<QCommandLineOption> commandLine();

    // The words after "inspect". Errors: "inspect.missingUrl", "inspect.option" {word}, "inspect.missingValue"
    // {option}, "inspect.value" {option, value}, and those of redis::Url. No error holds a password.
    static base::Result<InspectOptions> fromArguments(const QStringList &arguments);
};

} // namespace inspector
