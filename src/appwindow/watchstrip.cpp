#include "appwindow/watchstrip.h"

#include "appwindow/knowntext.h"
#include "look/clampedlabel.h"
#include "look/reserve.h"
#include "look/theme.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>

namespace gui {

WatchStrip::WatchStrip(const Theme &theme, const AppSource &source, QWidget *parent)
    : QToolBar(tr("What is shown"), parent)
    , m_source(source)
    , m_what(new ClampedLabel(2, this))
    , m_known(new ClampedLabel(2, this))
    , m_progress(new QProgressBar(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
{
    setObjectName(QStringLiteral("watchStrip"));
    setMovable(false);
    auto *line = new QWidget(this);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(theme.px(8), 0, theme.px(8), 0);
    layout->setSpacing(theme.px(16));
    m_what->setObjectName(QStringLiteral("watched"));
    m_known->setObjectName(QStringLiteral("known"));
    for (ClampedLabel *label : {m_what, m_known})
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_progress->setObjectName(QStringLiteral("reading"));
    m_progress->setAccessibleName(tr("How much of the recording has been read"));
    m_progress->setToolTip(tr("How much of the recording has been read"));
    m_cancel->setObjectName(QStringLiteral("cancelReading"));
    m_cancel->setToolTip(tr("Stop reading; what has been read is shown"));
    connect(m_cancel, &QPushButton::clicked, this, &WatchStrip::cancelAsked);
    layout->addWidget(m_what, 2);
    layout->addWidget(m_known, 3);
    layout->addWidget(m_progress);
    layout->addWidget(m_cancel);
    addWidget(line);
    const auto restyle = [this, &theme] {
        m_what->setFont(theme.font(Theme::Face::SmallStrong));
        m_known->setFont(theme.font(Theme::Face::Small));
        m_progress->setFixedWidth(theme.px(96));
        setFixedHeight(theme.px(44));
    };
    restyle();
    connect(&theme, &Theme::changed, this, restyle);
    connect(&source, &AppSource::factsChanged, this, &WatchStrip::tell);
    showProgress(-1);
    tell();
}

void WatchStrip::showProgress(int percent)
{
    m_progress->setVisible(percent >= 0);
    m_cancel->setVisible(percent >= 0);
    if (percent >= 0)
        m_progress->setValue(percent);
}

void WatchStrip::tell()
{
    const QString facts = m_source.facts();
    m_what->setText(facts.isEmpty() ? m_source.name() : m_source.name() + QStringLiteral(" · ") + facts);
    const QString unknown = unknownText(m_source.means());
    const QString known = knownText(m_source.means());
    m_known->setText(unknown.isEmpty() ? known : known + u' ' + unknown);
}

} // namespace gui
