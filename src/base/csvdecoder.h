#pragma once

#include "base/error.h"

#include <QtCore/QByteArray>
#include <QtCore/QStringConverter>

#include <memory>

namespace base {

// Bytes of a file to text, piece by piece: by Qt where it knows the encoding, else by the system's iconv, which knows
// what people's tables are written in (Windows-1252, Shift_JIS, Windows-1251 …).
class CsvDecoder {
public:
    CsvDecoder(QStringDecoder decoder); // NOLINT(google-explicit-constructor): it is one
    CsvDecoder(CsvDecoder &&) noexcept;
    CsvDecoder &operator=(CsvDecoder &&) noexcept;
    ~CsvDecoder();

    // Errors: "catalog.csv.unknownEncoding" {name}.
    static Result<CsvDecoder> forName(const QByteArray &encoding);

    QString decode(const QByteArray &bytes); // U+FFFD for what is none
    bool hasError() const;

private:
    struct System;
    explicit CsvDecoder(std::unique_ptr<System> system);

    QStringDecoder m_decoder;
    std::unique_ptr<System> m_system;
};

} // namespace base
