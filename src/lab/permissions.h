#pragma once

#include "base/error.h"
#include "lab/command.h"

#include <QtCore/QSet>
#include <QtCore/QStringList>

#include <optional>

namespace lab {

// The effects of commands outside the lab, as far as they can be determined: the user is asked about them before
// running a file from others.
struct Reach {
    QStringList writes; // files and folders
    QStringList hosts; // of servers outside this machine
    bool replacesCourses = false;
    bool editsCourses = false;

    bool isEmpty() const { return writes.isEmpty() && hosts.isEmpty() && !replacesCourses && !editsCourses; }
};
Reach reachOf(const QList<Command> &commands);

// The host of a backend's server; none when it has none or it is on this machine.
std::optional<QString> foreignHost(const server::Backend &backend);

// What the commands of a file may do outside of the lab: write new files below one folder, and talk to servers of this
// machine. More has to be named. One object for a whole run, however many files it has.
class Permissions {
public:
    struct Rules {
        QString folder; // below which may be written; empty = nowhere
        bool overwrites = false; // files that are there already
        QStringList hosts; // servers outside this machine that may be used
        QStringList kept; // files that are never written: what the run reads and writes itself
    };

    explicit Permissions(Rules rules);

    // Error: lab.hostNotAllowed {host}.
    base::Result<void> mayUse(const server::Backend &backend) const;

    // Where a file that a command names is to be. A relative name is taken below the folder. Errors:
    // lab.writeNotAllowed {path}, lab.writeOutside {path, folder}, lab.fileExists {path}, lab.fileInUse {path},
    // lab.throughLink {path}, lab.cannotWrite {path, reason}.
    base::Result<QString> place(const QString &path) const;
    // The same for a folder, which is made when it is missing.
    base::Result<QString> folder(const QString &path) const;
    // Moves a file that we have written into its place, whole or not at all. Errors: those of place().
    base::Result<void> deliver(const QString &file, const QString &path);

private:
    base::Result<QStringList> stepsTo(const QString &path) const; // from the folder to it

    const Rules m_rules;
    const QString m_root; // the folder, with no link on the way; empty = there is none
    QSet<QString> m_written;
};

} // namespace lab
