#pragma once

#include "livewindow/fate.h"

#include <QtCore/QByteArray>

#include <vector>

namespace gui {

// Rows of keys that are gone, among those that are listed: each stays where it stood until its time is over. "Shown"
// rows count both, "listed" rows only the living.
class DepartedRows {
public:
    struct Departed {
        QByteArray key;
        Fate fate;
        int row = 0; // shown

        friend bool operator==(const Departed &, const Departed &) = default;
    };

    int size() const { return int(m_rows.size()); }
    const std::vector<Departed> &all() const { return m_rows; } // rising by row
    const Departed *at(int shown) const; // none: a living one stands there
    int rowOf(const QByteArray &key) const; // -1 when it is not among them
    int listed(int shown) const; // of a row where a living one stands
    int shown(int listed) const;

    // Adds one after all others, at that row or as near as the rest leaves room for; `listed`: how many living ones.
    void append(const QByteArray &key, const Fate &fate, int row, int listed);
    bool setKind(const QByteArray &key, Fate::Kind kind); // whether it is among them

    friend bool operator==(const DepartedRows &, const DepartedRows &) = default;

private:
    std::vector<Departed> m_rows;
};

} // namespace gui
