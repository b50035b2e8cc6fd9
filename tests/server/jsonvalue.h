#pragma once

#include "base/error.h"
#include "codec/value.h"

#include <QtCore/QList>

// Recorded answers as values that keep the order of members, which QJsonObject does not.
namespace jsonvalue {

codec::Value member(const codec::Value &object, QLatin1StringView name); // None when absent
bool has(const codec::Value &object, QLatin1StringView name);
QByteArray utf8(const codec::Value &text); // of a text; empty otherwise
QByteArray utf8(const codec::Value &object, QLatin1StringView name);

struct Document {
    QString fileName;
    codec::Value json;
};

// Every *.json of that format in the folder that LOOKASIDE_CONFORMANCE_DIR names, or in tests/data/django.
base::Result<QList<Document>> readRecorded(QLatin1StringView format);

} // namespace jsonvalue
