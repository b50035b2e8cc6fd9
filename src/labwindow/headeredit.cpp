#include "labwindow/headeredit.h"

#include <QtCore/QRegularExpression>
#include <QtGui/QAction>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableWidget>
#include <QtWidgets/QVBoxLayout>

namespace gui {

namespace {
enum Column { Name, Value, Columns };
}

HeaderEdit::HeaderEdit(QWidget *parent)
    : QWidget(parent)
    , m_table(new QTableWidget(0, Columns, this))
    , m_add(new QPushButton(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_table->setObjectName(QStringLiteral("headerTable"));
    m_table->setAccessibleName(tr("Headers of the request"));
    m_table->setToolTip(tr("Request headers. cache_page keeps an entry for each value of the headers that the page "
                           "varies on; most keys ignore them"));
    m_table->setHorizontalHeaderLabels({tr("header"), tr("value")});
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->verticalHeader()->hide();
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_add->setObjectName(QStringLiteral("addHeader"));
    m_add->setText(tr("Add a header"));
    m_add->setAccessibleName(tr("Add a header"));
    m_add->setToolTip(tr("Common headers to start from"));
    m_add->setAutoDefault(false);
    auto *menu = new QMenu(m_add);
    const std::pair<const char *, const char *> common[] = {{"Accept-Language", "fr"},
                                                            {"Authorization", "Token 5f2c"},
                                                            {"Cookie", "sessionid=guest"},
                                                            {"Cache-Control", "no-cache"}};
    for (const auto &[name, value] : common) {
        const QString header = QString::fromLatin1(name);
        const QString sample = QString::fromLatin1(value);
        menu->addAction(header + QStringLiteral(": ") + sample, this, [this, header, sample] {
            addRow(header, sample);
            keepEmptyRow();
            emit changed();
        });
    }
    m_add->setMenu(menu);
    layout->addWidget(m_table);
    layout->addWidget(m_add, 0, Qt::AlignLeft);

    auto *remove = new QAction(tr("Remove this header"), m_table);
    remove->setShortcut(QKeySequence::Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    connect(remove, &QAction::triggered, this, &HeaderEdit::removeCurrent);
    m_table->addAction(remove);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_table, &QTableWidget::cellChanged, this, [this] {
        if (m_filling)
            return;
        keepEmptyRow();
        emit changed();
    });
    keepEmptyRow();
}

server::Headers HeaderEdit::headers() const
{
    server::Headers headers;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        if (const QString name = text(row, Name); !name.isEmpty())
            headers.emplaceBack(name.toUtf8(), text(row, Value).toUtf8());
    }
    return headers;
}

void HeaderEdit::setHeaders(const server::Headers &headers)
{
    if (headers == this->headers())
        return;
    m_filling = true;
    m_table->setRowCount(0);
    m_filling = false;
    for (const auto &[name, value] : headers)
        addRow(QString::fromUtf8(name), QString::fromUtf8(value));
    keepEmptyRow();
}

QString HeaderEdit::problem() const
{
    // RFC 9110, 5.6.2: a name is a token; no value holds a control character.
    static const QRegularExpression token(QStringLiteral("^[!#$%&'*+.^_`|~0-9A-Za-z-]+$"));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QString name = text(row, Name);
        const QString value = text(row, Value);
        if (name.isEmpty() && !value.isEmpty())
            return tr("A header needs a name: %1").arg(value);
        if (!name.isEmpty() && !token.match(name).hasMatch())
            return tr("Invalid header name: %1. Use letters, digits and hyphens.").arg(name);
    }
    return {};
}

void HeaderEdit::addRow(const QString &name, const QString &value)
{
    m_filling = true;
    int row = m_table->rowCount();
    if (row > 0 && text(row - 1, Name).isEmpty() && text(row - 1, Value).isEmpty())
        --row;
    else
        m_table->insertRow(row);
    m_table->setItem(row, Name, new QTableWidgetItem(name));
    m_table->setItem(row, Value, new QTableWidgetItem(value));
    m_filling = false;
}

void HeaderEdit::removeCurrent()
{
    if (m_table->currentRow() < 0)
        return;
    m_table->removeRow(m_table->currentRow());
    keepEmptyRow();
    emit changed();
}

void HeaderEdit::keepEmptyRow()
{
    const int last = m_table->rowCount() - 1;
    if (last < 0 || !text(last, Name).isEmpty() || !text(last, Value).isEmpty()) {
        m_filling = true;
        m_table->insertRow(last + 1);
        m_filling = false;
    }
    fitHeight();
}

// As high as its rows: the panel around it scrolls.
void HeaderEdit::fitHeight()
{
    const int rows = std::min(m_table->rowCount(), 5);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + 2 * m_table->frameWidth()
                            + rows * m_table->verticalHeader()->defaultSectionSize());
}

QString HeaderEdit::text(int row, int column) const
{
    const QTableWidgetItem *item = m_table->item(row, column);
    return item ? item->text().trimmed() : QString();
}

} // namespace gui
