#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace report {

// What a backend is called, by its word in the command language ("locmem"); the word itself for an unknown one.
QString backendText(const QByteArray &word);

} // namespace report
