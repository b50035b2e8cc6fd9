#include "look/band.h"

#include "look/clampedlabel.h"
#include "look/theme.h"
#include "look/units.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QPushButton>

namespace gui {

Band::Band(const Theme &theme, const QString &name, QWidget *parent, int lines)
    : QWidget(parent)
    , m_theme(theme)
    , m_text(new ClampedLabel(lines, this))
{
    setObjectName(name);
    setAutoFillBackground(true);
    m_text->setAlignment(Qt::AlignVCenter | Qt::AlignLeft);
    (new QHBoxLayout(this))->addWidget(m_text, 1);
    restyle();
    connect(&theme, &Theme::changed, this, &Band::restyle);
    hide();
}

QPushButton *Band::addButton(const QString &name, const QString &text, const QString &toolTip)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setToolTip(plainToolTip(toolTip));
    layout()->addWidget(button);
    return button;
}

void Band::say(const QString &text)
{
    m_text->setText(text);
    setAccessibleName(text);
    show();
}

QString Band::text() const { return m_text->text(); }

void Band::restyle()
{
    QPalette colours = palette();
    colours.setColor(QPalette::Window, m_theme.palette().warningTint);
    setPalette(colours);
    layout()->setContentsMargins(m_theme.px(12), m_theme.px(2), m_theme.px(12), m_theme.px(2));
}

} // namespace gui
