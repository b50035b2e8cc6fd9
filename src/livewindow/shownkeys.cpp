#include "livewindow/shownkeys.h"

namespace gui {

using inspector::KeyspaceView;

ShownKeys::ShownKeys(const InspectorClient &client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
    connect(&client, &InspectorClient::viewChanged, this, &ShownKeys::update);
}

base::Result<void> ShownKeys::setFilter(const inspector::KeyFilter &filter)
{
    if (filter == m_filter)
        return {};
    m_filter = filter;
    m_matcher.reset();
    m_work.stop();
    auto matcher = inspector::KeyMatcher::make(filter);
    if (matcher && !filter.pattern.isEmpty())
        m_matcher = std::move(*matcher);
    if (m_matcher)
        choose();
    else
        update();
    if (!matcher)
        return tl::unexpected(matcher.error());
    return {};
}

void ShownKeys::update()
{
    const KeyspaceView &all = m_client.view();
    if (!m_matcher) {
        m_view = all;
        emit changed();
    } else if (!m_work.isRunning() && all.isSameOrder(m_base)) {
        m_view = all.inOrderOf(m_view);
        emit changed();
    } else if (m_work.isRunning()) {
        m_isStale = true; // what runs is shown, and then the next begins
    } else {
        choose();
    }
}

void ShownKeys::choose()
{
    m_isStale = false;
    const KeyspaceView all = m_client.view();
    m_work.run(
        this, [all, matcher = *m_matcher](const std::atomic<bool> &stop) { return filtered(all, matcher, stop); },
        [this, all](const KeyspaceView &chosen) {
            m_base = all;
            m_view = chosen;
            emit changed();
            if (m_isStale)
                update();
        });
}

} // namespace gui
