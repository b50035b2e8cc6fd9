#pragma once

#include "lab/command.h"

#include <random>

namespace lab {

// Random requests over the endpoints, the same for the same seed: a few pages and courses are asked for
// often and most seldom, as on a real site, or what a mix file says.
class Traffic {
public:
    explicit Traffic(std::uint64_t seed);

    // Reads lines of a weight and a request: `3 get /courses/?page=1 as 42`. Errors: lab.cannotRead {file, reason},
    // lab.badMix {file, line}.
    base::Result<void> readMix(const QString &file);

    RequestSpec next();

private:
    struct Weighted {
        double upTo; // the sum of the weights up to and with this one
        RequestSpec request;
    };

    std::uint64_t below(std::uint64_t bound);
    RequestSpec made();

    std::mt19937_64 m_random; // its numbers, unlike the distributions', are the same everywhere
    std::vector<Weighted> m_mix;
};

} // namespace lab
