#pragma once

#include "catalog/queries.h"
#include "catalog/writer.h"

#include <QtCore/QHash>
#include <QtCore/QJsonObject>
#include <QtCore/QStringList>

// Plays a schedule of signals.json: a writer on the catalog's writing connection and readers on its reading one, with a
// cache of one value a key between them, interleaved as the lines say. After each line the cache and the committed row
// are compared with what was recorded.
class Schedule : private catalog::Listener {
public:
    explicit Schedule(catalog::Catalog &catalog)
        : m_catalog(catalog)
        , m_writer(catalog, this)
    {
    }

    // What differs from the recording, or cannot be read; empty when all is as recorded.
    QStringList differences(const QJsonObject &schedule);

private:
    using Action = std::function<void()>;

    base::Result<void> signalSent(const catalog::SignalEvent &event) override;

    void play(const QJsonObject &line);
    void compare(const QJsonObject &line);
    void edit(const QString &text);
    Action cacheAction(const QString &text);
    void step(const QString &who, const QString &part, const QString &line);
    void complain(const QString &line, const QString &what);
    QString committedTitle();
    QByteArray key() const;

    catalog::Catalog &m_catalog;
    catalog::Writer m_writer;
    QHash<QByteArray, QString> m_cache;
    QHash<QString, QString> m_read; // who → the row that they have read and not stored yet
    QHash<QString, int> m_readGeneration;
    int m_generation = 0; // 0 = the key has none
    std::vector<QJsonObject> m_lines;
    std::size_t m_at = 0;
    QStringList m_differences;
};
