#pragma once

namespace catalog {
class Catalog;
}
namespace trace {
class Recorder;
}

namespace server {

class Freshness;

// Detects changes of the course database by other programs, and reports them (DatabaseChanged). No signal is sent for
// such an edit, so no receiver runs; and which rows it changed is not known, so every entry may be stale.
class OutsideEdits {
public:
    // All references are borrowed.
    OutsideEdits(trace::Recorder &recorder, catalog::Catalog &catalog, Freshness &freshness)
        : m_recorder(recorder)
        , m_catalog(catalog)
        , m_freshness(freshness)
    {
    }

    void look(); // a few microseconds when there is nothing new
    void setIsWatching(bool is) { m_isWatching = is; } // false: nobody else can write

private:
    bool m_isWatching = true;
    trace::Recorder &m_recorder;
    catalog::Catalog &m_catalog;
    Freshness &m_freshness;
};

} // namespace server
