#pragma once

#include "base/error.h"
#include "trace/source.h"

namespace gui {

// An external application as a source of events: live, or from a recording.
class AppSource : public trace::Source {
    Q_OBJECT

public:
    // By which means it is known.
    struct Means {
        bool tap = false;
        bool probe = false;
        bool door = false; // the web door
        bool isLab = false; // a run of the lab: nothing of it is unknown
    };

    using Source::Source;

    trace::Knowledge knowledge() const override { return m_knowledge; }
    const Means &means() const { return m_means; }
    virtual QString name() const = 0; // of the application or the file
    virtual QString facts() const = 0; // where it is, and how much was seen

signals:
    void factsChanged();
    void failed(const base::Error &error);

protected:
    void know(const trace::Knowledge &knowledge, Means means);

private:
    trace::Knowledge m_knowledge{.commands = false, .requests = true, .database = true, .isMeasured = true};
    Means m_means;
};

} // namespace gui
