#include "server/jsonvalue.h"

#include "codec/json.h"

#include <QtCore/QDir>

namespace jsonvalue {

using codec::Value;

namespace {
const Value *find(const Value &object, QLatin1StringView name)
{
    for (const auto &pair : object.pairs()) {
        if (pair.first.toText() == name)
            return &pair.second;
    }
    return nullptr;
}
} // namespace

Value member(const Value &object, QLatin1StringView name)
{
    const Value *found = find(object, name);
    return found ? *found : Value();
}

bool has(const Value &object, QLatin1StringView name) { return find(object, name) != nullptr; }

QByteArray utf8(const Value &text) { return text.toText().toUtf8(); }

QByteArray utf8(const Value &object, QLatin1StringView name) { return utf8(member(object, name)); }

base::Result<QList<Document>> readRecorded(QLatin1StringView format)
{
    const QDir folder(qEnvironmentVariable("LOOKASIDE_CONFORMANCE_DIR", QStringLiteral(LOOKASIDE_TEST_DATA "/django")));
    QList<Document> documents;
    for (const QString &fileName : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(fileName));
        if (!file.open(QIODevice::ReadOnly))
            return base::failure("file", {fileName});
        const auto json = codec::readJson(file.readAll());
        if (!json)
            return base::failure(json.error().code, QStringList{fileName} + json.error().args);
        if (member(*json, QLatin1StringView("format")).toText() == format)
            documents.append({fileName, *json});
    }
    return documents;
}

} // namespace jsonvalue
