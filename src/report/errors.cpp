#include "report/errors.h"

#include "base/escape.h"
#include "report/adviceerrors.h"
#include "report/importtext.h"
#include "report/lessonerrors.h"
#include "report/servererrors.h"
#include "report/taperrors.h"
#include "report/watcherrors.h"
#include "report/words.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace report {
namespace {

struct Errors {
    Q_DECLARE_TR_FUNCTIONS(report::Errors)
};

constexpr std::array errorEntries{
    ErrorEntry{"twin.folderNotEmpty", QT_TRANSLATE_NOOP("report::Errors", "The folder %1 is not empty."),
               QT_TRANSLATE_NOOP("report::Errors", "Choose an empty folder, or one that does not exist yet.")},
    ErrorEntry{"twin.notAFolder", QT_TRANSLATE_NOOP("report::Errors", "%1 is not a folder."),
               QT_TRANSLATE_NOOP("report::Errors", "Choose an empty folder, or one that does not exist yet.")},
    ErrorEntry{"twin.noParent", QT_TRANSLATE_NOOP("report::Errors", "There is no folder %1."),
               QT_TRANSLATE_NOOP("report::Errors", "Create it first, or choose another location.")},
    ErrorEntry{"twin.cannotWrite", QT_TRANSLATE_NOOP("report::Errors", "%1 cannot be written: %2."),
               QT_TRANSLATE_NOOP("report::Errors", "Check the disk and the permissions. Nothing was left behind.")},
    ErrorEntry{"catalog.locked",
               QT_TRANSLATE_NOOP("report::Errors", "The course database is locked by another program."),
               QT_TRANSLATE_NOOP("report::Errors", "Close the other program, or wait and try again.")},
    ErrorEntry{"catalog.readOnly", QT_TRANSLATE_NOOP("report::Errors", "The course database cannot be written: %1."),
               QT_TRANSLATE_NOOP("report::Errors", "Make the file and its folder writable, or choose another place.")},
    ErrorEntry{"catalog.cancelled",
               QT_TRANSLATE_NOOP("report::Errors", "The course database operation was cancelled; nothing was changed."),
               QT_TRANSLATE_NOOP("report::Errors", "Start it again at any time.")},
    ErrorEntry{"catalog.io",
               QT_TRANSLATE_NOOP("report::Errors", "Reading or writing the course database failed: %1 %2."),
               QT_TRANSLATE_NOOP("report::Errors", "Check the disk, then try again.")},
    ErrorEntry{"catalog.damaged", QT_TRANSLATE_NOOP("report::Errors", "The course database is damaged: %1."),
               QT_TRANSLATE_NOOP("report::Errors", "Keep a copy and start with a new one: catalog reset.")},
    ErrorEntry{"catalog.diskFull",
               QT_TRANSLATE_NOOP("report::Errors", "The disk is full: the course database could not be written."),
               QT_TRANSLATE_NOOP("report::Errors", "Free some space, then try again; there are no partial changes.")},
    ErrorEntry{"catalog.cannotOpen", QT_TRANSLATE_NOOP("report::Errors", "The course database cannot be opened: %1."),
               QT_TRANSLATE_NOOP("report::Errors", "Check that the folder exists and that you have write permission.")},
    ErrorEntry{"catalog.foreign",
               QT_TRANSLATE_NOOP("report::Errors", "This file is a database, but not a Lookaside course database."),
               QT_TRANSLATE_NOOP("report::Errors", "Choose another file; this one is unchanged.")},
    ErrorEntry{"catalog.noDriver", QT_TRANSLATE_NOOP("report::Errors", "The Qt database driver %1 is not installed."),
               QT_TRANSLATE_NOOP("report::Errors", "Install the package libqt6sql6-sqlite.")},
    ErrorEntry{"catalog.inTransaction",
               QT_TRANSLATE_NOOP("report::Errors", "This is not possible while a transaction is open."),
               QT_TRANSLATE_NOOP("report::Errors", "End the transaction first: commit or rollback.")},
    ErrorEntry{"catalog.outOfRange", QT_TRANSLATE_NOOP("report::Errors", "The value %1 is out of range."),
               QT_TRANSLATE_NOOP("report::Errors", "Give a value within the limits of the field.")},
    ErrorEntry{"catalog.notANumber", QT_TRANSLATE_NOOP("report::Errors", "“%1” is not a number."),
               QT_TRANSLATE_NOOP("report::Errors", "Write digits, with a point for decimals.")},
    ErrorEntry{"catalog.notABoolean", QT_TRANSLATE_NOOP("report::Errors", "“%1” is neither yes nor no."),
               QT_TRANSLATE_NOOP("report::Errors", "Write true or false.")},
    ErrorEntry{"catalog.notADate", QT_TRANSLATE_NOOP("report::Errors", "“%1” is not a date."),
               QT_TRANSLATE_NOOP("report::Errors", "Write it as 2024-01-31.")},
    ErrorEntry{"catalog.required", QT_TRANSLATE_NOOP("report::Errors", "The field requires a value."),
               QT_TRANSLATE_NOOP("report::Errors", "Give a value for it.")},
    ErrorEntry{"catalog.tooLong",
               QT_TRANSLATE_NOOP("report::Errors", "“%1” is longer than the %2 characters that the field holds."),
               QT_TRANSLATE_NOOP("report::Errors", "Shorten it.")},
    ErrorEntry{"catalog.sql", QT_TRANSLATE_NOOP("report::Errors", "The database refused a statement: %1."),
               QT_TRANSLATE_NOOP("report::Errors", "See the SQL in the event log.")},
    ErrorEntry{"catalog.IntegrityError",
               QT_TRANSLATE_NOOP("report::Errors", "IntegrityError: a constraint of the database forbids it: %1."),
               QT_TRANSLATE_NOOP("report::Errors", "Change the conflicting values; the database is unchanged.")},
    ErrorEntry{"catalog.DoesNotExist", QT_TRANSLATE_NOOP("report::Errors", "DoesNotExist: there is no such %1."),
               QT_TRANSLATE_NOOP("report::Errors", "Look for the row in the course table.")},
    ErrorEntry{"catalog.MultipleObjectsReturned",
               QT_TRANSLATE_NOOP("report::Errors", "MultipleObjectsReturned: more than one %1 matches."),
               QT_TRANSLATE_NOOP("report::Errors", "Name one row.")},
    ErrorEntry{"catalog.FieldError", QT_TRANSLATE_NOOP("report::Errors", "FieldError: there is no field “%1”."),
               QT_TRANSLATE_NOOP("report::Errors", "Use one of the fields that the table shows.")},
    ErrorEntry{"catalog.ValueError", QT_TRANSLATE_NOOP("report::Errors", "ValueError: %1 is not valid here."),
               QT_TRANSLATE_NOOP("report::Errors", "Check the values of the command.")},
    ErrorEntry{"catalog.DatabaseError",
               QT_TRANSLATE_NOOP("report::Errors", "DatabaseError: the statement changed no row (%1)."),
               QT_TRANSLATE_NOOP("report::Errors", "The row may no longer exist: reload the table.")},
    ErrorEntry{"catalog.TransactionManagementError",
               QT_TRANSLATE_NOOP("report::Errors",
                                 "TransactionManagementError: this transaction is broken by an earlier error."),
               QT_TRANSLATE_NOOP("report::Errors", "End it: rollback.")},
    ErrorEntry{"file.cannotRead", QT_TRANSLATE_NOOP("report::Errors", "%1 cannot be read: %2."),
               QT_TRANSLATE_NOOP("report::Errors", "Check the file name and its permissions.")},
    ErrorEntry{"file.cannotWrite", QT_TRANSLATE_NOOP("report::Errors", "%1 cannot be written: %2."),
               QT_TRANSLATE_NOOP("report::Errors", "Check the folder, its permissions and the free space.")},
    ErrorEntry{"file.noFolder", QT_TRANSLATE_NOOP("report::Errors", "%1 means standard output, which is no folder."),
               QT_TRANSLATE_NOOP("report::Errors", "Write ./%1 for a folder of this name.")},
    ErrorEntry{"file.tooLarge", QT_TRANSLATE_NOOP("report::Errors", "%1 is larger than %2 MB."),
               QT_TRANSLATE_NOOP("report::Errors", "Name a smaller file.")},
    ErrorEntry{"file.noReader", QT_TRANSLATE_NOOP("report::Errors", "%1 is a pipe without a reader."),
               QT_TRANSLATE_NOOP("report::Errors", "Start the reader first.")},
    ErrorEntry{"file.notRegular",
               QT_TRANSLATE_NOOP("report::Errors", "%1 is a folder, a pipe or a device, not a file."),
               QT_TRANSLATE_NOOP("report::Errors", "Choose a regular file.")},
    ErrorEntry{"catalog.csv.cannotRead", QT_TRANSLATE_NOOP("report::Errors", "%1 cannot be read: %2."),
               QT_TRANSLATE_NOOP("report::Errors", "Check the file name and its permissions.")},
    ErrorEntry{"catalog.csv.cannotWrite", QT_TRANSLATE_NOOP("report::Errors", "%1 cannot be written: %2."),
               QT_TRANSLATE_NOOP("report::Errors", "Check that the folder exists and that you have write permission.")},
    ErrorEntry{"catalog.csv.noTable",
               QT_TRANSLATE_NOOP("report::Errors", "No table of the database %1 has a column for course titles."),
               QT_TRANSLATE_NOOP("report::Errors", "Export the courses as CSV, and import that.")},
    ErrorEntry{"catalog.csv.noTitle",
               QT_TRANSLATE_NOOP("report::Errors", "No column of the file holds the course title: %1 %2 %3."),
               QT_TRANSLATE_NOOP("report::Errors", "Name the column: catalog import FILE title=COLUMN")},
    ErrorEntry{
        "catalog.csv.noTitleAsGuessed",
        QT_TRANSLATE_NOOP("report::Errors",
                          "No column of the file holds the course title: %2 %3 %4. It was read as %1, which is a "
                          "guess."),
        QT_TRANSLATE_NOOP("report::Errors",
                          "Name the encoding (encoding=NAME), or the column: catalog import FILE title=COLUMN")},
    ErrorEntry{"catalog.csv.noHeader",
               QT_TRANSLATE_NOOP("report::Errors", "The file has no heading row: its first row is %1 %2 %3."),
               QT_TRANSLATE_NOOP("report::Errors",
                                 "Import it with header=no and number the columns: catalog import FILE header=no "
                                 "title=1")},
    ErrorEntry{"catalog.csv.badRows",
               QT_TRANSLATE_NOOP("report::Errors", "Some rows of the file are not valid; nothing was imported."),
               QT_TRANSLATE_NOOP("report::Errors", "See the list of rows, correct them, and import again.")},
    ErrorEntry{"catalog.csv.unclosedQuote",
               QT_TRANSLATE_NOOP("report::Errors", "The quote opened in line %1 is not closed: it extends to line %2."),
               QT_TRANSLATE_NOOP("report::Errors", "Close it, or choose another delimiter.")},
    ErrorEntry{"catalog.csv.undecodable",
               QT_TRANSLATE_NOOP("report::Errors", "This row is not valid text in the chosen encoding."),
               QT_TRANSLATE_NOOP("report::Errors", "Choose the encoding of the file.")},
    ErrorEntry{"catalog.csv.columns", QT_TRANSLATE_NOOP("report::Errors", "This row has %2 fields, not %1."),
               QT_TRANSLATE_NOOP("report::Errors", "Add or remove fields, or choose another delimiter.")},
    ErrorEntry{"catalog.csv.unknownEncoding", QT_TRANSLATE_NOOP("report::Errors", "The encoding “%1” is not known."),
               QT_TRANSLATE_NOOP("report::Errors", "Name another, such as UTF-8 or ISO-8859-1.")},
    ErrorEntry{
        "catalog.csv.dateOrder",
        QT_TRANSLATE_NOOP("report::Errors",
                          "“%1” is ambiguous: nothing in the file shows whether the day or the month comes first."),
        QT_TRANSLATE_NOOP("report::Errors",
                          "Write the dates as 2024-03-01, or give the order: dates=dmy or dates=mdy.")},
    ErrorEntry{"catalog.csv.control", QT_TRANSLATE_NOOP("report::Errors", "This row contains a control character."),
               QT_TRANSLATE_NOOP("report::Errors", "Remove it, or name the encoding: encoding=NAME.")},
    ErrorEntry{"catalog.csv.nul",
               QT_TRANSLATE_NOOP("report::Errors", "This row contains a zero byte, which is not valid in text."),
               QT_TRANSLATE_NOOP("report::Errors", "Remove it, or save the file again as a table.")},
    ErrorEntry{
        "catalog.csv.mixed",
        QT_TRANSLATE_NOOP("report::Errors",
                          "The file is in more than one encoding: line %1 is not UTF-8 (at byte %2 of the file)."),
        QT_TRANSLATE_NOOP("report::Errors", "Save it in one encoding, or name its encoding.")},
    ErrorEntry{"catalog.csv.empty", QT_TRANSLATE_NOOP("report::Errors", "The file %1 contains no courses."),
               QT_TRANSLATE_NOOP("report::Errors", "Choose a file with a heading row and rows of courses.")},
    ErrorEntry{"cache.ResponseError",
               QT_TRANSLATE_NOOP("report::Errors", "The cache server refuses this operation: %1."),
               QT_TRANSLATE_NOOP("report::Errors", "The reply says why: correct that, then try again.")},
    ErrorEntry{
        "cache.ResponseError.memory",
        QT_TRANSLATE_NOOP("report::Errors", "The cache server has no memory left for this: %1."),
        QT_TRANSLATE_NOOP("report::Errors", "Give the server more memory (maxmemory, or -m), or let it evict keys.")},
    ErrorEntry{"cache.UnpicklingError",
               QT_TRANSLATE_NOOP("report::Errors", "The value stored under this key cannot be read: %1."),
               QT_TRANSLATE_NOOP("report::Errors", "Delete the key, or store it again.")},
    ErrorEntry{"cache.TypeError",
               QT_TRANSLATE_NOOP("report::Errors", "TypeError: the cache cannot do that with these types: %1 %2 %3."),
               QT_TRANSLATE_NOOP("report::Errors", "Use a value of a suitable type, as in Python.")},
    ErrorEntry{"cache.ValueError", QT_TRANSLATE_NOOP("report::Errors", "ValueError: key “%1” not found."),
               QT_TRANSLATE_NOOP("report::Errors", "Store it first: cache set.")},
    ErrorEntry{"cache.KeyError", QT_TRANSLATE_NOOP("report::Errors", "KeyError: “%1” is not in the cache."),
               QT_TRANSLATE_NOOP("report::Errors", "Store it first: cache set.")},
    ErrorEntry{"cache.OverflowError",
               QT_TRANSLATE_NOOP("report::Errors", "OverflowError: the number is too large for a float."),
               QT_TRANSLATE_NOOP("report::Errors", "Use a smaller number.")},
    ErrorEntry{"cache.InvalidCacheKey",
               QT_TRANSLATE_NOOP("report::Errors", "InvalidCacheKey: this backend does not accept the key “%1”."),
               QT_TRANSLATE_NOOP("report::Errors", "Use a shorter key without spaces or control characters.")},
    ErrorEntry{"cache.ForeignKey",
               QT_TRANSLATE_NOOP("report::Errors",
                                 "The key “%1” on this server was not written by this run, so it is "
                                 "neither changed nor deleted."),
               QT_TRANSLATE_NOOP("report::Errors", "Give the backend another key_prefix.")},
    ErrorEntry{
        "cache.circuitOpen",
        QT_TRANSLATE_NOOP("report::Errors", "It timed out recently, so it is not contacted again for a few seconds."),
        QT_TRANSLATE_NOOP("report::Errors", "Check the server; a later request retries it automatically.")},
    ErrorEntry{"cache.endless", QT_TRANSLATE_NOOP("report::Errors", "Its list of keys does not end (%1)."),
               QT_TRANSLATE_NOOP("report::Errors", "Check that this is a Redis server, or use another one.")},
    ErrorEntry{"server.prefixInUse",
               QT_TRANSLATE_NOOP("report::Errors",
                                 "Others already use the prefix “%1” on this server (keys: %2). Nothing was changed."),
               QT_TRANSLATE_NOOP("report::Errors", "Use a prefix that is free: key_prefix=%3")},
    ErrorEntry{"server.folder", QT_TRANSLATE_NOOP("report::Errors", "The cache folder cannot be created in %1: %2."),
               QT_TRANSLATE_NOOP("report::Errors", "Choose a writable folder.")},
    ErrorEntry{"redis.tooMuch", QT_TRANSLATE_NOOP("report::Errors", "The answer is larger than is read (%2)."),
               QT_TRANSLATE_NOOP("report::Errors", "Check what the server holds under these keys.")},
    ErrorEntry{"redis.stopped", QT_TRANSLATE_NOOP("report::Errors", "Gave up waiting for the server."),
               QT_TRANSLATE_NOOP("report::Errors", "Run it again at any time.")},
    ErrorEntry{"cache.NotSupported", QT_TRANSLATE_NOOP("report::Errors", "This backend does not support that."),
               QT_TRANSLATE_NOOP("report::Errors", "Choose another backend.")},
    ErrorEntry{"lab.hostNotAllowed",
               QT_TRANSLATE_NOOP("report::Errors", "This file uses the server %1, which is not on this machine."),
               QT_TRANSLATE_NOOP("report::Errors", "Allow it, if you trust the file: --allow-host %1")},
    ErrorEntry{"lab.writeNotAllowed", QT_TRANSLATE_NOOP("report::Errors", "This file wants to write %1."),
               QT_TRANSLATE_NOOP("report::Errors", "Name a folder that it may write in: --out DIR")},
    ErrorEntry{"lab.writeOutside", QT_TRANSLATE_NOOP("report::Errors", "%1 is not inside %2, so it is not written."),
               QT_TRANSLATE_NOOP("report::Errors", "Use a name inside the --out folder.")},
    ErrorEntry{"lab.fileExists", QT_TRANSLATE_NOOP("report::Errors", "%1 exists already and was left as it is."),
               QT_TRANSLATE_NOOP("report::Errors", "Use another name, or allow overwriting: --force")},
    ErrorEntry{"lab.fileInUse",
               QT_TRANSLATE_NOOP("report::Errors", "%1 is read or written by this run already, so it is not replaced."),
               QT_TRANSLATE_NOOP("report::Errors", "Use another name.")},
    ErrorEntry{"lab.throughLink",
               QT_TRANSLATE_NOOP("report::Errors", "The path to %1 contains a link or something that is not a folder."),
               QT_TRANSLATE_NOOP("report::Errors", "Use a path of real folders inside --out.")},
    ErrorEntry{
        "lab.noRows",
        QT_TRANSLATE_NOOP("report::Errors", "%1 has headings, but no courses. The courses were left as they are."),
        QT_TRANSLATE_NOOP("report::Errors", "Choose a file with a row for each course.")},
    ErrorEntry{"lab.cannotWrite", QT_TRANSLATE_NOOP("report::Errors", "%1 cannot be written: %2."),
               QT_TRANSLATE_NOOP("report::Errors", "Check that the folder exists and that you have write permission.")},
    ErrorEntry{"catalog.changedOutside",
               QT_TRANSLATE_NOOP("report::Errors", "Another program has changed the courses in the meantime."),
               QT_TRANSLATE_NOOP("report::Errors", "Look at the courses, then try again.")},
    ErrorEntry{"lab.copyOfCourses",
               QT_TRANSLATE_NOOP("report::Errors",
                                 "Another program has changed the courses since this run started. They are left "
                                 "unchanged, and this run continues with its own copy."),
               QT_TRANSLATE_NOOP("report::Errors", "To use the shared courses again, restart Lookaside.")},
    ErrorEntry{"lab.copyAfterFailure",
               QT_TRANSLATE_NOOP("report::Errors",
                                 "The courses could not be restored to the state at the start of this run (%1), so "
                                 "this run continues with its own copy."),
               QT_TRANSLATE_NOOP("report::Errors", "To use the shared courses again, restart Lookaside.")},
    ErrorEntry{"lab.noForkOnServer",
               QT_TRANSLATE_NOOP("report::Errors",
                                 "A run on a live server cannot be replayed: the server would receive it twice."),
               QT_TRANSLATE_NOOP("report::Errors", "Save it as a scenario, and run that on another cache or server.")},
    ErrorEntry{
        "cache.outage", QT_TRANSLATE_NOOP("report::Errors", "It is down."),
        QT_TRANSLATE_NOOP("report::Errors", "End the outage, or set ignore_errors=yes to continue without the cache.")},
    ErrorEntry{
        "server.noServer", QT_TRANSLATE_NOOP("report::Errors", "%1 has no server that could be down."),
        QT_TRANSLATE_NOOP("report::Errors", "Choose another backend: Redis, memcached, the database table or files.")},
    ErrorEntry{"cache.BackendError", QT_TRANSLATE_NOOP("report::Errors", "The cache server did not answer: %1."),
               QT_TRANSLATE_NOOP("report::Errors",
                                 "Start the server, or set ignore_errors=yes to continue without the cache.")},
    ErrorEntry{"python.TypeError",
               QT_TRANSLATE_NOOP("report::Errors", "TypeError: unsupported operand types for %1: %2 and %3."),
               QT_TRANSLATE_NOOP("report::Errors", "Use numbers.")},
    ErrorEntry{"python.OverflowError",
               QT_TRANSLATE_NOOP("report::Errors", "OverflowError: the number is too large for a float."),
               QT_TRANSLATE_NOOP("report::Errors", "Use a smaller number.")},
    ErrorEntry{"lab.badMix",
               QT_TRANSLATE_NOOP("report::Errors", "Line %2 of the mix %1 is not a weight and a request."),
               QT_TRANSLATE_NOOP("report::Errors", "Write lines such as: 3 /courses/?page=1")},
    ErrorEntry{"lab.cannotRead", QT_TRANSLATE_NOOP("report::Errors", "%1 cannot be read: %2."),
               QT_TRANSLATE_NOOP("report::Errors", "Check the file name and its permissions.")},
    ErrorEntry{"lab.noSuchProcess", QT_TRANSLATE_NOOP("report::Errors", "There is no process %1: there are %2."),
               QT_TRANSLATE_NOOP("report::Errors", "Name one that runs, or start more: processes N.")},
    ErrorEntry{"lab.noSuchReceiver", QT_TRANSLATE_NOOP("report::Errors", "There is no such receiver: %1."),
               QT_TRANSLATE_NOOP("report::Errors", "See the receivers that are connected, and name one of them.")},
    ErrorEntry{"lab.noTemporaryFolder", QT_TRANSLATE_NOOP("report::Errors", "Cannot create a temporary folder: %1."),
               QT_TRANSLATE_NOOP("report::Errors", "Free some space in the folder for temporary files.")},
    ErrorEntry{"lab.nothingExpires",
               QT_TRANSLATE_NOOP("report::Errors", "No entry has an expiry: there is nothing to advance to."),
               QT_TRANSLATE_NOOP("report::Errors", "Store an entry with a timeout first.")},
    ErrorEntry{"lab.unknownCost", QT_TRANSLATE_NOOP("report::Errors", "There is no cost named “%1”."),
               QT_TRANSLATE_NOOP("report::Errors",
                                 "Use one of list, detail, categories, profile, basket, prices, hit, write.")},
    ErrorEntry{"lab.unknownDjango", QT_TRANSLATE_NOOP("report::Errors", "Django version “%1” is not supported."),
               QT_TRANSLATE_NOOP("report::Errors", "Use one of 3.2, 4.2, 5.2, 6.0, 6.1, main, main+cve.")},
    ErrorEntry{"server.unknownEndpoint", QT_TRANSLATE_NOOP("report::Errors", "There is no endpoint %1."),
               QT_TRANSLATE_NOOP("report::Errors", "Use one of the endpoints of the request panel.")},
    ErrorEntry{"server.unknownField", QT_TRANSLATE_NOOP("report::Errors", "There is no field “%1”."),
               QT_TRANSLATE_NOOP("report::Errors", "Use one of the fields of the course table.")},
    ErrorEntry{"cache.location", QT_TRANSLATE_NOOP("report::Errors", "“%1” is not the address of a memcached."),
               QT_TRANSLATE_NOOP("report::Errors", "Write HOST:PORT, for example 127.0.0.1:11211.")},
    ErrorEntry{"server.unknownBackend", QT_TRANSLATE_NOOP("report::Errors", "Unknown cache backend “%1”."),
               QT_TRANSLATE_NOOP("report::Errors", "Use one of locmem, redis, memcached, database, file, dummy.")},
    ErrorEntry{"lab.badRows",
               QT_TRANSLATE_NOOP("report::Errors", "Some rows of the file cannot be read; nothing was imported."),
               QT_TRANSLATE_NOOP("report::Errors", "Correct the rows and import again.")},
    ErrorEntry{"lab.noSuchColumn", QT_TRANSLATE_NOOP("report::Errors", "There is no column “%1” in %2."),
               QT_TRANSLATE_NOOP("report::Errors", "Use a heading of the file's first row.")},
    ErrorEntry{"inspector.badPattern",
               QT_TRANSLATE_NOOP("report::Errors", "Invalid regular expression: %1 (at character %2)."),
               QT_TRANSLATE_NOOP("report::Errors", "Correct the pattern; until then all keys are shown.")},
    ErrorEntry{"inspector.locked", QT_TRANSLATE_NOOP("report::Errors", "The connection is locked: it is read-only."),
               QT_TRANSLATE_NOOP("report::Errors", "Unlock the connection, then try again.")},
    ErrorEntry{
        "inspector.edit.type", QT_TRANSLATE_NOOP("report::Errors", "A value of the type %1 cannot be edited."),
        QT_TRANSLATE_NOOP("report::Errors", "Entries of a stream never change; use redis-cli for module types.")},
    ErrorEntry{"inspector.edit.memberExists",
               QT_TRANSLATE_NOOP("report::Errors", "The new member was already in the set; the old one was removed."),
               QT_TRANSLATE_NOOP("report::Errors", "Add the old one again if you want both.")},
    ErrorEntry{"inspector.folder.tooMany",
               QT_TRANSLATE_NOOP("report::Errors", "There are more than %1 keys in this folder; nothing was done."),
               QT_TRANSLATE_NOOP("report::Errors", "Choose a smaller folder.")},
    ErrorEntry{
        "inspector.delete.noRoom",
        QT_TRANSLATE_NOOP("report::Errors", "The deletion stopped after %1 keys: the rest is too large to undo."),
        QT_TRANSLATE_NOOP("report::Errors", "Undo the deletion, or count the remaining keys and delete them.")},
    ErrorEntry{"inspector.undo.gone", QT_TRANSLATE_NOOP("report::Errors", "This deletion can no longer be undone."),
               QT_TRANSLATE_NOOP("report::Errors", "Deleted keys are kept for one day, up to 10 MB in total.")},
    ErrorEntry{"inspector.save.file", QT_TRANSLATE_NOOP("report::Errors", "%1 could not be written: %2."),
               QT_TRANSLATE_NOOP("report::Errors", "Choose another location; an existing file there is unchanged.")},
    ErrorEntry{"inspector.save.changed",
               QT_TRANSLATE_NOOP("report::Errors", "The value changed while it was being saved; no file was written."),
               QT_TRANSLATE_NOOP("report::Errors", "Save it again.")},
    ErrorEntry{"inspector.noSuchKey", QT_TRANSLATE_NOOP("report::Errors", "The key no longer exists."),
               QT_TRANSLATE_NOOP("report::Errors", "The key was deleted or has expired: choose another one.")},
    ErrorEntry{"inspector.typeChanged", QT_TRANSLATE_NOOP("report::Errors", "The key now holds a %1."),
               QT_TRANSLATE_NOOP("report::Errors", "Read it again.")},
    ErrorEntry{"inspector.unreadableType",
               QT_TRANSLATE_NOOP("report::Errors", "Values of the type %1 cannot be shown."),
               QT_TRANSLATE_NOOP("report::Errors", "Look at it with redis-cli.")},
    ErrorEntry{"server.noTransaction", QT_TRANSLATE_NOOP("report::Errors", "No transaction is open."),
               QT_TRANSLATE_NOOP("report::Errors", "Begin a transaction first: transaction begin.")},
    ErrorEntry{"server.TypeError",
               QT_TRANSLATE_NOOP("report::Errors", "TypeError: this answer of the view cannot be cached."),
               QT_TRANSLATE_NOOP("report::Errors", "Change the caching method of the endpoint.")},
    ErrorEntry{"server.ValueError", QT_TRANSLATE_NOOP("report::Errors", "ValueError: “%1” is not valid there."),
               QT_TRANSLATE_NOOP("report::Errors", "Change the value.")},
    ErrorEntry{"key.empty", QT_TRANSLATE_NOOP("report::Errors", "The key template is empty."),
               QT_TRANSLATE_NOOP("report::Errors", "Write a key, for example course_list:{page}.")},
    ErrorEntry{"key.nameless-field",
               QT_TRANSLATE_NOOP("report::Errors", "A field of the key template has no name (at character %1)."),
               QT_TRANSLATE_NOOP("report::Errors", "Write a name between the braces.")},
    ErrorEntry{"key.unknown-field",
               QT_TRANSLATE_NOOP("report::Errors", "Unknown field in the key template (at character %1): %2."),
               QT_TRANSLATE_NOOP("report::Errors", "Use one of the fields that the key preview offers.")},
    ErrorEntry{"key.stray-brace",
               QT_TRANSLATE_NOOP("report::Errors", "Unmatched closing brace in the key template (at character %1)."),
               QT_TRANSLATE_NOOP("report::Errors", "Write }} for a brace.")},
    ErrorEntry{"key.unclosed-brace",
               QT_TRANSLATE_NOOP("report::Errors", "Unclosed brace in the key template (at character %1)."),
               QT_TRANSLATE_NOOP("report::Errors", "Close it, or write {{ for a brace.")},
    ErrorEntry{"file.write", QT_TRANSLATE_NOOP("report::Errors", "%1 cannot be written: %2."),
               QT_TRANSLATE_NOOP("report::Errors", "Check the folder, its permissions and the free space.")},
    ErrorEntry{"file.ending", QT_TRANSLATE_NOOP("report::Errors", "%1 has an unknown file extension."),
               QT_TRANSLATE_NOOP("report::Errors", "Choose one of the file types in the dialog.")},
    ErrorEntry{"report.cannotWrite", QT_TRANSLATE_NOOP("report::Errors", "%1 cannot be written: %2."),
               QT_TRANSLATE_NOOP("report::Errors", "Check the folder, its permissions and the free space.")},
    ErrorEntry{
        "json.deep",
        QT_TRANSLATE_NOOP("report::Errors", "The JSON is nested too deeply to be parsed, so it is shown as text."),
        QT_TRANSLATE_NOOP("report::Errors", "Save it to a file and open it with another program.")},
    ErrorEntry{"chain.repeated",
               QT_TRANSLATE_NOOP("report::Errors",
                                 "An object contains duplicate keys (%1 in total, the first is “%2”): every member is "
                                 "shown, but most programs only use the last."),
               QT_TRANSLATE_NOOP("report::Errors", "Check the program that writes the value.")},
    ErrorEntry{"json.notStrict",
               QT_TRANSLATE_NOOP("report::Errors",
                                 "It contains %1, which is not valid in strict JSON: many programs reject it."),
               QT_TRANSLATE_NOOP("report::Errors", "Check the program that writes the value.")},
    ErrorEntry{"compression.checksum",
               QT_TRANSLATE_NOOP("report::Errors", "The bytes were decompressed, but the checksum does not match."),
               QT_TRANSLATE_NOOP("report::Errors", "Look at the value; it may be damaged.")},
    ErrorEntry{"chain.prefix", QT_TRANSLATE_NOOP("report::Errors", "Only the first %1 of %2 bytes were read so far."),
               QT_TRANSLATE_NOOP("report::Errors", "Load more of the value.")},
    ErrorEntry{"chain.empty", QT_TRANSLATE_NOOP("report::Errors", "The value is empty: it has no bytes."),
               QT_TRANSLATE_NOOP("report::Errors", "Check the program that writes the key, if this is unexpected.")},
    ErrorEntry{
        "chain.large",
        QT_TRANSLATE_NOOP("report::Errors", "The JSON is too large to be parsed (%1 bytes), so it is shown as text."),
        QT_TRANSLATE_NOOP("report::Errors", "Save it to a file and open it with another program.")},
    ErrorEntry{
        "chain.layers",
        QT_TRANSLATE_NOOP("report::Errors", "It is compressed more than %1 times; the content is shown as bytes."),
        QT_TRANSLATE_NOOP("report::Errors", "Save it to a file and decompress the rest with another program.")},
    ErrorEntry{"compression.truncated",
               QT_TRANSLATE_NOOP("report::Errors",
                                 "The compressed data ends too early, at byte %1; everything before is shown."),
               QT_TRANSLATE_NOOP("report::Errors",
                                 "Load more of the value; if this is all of it, it was written incompletely.")},
    ErrorEntry{"compression.corrupt",
               QT_TRANSLATE_NOOP("report::Errors",
                                 "The compressed data is damaged at byte %1 and cannot be decompressed further."),
               QT_TRANSLATE_NOOP("report::Errors", "Look at the bytes; they may be truncated or damaged.")},
    ErrorEntry{"compression.limit",
               QT_TRANSLATE_NOOP("report::Errors",
                                 "The decompressed value exceeds the limit: only the first %1 bytes are shown."),
               QT_TRANSLATE_NOOP("report::Errors", "Save it to a file and decompress it with another program.")},
    ErrorEntry{"pickle.limit",
               QT_TRANSLATE_NOOP("report::Errors", "The pickle exceeds the limit; only its beginning is shown."),
               QT_TRANSLATE_NOOP("report::Errors",
                                 "Save it to a file and look at it with pickletools, which does not execute it.")},
    ErrorEntry{"pickle.elided",
               QT_TRANSLATE_NOOP(
                   "report::Errors",
                   "Parts of the pickle that are nested too deeply or repeated too often are left out and marked."),
               QT_TRANSLATE_NOOP("report::Errors",
                                 "Save it to a file and look at it with pickletools, which does not execute it.")},
    ErrorEntry{
        "pickle.truncated",
        QT_TRANSLATE_NOOP("report::Errors", "The pickle ends too early, at byte %1; everything before is shown."),
        QT_TRANSLATE_NOOP("report::Errors",
                          "Load more of the value; if this is all of it, it was written incompletely.")},
    ErrorEntry{
        "msgpack.limit",
        QT_TRANSLATE_NOOP("report::Errors", "The MessagePack data exceeds the limit; only its beginning is shown."),
        QT_TRANSLATE_NOOP("report::Errors", "Save it to a file and open it with another program.")},
    ErrorEntry{"msgpack.deep",
               QT_TRANSLATE_NOOP("report::Errors", "The MessagePack data is nested too deeply to be decoded."),
               QT_TRANSLATE_NOOP("report::Errors", "Save it to a file and open it with another program.")},
    ErrorEntry{"reading.limit",
               QT_TRANSLATE_NOOP("report::Errors", "The value exceeds the limit; only its beginning is shown."),
               QT_TRANSLATE_NOOP("report::Errors", "Save it to a file and open it with another program.")},
    ErrorEntry{"reading.deep",
               QT_TRANSLATE_NOOP("report::Errors",
                                 "The value is nested too deeply to be decoded; everything before is shown."),
               QT_TRANSLATE_NOOP("report::Errors", "Save it to a file and open it with another program.")},
    ErrorEntry{"memcached.protocol",
               QT_TRANSLATE_NOOP("report::Errors", "Unexpected reply, not the protocol of memcached: %1."),
               QT_TRANSLATE_NOOP("report::Errors", "Check that a memcached listens at this address.")},
    ErrorEntry{
        "chain.maybe",
        QT_TRANSLATE_NOOP("report::Errors", "The bytes may be %1, a format that cannot be recognized for certain."),
        QT_TRANSLATE_NOOP("report::Errors", "Read them with the program that writes them.")},
    ErrorEntry{"chain.trailing", QT_TRANSLATE_NOOP("report::Errors", "%1 more bytes follow the value."),
               QT_TRANSLATE_NOOP("report::Errors", "Look at the bytes.")},
};

// Where the last part of the code comes from outside: a server's error word, a place in a value.
constexpr std::array families{
    ErrorEntry{"pickle.", QT_TRANSLATE_NOOP("report::Errors", "These bytes are not a valid pickle (at byte %1)."),
               QT_TRANSLATE_NOOP("report::Errors", "Look at the bytes; they may be truncated or in another format.")},
    ErrorEntry{"json.", QT_TRANSLATE_NOOP("report::Errors", "Invalid JSON (line %1, column %2)."),
               QT_TRANSLATE_NOOP("report::Errors", "Look at the text; it may be truncated or in another format.")},
    ErrorEntry{"msgpack.", QT_TRANSLATE_NOOP("report::Errors", "These bytes are not valid MessagePack (at byte %1)."),
               QT_TRANSLATE_NOOP("report::Errors", "Look at the bytes; they may be truncated or in another format.")},
    ErrorEntry{
        "reading.",
        QT_TRANSLATE_NOOP("report::Errors", "The data is truncated or damaged at byte %1; everything before is shown."),
        QT_TRANSLATE_NOOP("report::Errors", "Look at the bytes; they may be truncated or in another format.")},
};

const ErrorEntry *find(QByteArrayView code)
{
    for (const ErrorEntry *entry : {findEntry(errorEntries, code), findServerError(code), findLessonError(code),
                                    findAdviceError(code), findWatchError(code), findTapError(code)}) {
        if (entry)
            return entry;
    }
    const auto family = std::find_if(families.begin(), families.end(),
                                     [&](const ErrorEntry &entry) { return code.startsWith(entry.code); });
    return family == families.end() ? nullptr : &*family;
}

// QString::arg() would take a %2 inside the first argument for a place of its own. Arguments come from outside: what
// steers a terminal or reorders a line is escaped.
QString filled(const QString &text, const QStringList &args)
{
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int place = text[i] == u'%' && i + 1 < text.size() ? text[i + 1].digitValue() : -1;
        if (place < 1) {
            result += text[i];
            continue;
        }
        result += base::printable(args.value(place - 1));
        ++i;
    }
    return result.simplified();
}

// Redis: "OOM command not allowed …"; memcached: "SERVER_ERROR out of memory storing object".
bool saysMemoryIsFull(const QString &words)
{
    return words.startsWith("OOM "_L1) || words.contains("out of memory"_L1);
}

} // namespace

ErrorText errorText(const base::Error &given)
{
    base::Error error = given;
    if (error.code == "redis.reply.err" && error.args.value(0).contains(u"max number of clients"))
        error.code = "redis.maxclients"; // the server's prefix is ERR, as of much else
    if (error.code == "cache.BackendError" && find(error.args.value(0).toUtf8())) { // the backend has a code of its own
        const ErrorText why = errorText({error.args.first().toUtf8(), error.args.mid(1)});
        return {filled(Errors::tr("The cache server did not answer. %1"), {why.sentence}), why.nextStep};
    }
    if (error.code == "cache.UnpicklingError" && find(error.args.value(0).toUtf8())) {
        const ErrorText why = errorText({error.args.first().toUtf8(), error.args.mid(1)});
        return {filled(Errors::tr("The value stored under this key cannot be read. %1"), {why.sentence}),
                Errors::tr("Delete the key, or store it again.")};
    }
    if (error.code == "cache.ResponseError" && saysMemoryIsFull(error.args.value(0)))
        error.code = "cache.ResponseError.memory";
    if (error.code == "redis.sentinel.unreachable") {
        const ErrorText why = errorText({error.args.value(1).toUtf8(), error.args.mid(2)});
        return {filled(Errors::tr("No Sentinel returned the address of the primary “%1”. %2"),
                       {error.args.value(0), why.sentence}),
                Errors::tr("Check their hosts and ports.")};
    }
    if (error.code == "trial.failed" && isKnownError(error.args.value(2).toUtf8())) {
        const ErrorText why = errorText({error.args.value(2).toUtf8(), error.args.mid(3)});
        const QString &line = error.args.at(1); // none of what was typed or clicked
        return {line.isEmpty()
                    ? filled(Errors::tr("A command of the run failed (%1). %2"), {error.args.at(0), why.sentence})
                    : filled(Errors::tr("Line %1 failed (%2). %3"), {line, error.args.at(0), why.sentence}),
                why.nextStep};
    }
    if (error.code == "lab.badRows")
        return badRowsText(error.args);
    if (const ErrorEntry *entry = find(error.code))
        return {filled(Errors::tr(entry->sentence), error.args), filled(Errors::tr(entry->nextStep), error.args)};
    const QString what = shown(error.code)
        + (error.args.isEmpty() ? QString() : QString(u": " + base::printable(error.args.join(u", "))));
    return {Errors::tr("Unexpected error (%1).").arg(what),
            Errors::tr("Please try again; if it persists, report this code.")};
}

base::Error errorOf(const trace::Event &event)
{
    base::Error error{event.text, {}};
    if (event.detail) {
        for (const auto &[name, value] : event.detail->fields) {
            if (name != "line") // where the command stands
                error.args.append(QString::fromUtf8(value));
        }
    }
    return error;
}

bool isKnownError(QByteArrayView code) { return find(code) != nullptr; }

} // namespace report
