#pragma once

#include "inspector/summary.h"

#include <QtCore/QIODevice>
#include <QtCore/QSet>

namespace inspector {

// What `lookaside inspect URL [--pattern GLOB] [--types] [--ttl] [--memory] [--json|--csv]` asks for.
struct InspectOptions {
    enum class Format : quint8 { Text, Json, Csv };

    redis::ConnectionOptions connection; // always read-only
    QByteArray pattern; // empty = every key
    redis::Details details;
    Format format = Format::Text;

    // The words after "inspect". Errors: "inspect.missingUrl", "inspect.option" {word}, "inspect.missingValue"
    // {option}, and those of redis::Url. TLS: --ca FILE, --cert FILE, --key FILE.
    static base::Result<InspectOptions> fromArguments(const QStringList &arguments);
};

// Streams a keyspace to a device, each key once, and then a summary: as tab-separated columns with the summary behind a
// blank line, as one JSON object a line with the summary last, or as CSV with the summary as a second table on the
// second device, so that the first stays one table. Keys are text by base::escaped().
class HeadlessInspection : public QObject {
    Q_OBJECT

public:
    HeadlessInspection(InspectOptions options, QIODevice &out, QIODevice &csvSummary,
                       QObject *parent = nullptr); // borrowed

    void start();

signals:
    void finished(); // either of the two, once
    void failed(const base::Error &error);
    void
    noted(const base::Error &error); // "redis.cluster.oneNode" {url of the cluster}: the list has a part of the keys

private:
    void write(const QList<redis::ScannedKey> &keys);
    void writeKey(const redis::ScannedKey &key);
    void writeJsonSummary();
    void writeTable(QIODevice &out, char separator);
    bool end();
    void askWhetherAlone();
    void fail(const base::Error &error);

    const InspectOptions m_options;
    QIODevice &m_out;
    QIODevice &m_csvSummary;
    const std::unique_ptr<redis::Link> m_link;
    redis::Scanner m_scanner;
    Summary m_summary;
    // SCAN may tell a key twice. A name is known by 128 bits of hash: of ten million, two are taken for one with a
    // probability below 10^-24, and they need 20 bytes each instead of a copy.
    QSet<std::pair<size_t, size_t>> m_seen;
    int m_losses = 0; // of the connection, since a page came
    bool m_began = false;
    bool m_ended = false;
};

} // namespace inspector
