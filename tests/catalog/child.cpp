// What tst_abuse does to a catalog from a process of its own: lock it, die in the middle of a write, run out of
// room, or lack the right to write. Each mode prints lines that the test reads.

#include "catalog/queries.h"
#include "catalog/writer.h"

#include <QtCore/QCoreApplication>

#include <csignal>
#include <cstdio>

#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using catalog::Catalog;

namespace {

void say(const QByteArray &line)
{
    std::puts(line.constData());
    std::fflush(stdout);
}

QByteArray codeOf(const base::Result<void> &result) { return result ? QByteArrayLiteral("ok") : result.error().code; }

void untilToldToEnd() { (void)std::getchar(); }

QByteArray courseCount(Catalog &catalog)
{
    const auto count = catalog.reader().scalar("SELECT COUNT(*) FROM courses_course");
    return count ? count->toByteArray() : count.error().code;
}

// Fills it up until there is no room, and says what is left and whether one can go on.
int outgrow(const QString &path)
{
    auto catalog = Catalog::open(path);
    if (!catalog) {
        say(catalog.error().code);
        return 0;
    }
    say(codeOf((*catalog)->reset(100)));
    say(codeOf((*catalog)->reset(200'000)));
    say(courseCount(**catalog));
    catalog::Writer writer(**catalog, nullptr);
    const auto updated = writer.update(catalog::courseModel(), {{"pk", 1}}, {{"title", QVariant(u"edited"_s)}});
    say(updated ? QByteArrayLiteral("ok") : updated.error().code);
    return 0;
}

int hold(const QString &path)
{
    auto catalog = Catalog::open(path);
    if (!catalog || !(*catalog)->begin("BEGIN IMMEDIATE"))
        return 1;
    say("ready");
    untilToldToEnd();
    return 0;
}

// A change of every row, more than the page cache holds, that is never committed.
int dieInTransaction(const QString &path)
{
    auto catalog = Catalog::open(path);
    if (!catalog || !(*catalog)->writer().execute("PRAGMA cache_size = 10"))
        return 1;
    catalog::Writer writer(**catalog, nullptr);
    if (!writer.session().enter() || !writer.update(catalog::courseModel(), {}, {{"title", QVariant(u"lost"_s)}}))
        return 1;
    say("ready");
    untilToldToEnd();
    return 1; // the test kills it before
}

// Students go from course 1 to course 2 and back, one transaction each: the sum never changes.
int transfer(const QString &path)
{
    using catalog::Expression;
    auto catalog = Catalog::open(path);
    if (!catalog)
        return 1;
    catalog::Writer writer(**catalog, nullptr);
    for (int round = 0;; ++round) {
        if (round == 3) // killed from here on, it dies in mid-work
            say("ready");
        const auto by = [](char operation) { return Expression({{}, "students"}, operation, {1}); };
        const auto moved = writer.session().atomically(true, [&]() -> base::Result<void> {
            for (const int pk : {1, 2}) {
                const char operation = (pk + round) % 2 == 0 ? '+' : '-';
                auto changed = writer.update(catalog::courseModel(), {{"pk", pk}}, {{"students", by(operation)}});
                if (!changed)
                    return tl::unexpected(changed.error());
            }
            return {};
        });
        if (!moved)
            return 1;
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QString mode = arguments.value(1);
    const QString path = arguments.value(2);
    if (mode == "hold"_L1)
        return hold(path);
    if (mode == "die"_L1)
        return dieInTransaction(path);
    if (mode == "transfer"_L1)
        return transfer(path);
    if (mode == "open"_L1) {
        constexpr uid_t nobody = 65534; // root may write everywhere
        if (geteuid() == 0 && setuid(nobody) != 0)
            return 1;
        auto catalog = Catalog::open(path);
        say(catalog ? QByteArrayLiteral("ok") : catalog.error().code);
        return 0;
    }
    if (mode == "limited"_L1) { // as a quota does
        std::signal(SIGXFSZ, SIG_IGN);
        constexpr rlimit limit{2'000'000, 2'000'000};
        return setrlimit(RLIMIT_FSIZE, &limit) == 0 ? outgrow(path) : 1;
    }
    if (mode == "tiny"_L1) { // a real file system of 2 MB, which only this process sees
        if (unshare(geteuid() == 0 ? CLONE_NEWNS : CLONE_NEWUSER | CLONE_NEWNS) != 0
            || mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0
            || mount("tmpfs", qPrintable(path), "tmpfs", 0, "size=2m") != 0) {
            say("unsupported");
            return 0;
        }
        return outgrow(path + u"/courses.sqlite3");
    }
    return 1;
}
