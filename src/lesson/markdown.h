#pragma once

#include "lesson/problem.h"

namespace lesson {

struct Line {
    QString text;
    int number = 0; // from 1
};

// What a Markdown file consists of, as far as a lesson needs to know. Only headings that begin with # signs and fences
// of ` or ~ are taken for such; all else is prose, for the reader of Markdown to make out.
struct Segment {
    enum class Kind : std::uint8_t {
        Title, // # text
        Heading, // ## text
        Prose,
        Fence, // its lines without the fences; info: what follows the opening one
        Quote, // its lines without the >
    };
    Kind kind = Kind::Prose;
    QString info; // a heading's text, a fence's words
    int infoColumn = 1;
    QList<Line> lines;
    int line = 0; // where it begins
    int end = 0; // the line after its last one
};

// In order, every line in exactly one of them. A fence that is not closed is a problem.
QList<Segment> segmentsOf(const QList<Line> &lines, Problems &problems);

} // namespace lesson
