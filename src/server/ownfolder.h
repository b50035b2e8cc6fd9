#pragma once

#include "base/error.h"

#include <QtCore/QString>

namespace server {

using base::Result;

// A folder below one of a person's, made for us and for nobody else: nothing of others can be in it. It is removed with
// this object, unless somebody has put something into it meanwhile.
class OwnFolder {
public:
    // The first of PARENT/lookaside, PARENT/lookaside-2 … that is not there yet; the parent is made where it is
    // missing. Error: server.folder {path, reason}.
    static Result<OwnFolder> below(const QString &parent);

    OwnFolder(OwnFolder &&other) noexcept;
    OwnFolder &operator=(OwnFolder &&other) noexcept;
    ~OwnFolder();

    const QString &path() const { return m_path; }

private:
    explicit OwnFolder(QString path)
        : m_path(std::move(path))
    {
    }

    QString m_path; // empty = moved away
};

} // namespace server
