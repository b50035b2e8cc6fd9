#include "look/panel.h"

#include "look/elidedlabel.h"
#include "look/theme.h"

#include <QtGui/QPainter>
#include <QtGui/QPainterPath>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QDockWidget>
#include <QtWidgets/QLabel>
#include <QtWidgets/QTabBar>

namespace gui {

namespace {

// The upper or lower part of a panel's outline, closed for filling and open where the other part joins.
enum class Part : std::uint8_t { Whole, Upper, Lower };

void drawOutline(QPainter &painter, const QRectF &rect, Part part, const Theme &theme)
{
    const qreal beyond = theme.radius() * 2; // the other part's corners fall outside the clip
    const QRectF shape = part == Part::Upper ? rect.adjusted(0, 0, 0, beyond)
        : part == Part::Lower                ? rect.adjusted(0, -beyond, 0, 0)
                                             : rect;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.palette().line, 1));
    painter.setBrush(theme.palette().panel);
    painter.drawRoundedRect(shape.adjusted(0.5, 0.5, -0.5, -0.5), theme.radius(), theme.radius());
}

} // namespace

PanelHead::PanelHead(const Theme &theme, const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_layout(new QHBoxLayout(this))
    , m_title(new QLabel(this))
    , m_facts(new ElidedLabel(this))
{
    m_title->setTextFormat(Qt::PlainText);
    m_title->setAttribute(Qt::WA_TransparentForMouseEvents); // it is dragged by it
    m_facts->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // the first to give way
    m_facts->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_layout->addWidget(m_title);
    m_layout->addWidget(m_facts, 1);
    setTitle(title);
    restyle();
    connect(&theme, &Theme::changed, this, &PanelHead::restyle);
}

void PanelHead::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void PanelHead::setFacts(const QString &facts) { m_facts->setText(facts); }

QString PanelHead::facts() const { return m_facts->text(); }

void PanelHead::setPills(const QList<Pill> &pills)
{
    while (m_pills.size() > pills.size()) {
        delete m_pills.takeLast();
    }
    while (m_pills.size() < pills.size()) {
        auto *label = new PillLabel(m_theme, this);
        m_layout->insertWidget(m_layout->indexOf(m_facts) + 1 + int(m_pills.size()), label);
        m_pills.append(label);
    }
    for (qsizetype i = 0; i < pills.size(); ++i) {
        m_pills[i]->setPill(pills[i]);
    }
    fitPills();
}

QTabBar &PanelHead::tabs()
{
    if (!m_tabs) {
        m_tabs = new QTabBar(this);
        m_tabs->setDrawBase(false);
        m_tabs->setExpanding(false);
        m_tabs->setUsesScrollButtons(true);
        m_tabs->setElideMode(Qt::ElideNone);
        m_tabs->setAccessibleName(tr("Views of %1").arg(m_title->text()));
        m_layout->insertWidget(m_layout->indexOf(m_facts), m_tabs);
    }
    return *m_tabs;
}

void PanelHead::addWidget(QWidget *widget) { m_layout->addWidget(widget); }

QSize PanelHead::sizeHint() const { return {QWidget::sizeHint().width(), m_theme.px(37)}; }

QSize PanelHead::minimumSizeHint() const { return {widthWithoutPills(&QWidget::minimumSizeHint), m_theme.px(37)}; }

int PanelHead::widthWithoutPills(QSize (QWidget::*hint)() const) const
{
    const QMargins margins = m_layout->contentsMargins();
    int width = margins.left() + margins.right();
    for (int i = 0; i < m_layout->count(); ++i) {
        const QWidget *each = m_layout->itemAt(i)->widget();
        if (each != m_facts && !qobject_cast<const PillLabel *>(each))
            width += (each->*hint)().width() + m_layout->spacing();
    }
    return width;
}

// Pills are shown where there is room for all of them beside the tabs: nothing moves when they come.
void PanelHead::fitPills()
{
    int wanted = widthWithoutPills(&QWidget::sizeHint);
    for (const PillLabel *pill : std::as_const(m_pills))
        wanted += pill->sizeHint().width() + m_layout->spacing();
    for (PillLabel *pill : std::as_const(m_pills))
        pill->setVisible(width() >= wanted);
}

void PanelHead::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitPills();
}

void PanelHead::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (qobject_cast<QDockWidget *>(parentWidget())) {
        drawOutline(painter, rect(), Part::Upper, m_theme);
    }
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.palette().line);
}

void PanelHead::restyle()
{
    m_layout->setContentsMargins(m_theme.px(12), m_theme.px(4), m_theme.px(12), m_theme.px(5));
    m_layout->setSpacing(m_theme.grid(1));
    m_title->setFont(m_theme.font(Theme::Face::Strong));
    m_facts->setFont(m_theme.font(Theme::Face::Small));
    m_theme.dim(*m_facts);
    updateGeometry();
}

Panel::Panel(const Theme &theme, const QString &title, QWidget *parent)
    : Panel(theme, Edges::Whole, parent)
{
    m_head = new PanelHead(theme, title, this);
    m_layout->addWidget(m_head);
    setAccessibleName(title);
}

Panel::Panel(const Theme &theme, Edges edges, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_edges(edges)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(1, edges == Edges::Whole ? 1 : 0, 1, theme.px(4));
    m_layout->setSpacing(0);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Panel::addContent(QWidget *content, int stretch) { m_layout->addWidget(content, stretch); }

void Panel::addRule()
{
    auto *rule = new QWidget(this);
    rule->setFixedHeight(1);
    rule->setAutoFillBackground(true);
    const auto colour = [this, rule] {
        QPalette palette = rule->palette();
        palette.setColor(QPalette::Window, m_theme.palette().line);
        rule->setPalette(palette);
    };
    colour();
    connect(&m_theme, &Theme::changed, rule, colour);
    m_layout->addWidget(rule);
}

void Panel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawOutline(painter, rect(), m_edges == Edges::Whole ? Part::Whole : Part::Lower, m_theme);
}

} // namespace gui
