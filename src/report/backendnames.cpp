#include "report/backendnames.h"

#include "report/words.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <array>

namespace report {

namespace {

class BackendNames {
    Q_DECLARE_TR_FUNCTIONS(report::BackendNames)
};

struct BackendName {
    QByteArrayView word;
    const char *name;
};

constexpr std::array backendNames{
    BackendName{"locmem", QT_TRANSLATE_NOOP("report::BackendNames", "LocMem")},
    BackendName{"redis", QT_TRANSLATE_NOOP("report::BackendNames", "Redis")},
    BackendName{"memcached", QT_TRANSLATE_NOOP("report::BackendNames", "Memcached")},
    BackendName{"database", QT_TRANSLATE_NOOP("report::BackendNames", "Database table")},
    BackendName{"file", QT_TRANSLATE_NOOP("report::BackendNames", "Files")},
    BackendName{"dummy", QT_TRANSLATE_NOOP("report::BackendNames", "Dummy")},
};

} // namespace

QString backendText(const QByteArray &word)
{
    const auto found = std::find_if(backendNames.begin(), backendNames.end(),
                                    [&](const BackendName &each) { return each.word == word; });
    return found == backendNames.end() ? shown(word, 40) : BackendNames::tr(found->name);
}

} // namespace report
