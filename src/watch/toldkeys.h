#pragma once

#include <QtCore/QByteArray>

namespace watch {

// A key that passed, in the way in which the probe tells it (docs/probe.md): the session's id, which is a visitor's
// cookie, and the end of a long key are hashes. Only so can the two be compared, and nothing secret is shown.
QByteArray asTold(const QByteArray &key);

} // namespace watch
