#include "lesson/lesson.h"

namespace lesson {

QList<const Question *> Lesson::questions() const
{
    QList<const Question *> all;
    for (const Part &part : parts) {
        for (const Piece &piece : part.pieces) {
            if (const auto *question = std::get_if<Question>(&piece))
                all.append(question);
        }
    }
    return all;
}

QList<const Block *> Lesson::blocks(Block::Kind kind) const
{
    QList<const Block *> all;
    for (const Part &part : parts) {
        for (const Piece &piece : part.pieces) {
            if (const auto *block = std::get_if<Block>(&piece); block && block->kind == kind)
                all.append(block);
        }
    }
    return all;
}

const Goals *Lesson::goals() const
{
    for (const Part &part : parts) {
        for (const Piece &piece : part.pieces) {
            if (const auto *goals = std::get_if<Goals>(&piece))
                return goals;
        }
    }
    return nullptr;
}

bool Lesson::isPlayed() const { return !blocks(Block::Kind::Play).isEmpty() || !blocks(Block::Kind::Trial).isEmpty(); }

} // namespace lesson
