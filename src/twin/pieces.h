#pragma once

#include "lab/setup.h"
#include "twin/piece.h"

namespace twin {

// What a project is made of.
struct Project {
    lab::Setup setup;
    std::uint64_t seed = 1; // of the live prices: catalog::Catalog::seed()
};

// The code that the set-up decides, in the order in which a person reads it: settings, views, keys, signals, models …
QList<Piece> codePieces(const Project &project);

// All files of the project but the rows.
QList<Piece> allPieces(const Project &project);

} // namespace twin
