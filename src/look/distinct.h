#pragma once

#include <QtCore/QStringList>

class QFontMetrics;

namespace gui {

// Texts that stand below each other, shortened to a width so that what tells one from another stays: what they have in
// common is folded first. Two different ones read the same only where not even three characters have room.
QStringList distinctTexts(const QStringList &texts, const QFontMetrics &metrics, int width);

} // namespace gui
