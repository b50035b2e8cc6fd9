#pragma once

#include "lab/vocabulary.h"

#include <QtCore/QString>

namespace report {

struct CommandHelp {
    QString meaning; // a sentence
    QByteArray example; // a command that can be run as is
};
CommandHelp commandHelp(lab::Verb verb);

} // namespace report
