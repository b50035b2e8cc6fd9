#include "look/tables.h"

#include "look/exporting.h"
#include "look/theme.h"

#include <QtCore/QSettings>
#include <QtCore/QTimer>
#include <QtGui/QAction>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QTableView>

#include <algorithm>

namespace gui {

namespace {

void copyRows(const QTableView &table)
{
    if (table.selectionModel())
        copyAsText(table.selectionModel()->selectedRows(), [&](int column) { return table.isColumnHidden(column); });
}

// The widths that a person gave the columns, in units of the type; the others are the panel's.
void rememberColumns(QTableView &table, const Theme &theme)
{
    const auto key = [&table](int column) {
        return QStringLiteral("columns/%1/%2").arg(table.objectName()).arg(column);
    };
    const auto restore = [&table, &theme, key] {
        const QSettings settings;
        const QHeaderView *header = table.horizontalHeader();
        for (int column = 0; column < header->count(); ++column) {
            const QVariant width = settings.value(key(column));
            if (width.isValid() && header->sectionResizeMode(column) == QHeaderView::Interactive)
                table.setColumnWidth(column, theme.px(width.toDouble()));
        }
    };
    // Once the panel has given its own.
    QTimer::singleShot(0, &table, restore);
    QObject::connect(&theme, &Theme::changed, &table, [&table, restore] { QTimer::singleShot(0, &table, restore); });
    QObject::connect(table.horizontalHeader(), &QHeaderView::sectionResized, &table,
                     [&table, &theme, key](int column, int, int width) {
                         const QHeaderView *header = table.horizontalHeader();
                         const bool byHand = QGuiApplication::mouseButtons() != Qt::NoButton
                             && header->sectionResizeMode(column) == QHeaderView::Interactive && width > 0
                             && header->viewport()->underMouse();
                         if (byHand && !table.objectName().isEmpty())
                             QSettings().setValue(key(column), width / theme.scale());
                     });
}

} // namespace

void setUpTable(QTableView &table, const Theme &theme)
{
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setTabKeyNavigation(false);
    table.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.setFrameShape(QFrame::NoFrame);
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table.verticalHeader()->hide();
    const auto restyle = [&table, &theme] { table.verticalHeader()->setDefaultSectionSize(theme.px(28)); };
    restyle();
    QObject::connect(&theme, &Theme::changed, &table, restyle);

    rememberColumns(table, theme);
    auto *copy = new QAction(QTableView::tr("Copy rows"), &table);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    QObject::connect(copy, &QAction::triggered, &table, [&table] { copyRows(table); });
    table.addAction(copy);
    table.setContextMenuPolicy(Qt::ActionsContextMenu);
}

} // namespace gui
