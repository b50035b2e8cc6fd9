#pragma once

#include "inspector/keyfilter.h"
#include "livewindow/inspectorclient.h"
#include "livewindow/latestwork.h"

namespace gui {

// The keys that pass the person's filter: what tree and table show of the keyspace.
class ShownKeys : public QObject {
    Q_OBJECT

public:
    explicit ShownKeys(const InspectorClient &client, QObject *parent = nullptr); // borrowed

    const inspector::KeyspaceView &view() const { return m_view; }
    const inspector::KeyFilter &filter() const { return m_filter; }
    base::Result<void> setFilter(const inspector::KeyFilter &filter); // a bad one leaves every key

signals:
    void changed();

private:
    void update();
    void choose();

    const InspectorClient &m_client;
    inspector::KeyFilter m_filter;
    std::optional<inspector::KeyMatcher> m_matcher; // none = every key
    inspector::KeyspaceView m_base; // what m_view was chosen from
    inspector::KeyspaceView m_view;
    bool m_isStale = false;
    LatestWork m_work;
};

} // namespace gui
