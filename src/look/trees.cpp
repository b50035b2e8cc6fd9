#include "look/trees.h"

#include "look/exporting.h"
#include "look/monodelegate.h"
#include "look/theme.h"

#include <QtGui/QAction>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QTreeView>

namespace gui {

namespace {
void copyRows(const QTreeView &tree)
{
    if (tree.selectionModel())
        copyAsText(tree.selectionModel()->selectedRows(), [&](int column) { return tree.isColumnHidden(column); });
}
} // namespace

void setUpTree(QTreeView &tree, const Theme &theme)
{
    tree.setFrameShape(QFrame::NoFrame);
    tree.setUniformRowHeights(true);
    tree.setSelectionMode(QAbstractItemView::ExtendedSelection);
    tree.setItemDelegate(new MonoDelegate(theme, &tree));
    tree.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    tree.header()->setStretchLastSection(true);
    tree.header()->resizeSection(0, theme.px(160));
    auto *copy = new QAction(QTreeView::tr("Copy rows"), &tree);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    QObject::connect(copy, &QAction::triggered, &tree, [&tree] { copyRows(tree); });
    tree.addAction(copy);
    tree.setContextMenuPolicy(Qt::ActionsContextMenu);
}

void openFirst(QTreeView &tree)
{
    const QAbstractItemModel *model = tree.model();
    for (int row = 0; row < model->rowCount(); ++row) {
        const QModelIndex branch = model->index(row, 0);
        if (model->hasChildren(branch)) {
            tree.expand(branch);
            tree.expand(model->index(0, 0, branch));
            return;
        }
    }
}

} // namespace gui
