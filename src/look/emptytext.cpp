#include "look/emptytext.h"

#include "look/theme.h"

#include <QtCore/QEvent>

#include <algorithm>

namespace gui {

EmptyText::EmptyText(const Theme &theme, const QString &sentence, QWidget *parent)
    : QLabel(sentence, parent)
    , m_theme(theme)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setAlignment(Qt::AlignTop | Qt::AlignLeft);
    setForegroundRole(QPalette::WindowText); // also on the base of a table
    restyle();
    connect(&theme, &Theme::changed, this, &EmptyText::restyle);
}

void EmptyText::restyle()
{
    m_heights.clear();
    setMargin(m_theme.px(12));
    m_theme.dim(*this);
}

void EmptyText::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        m_heights.clear();
    QLabel::changeEvent(event);
}

int EmptyText::heightForWidth(int width) const
{
    if (m_measured != text()) {
        m_measured = text();
        m_heights.clear();
    }
    const auto known =
        std::find_if(m_heights.cbegin(), m_heights.cend(), [width](const auto &each) { return each.first == width; });
    if (known != m_heights.cend())
        return known->second;
    if (m_heights.size() == maxHeights)
        m_heights.clear();
    return m_heights.emplace_back(width, QLabel::heightForWidth(width)).second;
}

} // namespace gui
