#pragma once

#include "views/diagrams/sequencelayout.h"

class QPainter;

namespace gui {

class Theme;

// A sequence diagram for the last row of a room: few words, thick strokes, every size a part of the area's height. Time
// has no scale here; how long the database worked is told as a number. Steps that follow each other in one direction
// share a line, queries are counted, and of a long sequence the middle is left out, which is said.
class LargeSequence {
public:
    struct Arrow {
        std::size_t from = 0; // lanes; the same: a note
        std::size_t to = 0;
        QString word;
        std::size_t step = 0; // of the picture: drawn once it has happened
        bool isAnswer = false;
        trace::Outcome outcome = trace::Outcome::None;
        int row = 0;
    };

    // `done`: so many of the picture's steps have happened. What follows has its place, and is not drawn.
    LargeSequence(const SequencePicture &picture, std::size_t done); // the picture is borrowed

    const std::vector<Arrow> &arrows() const { return m_arrows; }
    int rowCount() const { return m_rows; }
    int omittedRows() const { return m_omitted; }
    void paint(QPainter &painter, const QRectF &area, const Theme &theme) const;

private:
    struct Work { // of the database, query after query
        std::size_t asked = 0; // arrows
        std::size_t answered = 0; // 0: not yet
        int queries = 0;
        std::int64_t rows = 0;
        trace::Duration took{0};
    };
    struct Sizes;

    void fold(std::size_t step);
    void placeInRows();
    bool hasHappened(const Arrow &arrow) const { return arrow.step < m_done; }
    bool isUsed(std::size_t lane) const;
    void paintLanes(QPainter &painter, const Sizes &sizes, const Theme &theme) const;
    void paintWorks(QPainter &painter, const Sizes &sizes, const Theme &theme) const;
    void paintArrow(QPainter &painter, const Arrow &arrow, const Sizes &sizes, const Theme &theme) const;

    const SequencePicture &m_picture;
    std::size_t m_done;
    std::vector<Arrow> m_arrows;
    std::vector<Work> m_works;
    int m_rows = 0;
    int m_omitted = 0; // in the middle; their line says how many
};

} // namespace gui
