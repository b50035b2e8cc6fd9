#pragma once

#include <QtCore/QByteArray>

namespace report {

// The reference of the command language as Markdown, made of the vocabulary that the parser reads and of the help that
// the window shows: docs/language.md holds it.
QByteArray languageReference();

} // namespace report
