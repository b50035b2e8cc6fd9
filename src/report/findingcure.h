#pragma once

#include "advice/doctor.h"
#include "trial/cure.h"

namespace report {

// What the lab can try against a finding; none: only the code of the application can be changed.
std::optional<trial::Cure> cureOf(const advice::Finding &finding);

// The lines of an application that are to be changed: the names in it are the tutorial's.
QByteArray pythonOf(advice::Finding::Fault fault);

} // namespace report
