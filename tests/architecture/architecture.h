#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QHash>
#include <QtCore/QStringList>

QString contentsOf(const QString &path); // empty when it cannot be read

// The table of ARCHITECTURE.md as rules: which folder of src/ may use which folders and which Qt modules. Each check
// answers what breaks the rules, one line a finding; nothing found is an empty list.
class Architecture {
public:
    // Reads the rows "| `src/NAME/` | what lives there | what it may use |". "all above" stands for every folder of
    // the rows above.
    explicit Architecture(const QString &markdown);

    // An arrow of the table that does not point at a row above it: up, or round.
    QStringList faultsOfTable() const { return m_faults; }
    QStringList folders() const { return m_folders; }

    // `graph`: a line a target, "lookaside_NAME: library library …", as LookasideTargets.cmake writes it.
    QStringList checkTargets(const QString &graph) const;
    // Every #include of a folder or of Qt, and every text for people below report and gui.
    QStringList checkSources(const QString &sourceDirectory) const;

private:
    bool mayUse(const QString &folder, const QString &used) const;
    bool mayInclude(const QString &folder, const QString &header, QString *why) const;
    QStringList checkFile(const QString &folder, const QString &path) const;

    QStringList m_folders; // in the order of the table
    QHash<QString, QStringList> m_uses; // folder → folders above, Qt modules ("Qt Core") and libraries
    QStringList m_faults;
};
