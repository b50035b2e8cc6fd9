#include "twin/projectfolder.h"

#include "twin/coursesql.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryDir>

#include <filesystem>

using namespace Qt::StringLiterals;

namespace twin {

using base::failure;
using base::Result;

namespace {

constexpr auto everything = QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot;

QString absolute(const QString &folder) { return QDir::cleanPath(QFileInfo(folder).absoluteFilePath()); }

Result<void> writeFile(const QString &name, const std::function<Result<void>(QFile &)> &fill)
{
    QFile file(name);
    if (!QDir().mkpath(QFileInfo(name).path()) || !file.open(QIODevice::WriteOnly))
        return failure("twin.cannotWrite", {name, file.errorString()});
    if (auto filled = fill(file); !filled)
        return filled;
    if (!file.flush())
        return failure("twin.cannotWrite", {name, file.errorString()});
    return {};
}

Result<void> writeAll(const QString &folder, const Project &project, catalog::Catalog &catalog,
                      const catalog::Watch &watch)
{
    for (const Piece &piece : allPieces(project)) {
        const QString name = folder + u'/' + piece.file;
        auto written = writeFile(name, [&](QFile &file) -> Result<void> {
            if (file.write(piece.text) != piece.text.size())
                return failure("twin.cannotWrite", {name, file.errorString()});
            return {};
        });
        if (!written)
            return written;
    }
    const QString manage = folder + u"/manage.py"_s;
    QFile::setPermissions(
        manage, QFile::permissions(manage) | QFileDevice::ExeOwner | QFileDevice::ExeGroup | QFileDevice::ExeOther);
    return writeFile(folder + u"/courses/courses.sql"_s, [&](QFile &file) { return writeRows(catalog, file, watch); });
}

Result<void> moved(const QString &from, const QString &to)
{
    std::error_code error;
    std::filesystem::rename(QFile::encodeName(from).toStdString(), QFile::encodeName(to).toStdString(), error);
    if (error)
        return failure("twin.cannotWrite", {to, QString::fromLocal8Bit(error.message())});
    return {};
}

// Moves the entries of one folder into another; `aside` takes those of the same name. All, or none.
Result<void> moveEntries(const QDir &from, const QDir &to, const QDir &aside)
{
    QStringList replaced;
    QStringList entered;
    Result<void> done;
    const QStringList names = from.entryList(everything);
    for (const QString &name : names) {
        if (QFileInfo(to.filePath(name)).exists() || QFileInfo(to.filePath(name)).isSymLink()) {
            done = moved(to.filePath(name), aside.filePath(name));
            if (!done)
                break;
            replaced += name;
        }
        done = moved(from.filePath(name), to.filePath(name));
        if (!done)
            break;
        entered += name;
    }
    if (done)
        return done;
    for (const QString &name : std::as_const(entered))
        (void)moved(to.filePath(name), from.filePath(name));
    for (const QString &name : std::as_const(replaced))
        (void)moved(aside.filePath(name), to.filePath(name));
    return done;
}

} // namespace

Result<void> checkFolder(const QString &folder, Occupied occupied)
{
    const QFileInfo place(absolute(folder));
    if (!place.exists()) {
        if (place.isSymLink()) // that leads nowhere
            return failure("twin.notAFolder", {folder});
        if (!QFileInfo(place.path()).isDir())
            return failure("twin.noParent", {place.path()});
        return {};
    }
    if (!place.isDir())
        return failure("twin.notAFolder", {folder});
    if (occupied == Occupied::Refused && !QDir(place.filePath()).isEmpty(everything))
        return failure("twin.folderNotEmpty", {folder});
    return {};
}

Result<void> writeProject(const QString &folder, const Project &project, catalog::Catalog &catalog, Occupied occupied,
                          const catalog::Watch &watch)
{
    if (auto checked = checkFolder(folder, occupied); !checked)
        return checked;
    const QFileInfo place(absolute(folder));
    // On the same disk, so that it can be renamed; in a folder that is there, since that may be the only place where
    // this user may write.
    const bool isThere = place.exists();
    QTemporaryDir stage(isThere ? place.filePath() + u"/.lookaside-XXXXXX"_s : place.path() + u"/.lookaside-XXXXXX"_s);
    if (!stage.isValid())
        return failure("twin.cannotWrite", {folder, stage.errorString()});
    const QString made = stage.filePath(u"project"_s);
    if (auto written = writeAll(made, project, catalog, watch); !written)
        return written;
    if (!isThere)
        return moved(made, place.filePath());
    const QDir aside(stage.filePath(u"aside"_s));
    if (!aside.mkpath(u"."_s))
        return failure("twin.cannotWrite", {aside.path(), folder});
    return moveEntries(QDir(made), QDir(place.filePath()), aside);
}

} // namespace twin
