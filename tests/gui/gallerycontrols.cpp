#include "gallerypages.h"

#include "look/icons.h"
#include "look/monodelegate.h"
#include "look/panel.h"
#include "look/pilldelegate.h"
#include "look/roles.h"
#include "look/theme.h"
#include "look/ttlbar.h"

#include <QtGui/QStandardItemModel>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMainWindow>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QSlider>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QStatusBar>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QTableView>
#include <QtWidgets/QToolBar>
#include <QtWidgets/QToolButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using gui::Mark;
using gui::Theme;

namespace {

QWidget *requestForm(const Theme &theme)
{
    auto *form = new QWidget;
    auto *layout = new QFormLayout(form);
    layout->setLabelAlignment(Qt::AlignLeft);
    auto *endpoint = new QComboBox;
    endpoint->addItems({u"GET /courses/"_s, u"GET /courses/42/"_s});
    layout->addRow(u"Endpoint"_s, endpoint);
    auto *query = new QLineEdit(u"page=2"_s);
    query->setFont(theme.font(Theme::Face::Mono));
    layout->addRow(u"Query"_s, query);
    auto *user = new QSpinBox;
    user->setValue(42);
    layout->addRow(u"As user"_s, user);
    auto *empty = new QLineEdit;
    empty->setPlaceholderText(u"a placeholder"_s);
    layout->addRow(u"Empty"_s, empty);
    auto *off = new QLineEdit(u"disabled"_s);
    off->setEnabled(false);
    layout->addRow(u"Off"_s, off);
    auto *checked = new QCheckBox(u"ignored by the key"_s);
    checked->setChecked(true);
    layout->addRow(checked);
    layout->addRow(new QCheckBox(u"unchecked"_s));
    auto *radio = new QRadioButton(u"a choice"_s);
    radio->setChecked(true);
    layout->addRow(radio);
    auto *slider = new QSlider(Qt::Horizontal);
    slider->setValue(40);
    layout->addRow(u"Slider"_s, slider);
    auto *progress = new QProgressBar;
    progress->setValue(60);
    layout->addRow(u"Scan"_s, progress);
    auto *buttons = new QHBoxLayout;
    auto *send = new QPushButton(u"Send"_s);
    send->setDefault(true);
    buttons->addWidget(send, 1);
    buttons->addWidget(new QPushButton(u"×1,000"_s));
    auto *disabled = new QPushButton(u"Off"_s);
    disabled->setEnabled(false);
    buttons->addWidget(disabled);
    layout->addRow(buttons);
    return form;
}

QTableView *keyTable(const Theme &theme)
{
    auto *model = new QStandardItemModel(0, 4);
    model->setHorizontalHeaderLabels({u"key"_s, u"TTL"_s, u"state"_s, u"hits"_s});
    const auto add = [&](const QString &key, gui::Ttl ttl, Mark mark, const QString &state, int hits) {
        auto *ttlItem = new QStandardItem(gui::ttlText(ttl));
        ttlItem->setData(QVariant::fromValue(ttl), gui::TtlRole);
        auto *stateItem = new QStandardItem(state);
        stateItem->setData(int(mark), gui::MarkRole);
        auto *hitsItem = new QStandardItem(QString::number(hits));
        hitsItem->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        model->appendRow({new QStandardItem(key), ttlItem, stateItem, hitsItem});
    };
    add(u"course_list:{'page': '2'}:42"_s, gui::Ttl::of(898s, 900s), Mark::Hit, u"Fresh"_s, 0);
    add(u"course_list:{}:anonymous"_s, gui::Ttl::of(724s, 900s), Mark::Hit, u"Fresh"_s, 3);
    add(u"single_course_42"_s, gui::Ttl::of(191s, 900s), Mark::StaleHit, u"Stale"_s, 2);
    add(u"categories"_s, gui::Ttl::of(86352s, 86400s), Mark::Hit, u"Fresh"_s, 1);
    add(u"basket:42"_s, gui::Ttl::of(9380ms, 300s), Mark::Hit, u"Fresh"_s, 1);
    add(u"\\xff\\xfe\\x00raw"_s, gui::Ttl::of(trace::noTtl, 0s), Mark::Uncached, u"Unknown"_s, 0);
    add(u"profile:7"_s, gui::Ttl::of(0s, 60s), Mark::Expiry, u"Expired"_s, 4);
    auto *table = new QTableView;
    model->setParent(table);
    table->setModel(model);
    table->setFrameShape(QFrame::NoFrame);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setStretchLastSection(true);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setItemDelegateForColumn(0, new gui::MonoDelegate(theme, table));
    table->setItemDelegateForColumn(1, new gui::TtlDelegate(theme, table));
    table->setItemDelegateForColumn(2, new gui::PillDelegate(theme, table));
    table->setColumnWidth(0, theme.px(230));
    table->setColumnWidth(1, theme.px(112));
    table->selectRow(1);
    table->setSortingEnabled(false);
    return table;
}

QWidget *iconSheet(const Theme &theme)
{
    auto *sheet = new QWidget;
    auto *grid = new QGridLayout(sheet);
    int at = 0;
    for (const QString &name : gui::iconNames()) {
        auto *button = new QToolButton;
        button->setIcon(gui::icon(theme, name));
        button->setToolTip(name);
        button->setAutoRaise(at % 3 != 0);
        button->setEnabled(at % 7 != 6);
        grid->addWidget(button, at / 11, at % 11);
        ++at;
    }
    return sheet;
}

} // namespace

std::unique_ptr<QWidget> controlsPage(const Theme &theme)
{
    auto window = std::make_unique<QMainWindow>();
    QMenu *menu = window->menuBar()->addMenu(u"&File"_s);
    menu->addAction(gui::icon(theme, u"save"_s), u"&Save"_s, QKeySequence::Save);
    window->menuBar()->addMenu(u"&View"_s)->addAction(u"&Dark"_s);
    auto *bar = window->addToolBar(u"Clock"_s);
    bar->setMovable(false);
    bar->addAction(gui::icon(theme, u"pause"_s), u"Pause"_s);
    bar->addAction(gui::icon(theme, u"step"_s), u"Step"_s);
    bar->addSeparator();
    auto *speed = new QComboBox;
    speed->addItems({u"×1"_s, u"×10"_s});
    bar->addWidget(speed);
    auto *tool = new QToolButton;
    tool->setText(u"+1 min"_s);
    bar->addWidget(tool);
    tool->setAutoRaise(false);

    auto *central = new QWidget;
    auto *columns = new QHBoxLayout(central);
    const int gap = theme.grid(1);
    columns->setContentsMargins(gap, gap, gap, gap);
    auto *request = new gui::Panel(theme, u"Request"_s);
    request->addContent(requestForm(theme));
    request->addContent(new QWidget, 1);
    columns->addWidget(request, 2);

    auto *right = new QVBoxLayout;
    auto *keys = new gui::Panel(theme, u"Keys"_s);
    keys->head()->setFacts(u"5 entries · 14.8 kB"_s);
    keys->addContent(keyTable(theme), 1);
    right->addWidget(keys, 1);
    auto *views = new gui::Panel(theme, u"What happened"_s);
    for (const QString &tab : {u"Sequence"_s, u"Flow"_s, u"Lives of keys"_s, u"Processes"_s}) {
        views->head()->tabs().addTab(tab);
    }
    views->head()->setFacts(u"request 16"_s);
    views->head()->setPills({{Mark::Hit, u"Hit"_s},
                             {Mark::StaleHit, u"Stale"_s},
                             {Mark::Miss, u"Miss"_s},
                             {Mark::Uncached, u"Uncached"_s},
                             {Mark::Edit, u"Edit"_s},
                             {Mark::Expiry, u"Expiry"_s},
                             {Mark::Error, u"500"_s}});
    views->addContent(iconSheet(theme), 1);
    right->addWidget(views, 1);
    columns->addLayout(right, 4);
    window->setCentralWidget(central);
    window->statusBar()->showMessage(u"Connected 2 h 14 min · round trip 0.4 ms"_s);
    window->setWindowIcon(gui::applicationIcon());
    return window;
}
