#pragma once

#include "lab/lab.h"

namespace twin {

// A lab as the settings among commands leave it, with no request sent, no row edited and no cache's server asked.
class SetUpLab {
public:
    // Errors: trial.failed {command, line, the error's code, its arguments}, and those of lab::Lab::create().
    static base::Result<SetUpLab> make(const QList<lab::Command> &commands,
                                       const std::function<catalog::Watch()> &watch = {});

    lab::Lab &lab() const { return *m_lab; }

private:
    SetUpLab() = default;

    std::unique_ptr<trace::Listener> m_listener; // lives longer than what it hears
    std::unique_ptr<lab::Lab> m_lab;
};

} // namespace twin
