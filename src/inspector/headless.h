#pragma once

#include "inspector/inspectoptions.h"
#include "inspector/keylines.h"
#include "inspector/summary.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QIODevice>
#include <QtCore/QSet>
#include <QtCore/QTimer>

namespace inspector {

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
    // Of the link, of the walk, and: "inspect.loading" {seconds waited}, "inspect.cut" {times, keys listed},
    // "inspect.noKey" {names}, "inspect.keyFailed" {names, the server's words}, "inspect.output" {what the system
    // says}, "inspect.pipe" (nobody reads on).
    void failed(const base::Error &error);
    // "redis.cluster.oneNode" {url of the cluster}, "redis.cluster.gaps": the list has a part of the keys;
    // "redis.url.skipped" {options}; "inspect.failed" {keys, words}: of so many keys not all that was asked is known.
    void noted(const base::Error &error);

private:
    void begin();
    void write(const QList<redis::ScannedKey> &keys);
    void writeOut(QIODevice &out, const QByteArray &lines);
    void readNames();
    void takeNames(redis::Details asked, const base::Result<std::vector<redis::Reply>> &replies);
    void finish(const QList<redis::Denial> &denials);
    void finishNames(const QStringList &absent, const QStringList &failed, const QByteArray &words);
    bool end();
    void askWhetherAlone();
    void takeLoss(const base::Error &error);
    void fail(const base::Error &error);

    const InspectOptions m_options;
    QIODevice &m_out;
    QIODevice &m_csvSummary;
    const KeyLines m_lines;
    const std::unique_ptr<redis::Link> m_link;
    redis::Scanner m_scanner;
    redis::KeyDetails m_named;
    Summary m_summary;
    // SCAN may tell a key twice. A name is known by 128 bits of hash: of ten million, two are taken for one with a
    // probability below 10^-24, and they need 20 bytes each instead of a copy.
    QSet<std::pair<size_t, size_t>> m_seen;
    QElapsedTimer m_loading; // since the server said so first
    int m_losses = 0; // of the connection, since a walk came further than all before
    qint64 m_furthest = 0; // keys that a walk had seen
    bool m_wasThere = false; // the server
    bool m_began = false;
    bool m_ended = false;
};

} // namespace inspector
