#pragma once

#include "advice/idlegaps.h"

#include <QtCore/QString>

namespace report {

// What watching a live server came to, by the idle gaps of its keys. `name`: the server, without its password.
QString gapText(const advice::GapReading &reading, const QString &name);
QByteArray gapJson(const advice::GapReading &reading, const QString &name);
QByteArray gapCsv(const advice::GapReading &reading); // a row for each TTL

QString gapRefusal(const advice::GapReading &reading); // with fewer gaps than are needed
QString gapProgress(const advice::IdleGaps &gaps, base::Duration watched, base::Duration length);

} // namespace report
