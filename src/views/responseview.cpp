#include "views/responseview.h"

#include "look/emptytext.h"
#include "look/monodelegate.h"
#include "look/tables.h"
#include "look/theme.h"
#include "look/trees.h"
#include "look/units.h"
#include "report/words.h"

#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QTableView>
#include <QtWidgets/QTreeView>
#include <QtWidgets/QVBoxLayout>

namespace gui {

ResponseView::ResponseView(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_tree(new QTreeView)
    , m_headers(0, 2)
    , m_outcome(new PillLabel(theme, this))
    , m_summary(new QLabel(this))
    , m_empty(new EmptyText(theme, tr("Status, headers and body of the answer appear here. Press Send."), this))
    , m_tabs(new QTabBar(this))
    , m_pages(new QStackedWidget(this))
    , m_raw(new QPlainTextEdit)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(theme.px(12), theme.px(8), theme.px(12), theme.px(4));
    line->setSpacing(theme.px(8));
    m_summary->setObjectName(QStringLiteral("responseSummary"));
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_tabs->setObjectName(QStringLiteral("responseTabs"));
    m_tabs->setAccessibleName(tr("Views of the response"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setToolTip(tr("The body as a tree, as it was sent, and the headers"));
    for (const QString &name : {tr("Body"), tr("Raw"), tr("Headers")})
        m_tabs->addTab(name);
    line->addWidget(m_outcome);
    line->addWidget(m_summary, 1);
    line->addWidget(m_tabs);
    layout->addWidget(m_empty);
    layout->addLayout(line);
    layout->addWidget(m_pages, 1);

    m_tree->setObjectName(QStringLiteral("responseBody"));
    m_tree->setAccessibleName(tr("Body of the response as a tree"));
    m_tree->setToolTip(tr("Fields and items of the JSON; the arrow keys open and close them"));
    m_tree->setModel(&m_body);
    setUpTree(*m_tree, theme);
    m_raw->setObjectName(QStringLiteral("responseRaw"));
    m_raw->setAccessibleName(tr("Body of the response as it was sent"));
    m_raw->setToolTip(tr("The bytes as they were sent"));
    m_raw->setReadOnly(true);
    m_raw->setFrameShape(QFrame::NoFrame);
    m_raw->setTabChangesFocus(true);
    const auto restyle = [this] { m_raw->setFont(m_theme.font(Theme::Face::MonoSmall)); };
    restyle();
    connect(&theme, &Theme::changed, this, restyle);
    auto *headers = new QTableView;
    headers->setObjectName(QStringLiteral("responseHeaders"));
    headers->setAccessibleName(tr("Headers of the response"));
    headers->setToolTip(tr("Vary decides which headers of a request make cache_page keep another entry"));
    headers->setModel(&m_headers);
    setUpTable(*headers, theme);
    headers->setEditTriggers(QAbstractItemView::NoEditTriggers);
    headers->setItemDelegate(new MonoDelegate(theme, headers));
    headers->horizontalHeader()->setStretchLastSection(true);
    headers->setColumnWidth(0, theme.px(180));
    for (QWidget *page :
         {static_cast<QWidget *>(m_tree), static_cast<QWidget *>(m_raw), static_cast<QWidget *>(headers)})
        m_pages->addWidget(page);
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    clear();
}

void ResponseView::setResponse(const trace::Event &response, std::shared_ptr<const trace::Detail> difference)
{
    setEmpty(false);
    if (response.id == m_shown)
        return;
    if (isVisible()) {
        show(response, difference.get());
    } else {
        m_waiting = response;
        m_difference = std::move(difference);
    }
}

void ResponseView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_waiting) {
        show(*m_waiting, m_difference.get());
        m_waiting.reset();
        m_difference.reset();
    }
}

void ResponseView::show(const trace::Event &response, const trace::Detail *difference)
{
    m_shown = response.id;
    m_outcome->setPill(outcomePill(response.outcome));
    m_summary->setText(report::statusText(response.count) + QStringLiteral(" · ")
                       + tr("%1 modelled").arg(durationText(response.modelled)) + QStringLiteral(" · ")
                       + byteText(response.bytes));
    m_summary->setToolTip(plainToolTip(tr("Process %1 answered request %2. Measured here: %3")
                                           .arg(response.process)
                                           .arg(response.request)
                                           .arg(durationText(response.measured))));
    const QByteArray body = response.detail ? response.detail->body : QByteArray();
    m_body.setBody(body);
    m_body.mark(difference);
    const QModelIndexList marked = m_body.marked();
    if (marked.isEmpty()) {
        openFirst(*m_tree);
    } else {
        for (const QModelIndex &place : marked)
            m_tree->scrollTo(place); // opens what it lies in
        m_tree->scrollTo(marked.first(), QAbstractItemView::PositionAtCenter);
    }
    m_raw->setPlainText(body.isEmpty() ? tr("No body: a HEAD response has headers only.") : QString::fromUtf8(body));
    m_headers.clear();
    m_headers.setHorizontalHeaderLabels({tr("header"), tr("value")});
    if (response.detail) {
        for (const auto &[name, value] : response.detail->fields)
            m_headers.appendRow(
                {new QStandardItem(report::shown(name, 200)), new QStandardItem(report::shown(value, 1000))});
    }
}

void ResponseView::clear()
{
    m_waiting.reset();
    m_difference.reset();
    m_shown = 0;
    m_body.clear();
    setEmpty(true);
}

void ResponseView::setEmpty(bool empty)
{
    m_empty->setVisible(empty);
    for (QWidget *widget : {static_cast<QWidget *>(m_outcome), static_cast<QWidget *>(m_summary),
                            static_cast<QWidget *>(m_tabs), static_cast<QWidget *>(m_pages)})
        widget->setVisible(!empty);
}

} // namespace gui
