#pragma once

#include "lab/parseerror.h"
#include "trace/event.h"

#include <QtCore/QString>

// The display texts for what the program counts and reports. The only place where they are defined; the
// stable words of the language and the trace file are trace/names.h's.
namespace report {

QString outcomeText(trace::Outcome outcome); // "Stale hit"
QString outcomeInText(trace::Outcome outcome); // the same within a sentence: "stale hit"
QString outcomeHint(trace::Outcome outcome); // what it means, in a sentence
QString reasonText(trace::MissReason reason); // "never stored"
QString reasonHint(trace::MissReason reason); // what it means, in a sentence
QString kindText(trace::EventKind kind); // "cache lookup": for columns and filters
QString statusText(std::int64_t httpStatus); // "200 OK"
QString refusalText(QByteArrayView code); // of CacheRefused: "it sets a cookie and varies on cookies"
QString fillText(QByteArrayView code); // of FillDecided: "waits for another request"
QString fillSentence(QByteArrayView code);
QString userText(std::int64_t user); // "user 42", "anonymous" for -1

// A key, SQL or another text from outside on one line: escaped where it is not text, shortened in the middle.
QString shown(QByteArrayView bytes, qsizetype longest = 60);
QString shortened(const QString &text, qsizetype longest = 60);

// A field of a CSV file, of bytes that may be no text.
QByteArray csvText(QByteArrayView bytes);

// "lesson.lookaside:3:9: …": what is wrong with a command's text, and what was probably meant.
QString parseErrorText(const lab::ParseError &error);

} // namespace report
