#pragma once

#include "catalog/catalog.h"
#include "catalog/listener.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>

// What signals.json records of an operation: signals in order, verbs of the SQL, and how often the tutorial's receiver
// (post_save and post_delete of Course) ran.
class Recorder : public catalog::Listener {
public:
    void statementRan(const catalog::Statement &statement) override;
    base::Result<void> signalSent(const catalog::SignalEvent &event) override;
    bool hears(catalog::Signal signal) const override;

    QJsonArray events;
    QStringList verbs;
    int receiverRuns = 0;
    bool isDeaf = false; // while something is set up
    std::optional<catalog::Signal> raising; // a receiver of this signal raises ValueError
};

std::optional<catalog::Signal> signalNamed(const QString &name);

// The database in which the operations were recorded: one category, four easy courses C1 … C4, of which the even ones
// are in the category, one tag without courses.
base::Result<std::unique_ptr<catalog::Catalog>> recordedDatabase(const QString &path);
