#pragma once

#include "server/settings.h"

namespace twin {

// The receivers of signals.py, one after the other, in the order in which they were connected.
QByteArray receiverCode(const QList<server::Receiver> &receivers);

} // namespace twin
