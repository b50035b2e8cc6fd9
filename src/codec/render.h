#pragma once

#include "codec/value.h"

#include <QtCore/QList>

#include <optional>

namespace codec {

// A value as lines of typed text, as a viewer shows them:
//
//     dict                                  (depth 0)
//       'id': int 42
//       'price': Decimal 49.90
//       'teacher': dict
//         'name': str 'Zoë'
//
// The words are Python's, in every language.
struct RenderedLine {
    int depth = 0;
    QString label; // the key or attribute that leads here; empty for items and at the top
    QString type; // Python's name of it; of an object with its module; "cycle", "elided" … for what is no value
    QString text; // of a scalar; empty for containers
    qsizetype size = 0; // entries of a container, characters of a text, bytes
    qsizetype hidden = 0; // of these, how many are not shown
};

struct RenderLimits {
    qsizetype lines = 10'000;
    qsizetype text = 2'000; // characters of one line's text
};

// A symbol of Ruby, which most of its hashes have for keys: ":name"; none for any other value.
std::optional<QString> symbolText(const Value &value);

QList<RenderedLine> render(const Value &value, const RenderLimits &limits = {});

// The lines as one text, indented by two blanks a level; what is hidden is a "… +N" at its place.
QString plainText(const QList<RenderedLine> &lines);

} // namespace codec
