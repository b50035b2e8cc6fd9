#pragma once

#include "lab/vocabulary.h"

#include <QtCore/QString>

namespace report {

// The reference of the command language as Markdown, made of the vocabulary that the parser reads and of the help that
// the window shows: docs/language.md holds it.
QByteArray languageReference();

// The page of one command, as Markdown: what it does, an example, and which words can follow.
QString commandPage(const lab::Word &verb);

} // namespace report
