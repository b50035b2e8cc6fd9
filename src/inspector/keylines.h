#pragma once

#include "inspector/inspectoptions.h"
#include "inspector/summary.h"

namespace inspector {

// A keyspace as lines: a key each, and the summary. What is not permitted says so, with the line of the server's ACL
// that would permit it, and what failed says so, with the server's words; what is not known is left empty or out, and
// is never a zero.
class KeyLines {
public:
    KeyLines(InspectOptions::Format format, redis::Details details, QByteArray user); // who asks

    QByteArray header() const;
    void append(QByteArray &lines, const redis::ScannedKey &key) const;
    QByteArray summary(const Summary &summary, const QList<redis::Denial> &denials) const;

private:
    using Format = InspectOptions::Format;

    char separator() const { return m_format == Format::Csv ? ',' : '\t'; }
    QByteArray field(const QByteArray &text) const;
    void appendJson(QByteArray &lines, const redis::ScannedKey &key) const;
    QByteArray jsonSummary(const Summary &summary, const QList<redis::Denial> &denials) const;
    QByteArray table(const Summary &summary) const;
    QByteArray row(const QByteArray &name, const Totals &totals, const Totals &all) const;
    QByteArray denialTable(const QList<redis::Denial> &denials) const;
    QByteArray failureTable(const QList<redis::Denial> &denials) const;

    const Format m_format;
    const redis::Details m_details;
    const QByteArray m_user;
};

} // namespace inspector
