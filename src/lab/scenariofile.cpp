#include "lab/scenariofile.h"

namespace lab {

base::Result<QByteArray> readScenarioFile(const QString &name, base::Pipes pipes)
{
    constexpr qint64 longest = 256 * 1024 * 1024;
    return base::readWhole(name, "lab.cannotRead", longest, pipes);
}

} // namespace lab
