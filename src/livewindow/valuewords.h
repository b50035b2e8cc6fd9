#pragma once

#include "codec/chain.h"

#include <QtCore/QStringList>

// The texts of the value viewer.
namespace gui {

QString kindWord(codec::ChainStep::Kind kind); // "pickle", "PHP serialize"
QStringList chainWords(const codec::Decoded &decoded); // "zlib", "pickle 4", "tuple of 3"

struct FindingText {
    bool isDanger = false;
    QString text;
};
QList<FindingText> findingTexts(const codec::Decoded &decoded); // plain text

// A response that Django stored, as it goes over the wire; null when the value is none.
QString responseText(const codec::Value &value);

} // namespace gui
