#pragma once

#include "lab/command.h"

#include <QtCore/QJsonArray>

// One scenario, as the lab plays it and as the Django driver reads it.
namespace played {

// The command as a step of the driver; none for what Django has no word for.
std::optional<QJsonObject> step(const lab::Action &action);

// The same commands in a lab that simulates this Django.
QList<lab::Command> under(const QByteArray &django, QList<lab::Command> commands);

// What the lab answers to each command, in the driver's words. The database begins as `snapshot` is.
QJsonArray inTheLab(const QList<lab::Command> &commands, const QString &snapshot);

// What differs, as "command: what: lab | Django"; empty when nothing does.
QStringList differences(const QList<lab::Command> &commands, const QJsonArray &lab, const QJsonArray &django);

// As a scenario file, so that it can be played by hand.
QByteArray text(const QList<lab::Command> &commands);

} // namespace played
