#include "livewindow/emptypanel.h"

#include "look/theme.h"

namespace gui {

EmptyPanel::EmptyPanel(const Theme &theme, const QString &sentence, QWidget *parent)
    : QLabel(sentence, parent)
    , m_theme(theme)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setAlignment(Qt::AlignTop | Qt::AlignLeft);
    restyle();
    connect(&theme, &Theme::changed, this, &EmptyPanel::restyle);
}

void EmptyPanel::restyle()
{
    setMargin(m_theme.px(12));
    QPalette dim = palette();
    dim.setColor(QPalette::WindowText, m_theme.palette().dimInk);
    setPalette(dim);
}

} // namespace gui
