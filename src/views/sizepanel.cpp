#include "views/sizepanel.h"

#include "look/clampedlabel.h"
#include "look/emptytext.h"
#include "look/tables.h"
#include "look/theme.h"
#include "look/units.h"
#include "report/sizetext.h"
#include "views/charts/sizechart.h"
#include "views/charts/sizegridmodel.h"

#include <QtCore/QFileInfo>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QTableView>
#include <QtWidgets/QToolButton>

#include <utility>

using namespace Qt::StringLiterals;

namespace gui {

SizePanel::SizePanel(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_layout(new QGridLayout(this))
    , m_controls(new QWidget(this))
    , m_picture(new QComboBox(this))
    , m_asTable(new QToolButton(this))
    , m_stop(new QToolButton(this))
    , m_sentence(new ClampedLabel(4, this))
    , m_empty(new EmptyText(theme, {}, this))
    , m_chart(new SizeChart(theme))
    , m_table(new QTableView(this))
    , m_gridModel(new SizeGridModel(theme, this))
    , m_grid(new QTableView(this))
{
    m_picture->setObjectName(u"sizePicture"_s);
    m_picture->setAccessibleName(tr("View of the sizes"));
    m_picture->setToolTip(tr("Hits by MAX_ENTRIES, or a grid of every TTL and size"));
    m_picture->addItem(tr("By size"));
    m_picture->addItem(tr("By TTL and size, LocMem"));
    m_picture->addItem(tr("By TTL and size, LRU"));
    m_picture->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_picture->setMinimumContentsLength(8);
    m_asTable->setObjectName(u"sizeAsTable"_s);
    m_asTable->setText(tr("Table"));
    m_asTable->setCheckable(true);
    m_asTable->setAccessibleName(tr("Show the sizes as a table"));
    m_asTable->setToolTip(tr("The same figures as a table, to read and to copy"));
    m_stop->setObjectName(u"sizeStop"_s);
    m_stop->setText(tr("Cancel"));
    m_stop->setAccessibleName(tr("Start or cancel computing the sizes"));
    m_stop->setToolTip(tr("Cancels the running computation, or starts it again"));
    for (QToolButton *button : {m_asTable, m_stop})
        button->setFocusPolicy(Qt::StrongFocus);
    m_sentence->setObjectName(u"sizeSentence"_s);
    m_empty->setObjectName(u"noSizes"_s);
    m_chart->setObjectName(u"sizeChart"_s);
    m_chart->setToolTip(plainToolTip(
        tr("Computed, not measured: the share of requests that a cache of each size would have answered, solid with "
           "LocMem's culling and dotted with LRU; dashed the share of LocMem's hits that would have been old. Thin: "
           "the size in force")));
    m_table->setObjectName(u"sizeTable"_s);
    m_table->setAccessibleName(tr("The sizes as a table"));
    m_table->setToolTip(tr("One size per row; rows can be copied"));
    setUpTable(*m_table, theme);
    m_table->setModel(&m_chart->model());
    m_grid->setObjectName(u"sizeGrid"_s);
    m_grid->setAccessibleName(tr("Hits and old answers by TTL and size"));
    m_grid->setToolTip(tr("Hits · old, a TTL a row and a size a column; rows can be copied"));
    setUpTable(*m_grid, theme);
    m_grid->setMouseTracking(true);
    m_grid->setModel(m_gridModel);

    auto *controls = new QHBoxLayout(m_controls);
    controls->setContentsMargins(0, 0, 0, 0);
    controls->addWidget(m_picture, 1);
    controls->addWidget(m_stop);
    controls->addWidget(m_asTable);
    m_layout->setContentsMargins(theme.px(8), theme.px(6), 0, 0);
    m_layout->setSpacing(theme.px(6));
    layOut();
    for (QWidget *picture : QList<QWidget *>{m_empty, m_chart, m_table, m_grid}) {
        picture->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Expanding);
        picture->setMinimumSize(theme.px(160), theme.px(72));
    }
    connect(m_picture, &QComboBox::currentIndexChanged, this, &SizePanel::showAnswer);
    connect(m_asTable, &QToolButton::toggled, this, &SizePanel::showAnswer);
    connect(m_stop, &QToolButton::clicked, this, &SizePanel::stopOrAsk);
    connect(m_chart, &SizeChart::pointed, this, [this](int row) {
        m_pointed = row;
        tellPointed();
    });
    connect(m_grid, &QTableView::entered, m_grid, &QTableView::setCurrentIndex);
    connect(m_grid->selectionModel(), &QItemSelectionModel::currentChanged, this, &SizePanel::tellPointed);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        m_pointed = current.row();
        tellPointed();
    });
    showAnswer();
}

SizePanel::~SizePanel() = default;

// The picture has the whole height where there is width for both; else it stands below the words.
void SizePanel::layOut()
{
    const bool isWide = width() >= m_theme.px(520);
    if (m_layout->count() > 0 && isWide == m_isWide)
        return;
    m_isWide = isWide;
    const QList<QWidget *> pictures{m_empty, m_chart, m_table, m_grid};
    for (QWidget *each : QList<QWidget *>{m_controls, m_sentence} + pictures)
        m_layout->removeWidget(each);
    m_layout->addWidget(m_controls, 0, 0);
    m_layout->addWidget(m_sentence, 1, 0);
    for (QWidget *each : pictures)
        m_layout->addWidget(each, isWide ? 0 : 2, isWide ? 1 : 0, isWide ? 3 : 1, 1);
    m_layout->setRowStretch(2, 1);
    m_layout->setColumnStretch(0, 2);
    m_layout->setColumnStretch(1, isWide ? 3 : 0);
}

void SizePanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOut();
}

SizePanel::Picture SizePanel::picture() const { return Picture(std::max(m_picture->currentIndex(), 0)); }

QString SizePanel::facts() const
{
    if (!m_advice || m_advice->reads == 0)
        return {};
    const auto plural = [](std::int64_t count) { return int(std::min<std::int64_t>(count, INT_MAX)); };
    QStringList parts;
    if (!m_asked.name.isEmpty())
        parts += QFileInfo(m_asked.name).fileName();
    parts += tr("%n key(s)", nullptr, plural(m_advice->keys));
    if (m_advice->isSampled())
        parts += tr("sampled, %1 of them").arg(countText(m_advice->replayedKeys));
    return parts.join(u" · "_s);
}

void SizePanel::setTraffic(const Asked &asked)
{
    const bool isOther = asked.name != m_asked.name;
    m_asked = asked;
    if (isOther || !asked.traffic) {
        stop();
        m_advice.reset();
        m_computed.reset();
        m_isCancelled = false;
    }
    ask();
    showAnswer();
    emit factsChanged();
}

void SizePanel::setInSight(bool isInSight)
{
    m_isInSight = isInSight;
    ask();
    showAnswer();
}

// What is under way is not begun anew: a run that goes on would never come to an end.
void SizePanel::ask()
{
    if (!m_isInSight || m_isCancelled || isComputing() || !m_asked.traffic || m_asked.traffic == m_computed)
        return;
    m_computed = m_asked.traffic;
    m_percent = 0;
    m_worker = std::jthread();
    m_worker = std::jthread(
        [this, number = ++m_asks, traffic = m_computed, question = m_asked.question](const std::stop_token &stop) {
            int shown = 0;
            const auto progress = [this, &shown, number](std::size_t done, std::size_t total) {
                const int percent = int(100 * done / total);
                if (percent != std::exchange(shown, percent))
                    QMetaObject::invokeMethod(
                        this, [this, number, percent] { showProgress(number, percent); }, Qt::QueuedConnection);
            };
            auto advice = advice::adviseSizes(*traffic, question, stop, progress);
            if (!advice)
                return;
            QMetaObject::invokeMethod(
                this, [this, number, advice = std::move(*advice)]() mutable { take(number, std::move(advice)); },
                Qt::QueuedConnection);
        });
}

void SizePanel::stop()
{
    m_worker = std::jthread();
    m_answered = ++m_asks; // what is still told of it is late
}

void SizePanel::stopOrAsk()
{
    if (isComputing()) {
        stop();
        m_isCancelled = true;
        m_computed.reset();
    } else {
        m_isCancelled = false;
        m_computed.reset();
        ask();
    }
    showAnswer();
}

void SizePanel::take(quint64 number, advice::SizeAdvice advice)
{
    if (number != m_asks)
        return;
    m_answered = number;
    m_advice = std::move(advice);
    ask(); // the run went on meanwhile
    showAnswer();
    emit factsChanged();
}

void SizePanel::showProgress(quint64 number, int percent)
{
    if (number != m_asks || !isComputing())
        return;
    m_percent = percent;
    if (!m_advice)
        m_empty->setText(tr("Computing the sizes: %1 %").arg(m_percent));
}

void SizePanel::showAnswer()
{
    const bool hasAnswer = m_advice && m_advice->reads > 0;
    if (hasAnswer) {
        m_chart->setAdvice(*m_advice);
        m_chart->refreshNow();
        m_gridModel->setAdvice(*m_advice,
                               picture() == Picture::LruGrid ? advice::Eviction::Lru : advice::Eviction::LocMem);
        m_grid->resizeColumnsToContents();
    }
    m_empty->setText(m_isCancelled                     ? tr("Cancelled.")
                         : isComputing()               ? tr("Computing the sizes: %1 %").arg(m_percent)
                         : m_asked.traffic && m_advice ? tr("There are no cacheable requests.")
                                                       : m_asked.nothing);
    const bool showsCurve = picture() == Picture::Curve;
    m_empty->setVisible(!hasAnswer);
    m_chart->setVisible(hasAnswer && showsCurve && !m_asTable->isChecked());
    m_table->setVisible(hasAnswer && showsCurve && m_asTable->isChecked());
    m_grid->setVisible(hasAnswer && !showsCurve);
    m_asTable->setEnabled(showsCurve);
    m_stop->setText(isComputing() || !m_isCancelled ? tr("Cancel") : tr("Compute"));
    m_stop->setEnabled(isComputing() || m_isCancelled);
    tellPointed();
}

// The size or the cell under the mouse or the keyboard; of none, what the figures rest on.
void SizePanel::tellPointed()
{
    QStringList lines;
    if (m_advice && m_advice->reads > 0) {
        const auto &locMem = m_advice->curves[0];
        const auto cell = m_gridModel->cellAt(m_grid->currentIndex());
        if (picture() != Picture::Curve && cell && cell->ttl < m_advice->ttls.size()) {
            lines += report::cellSentence(*m_advice, m_gridModel->curve(), cell->ttl, cell->size);
        } else if (picture() == Picture::Curve && m_pointed >= 0 && std::size_t(m_pointed) < locMem.curve.size()) {
            lines += tr("LocMem, %1").arg(report::sizeSentence(*m_advice, locMem, std::size_t(m_pointed)));
            lines += tr("LRU, %1").arg(report::sizeSentence(*m_advice, m_advice->curves[1], std::size_t(m_pointed)));
        } else {
            lines += report::sizeNotes(*m_advice);
        }
    }
    m_sentence->setText(lines.join(u'\n'));
    m_sentence->setToolTip(plainToolTip(m_advice ? report::sizeNotes(*m_advice).join(u'\n') : QString()));
}

} // namespace gui
