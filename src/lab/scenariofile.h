#pragma once

#include "base/inputfile.h"

namespace lab {

// The text of a scenario. Errors: lab.cannotRead {file, why}, file.notRegular {file}, file.tooLarge {file, megabytes}.
base::Result<QByteArray> readScenarioFile(const QString &name, base::Pipes pipes = base::Pipes::Refused);

} // namespace lab
