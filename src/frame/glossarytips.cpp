#include "frame/glossarytips.h"

#include "look/pill.h"
#include "look/units.h"
#include "report/glossary.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QHash>
#include <QtGui/QHelpEvent>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QToolTip>

namespace gui {

namespace {

// Words that the program writes otherwise than the glossary names them.
QByteArray shortened(const QString &word)
{
    static const QHash<QString, QByteArray> others{
        {QStringLiteral("stale"), "stale-hit"},       {QStringLiteral("expiry"), "expire"},
        {QStringLiteral("expired"), "expire"},        {QStringLiteral("caching"), "cache"},
        {QStringLiteral("state"), "stale-hit"},       {QStringLiteral("costs"), "modelled"},
        {QStringLiteral("template"), "key-function"}, {QStringLiteral("last edit"), "edit"}};
    return others.value(word);
}

QString wordAt(const QWidget &widget, const QPoint &position)
{
    if (const auto *header = qobject_cast<const QHeaderView *>(widget.parentWidget())) {
        const int section = header->logicalIndexAt(position);
        if (section < 0 || !header->model()
            || header->model()->headerData(section, header->orientation(), Qt::ToolTipRole).isValid())
            return {};
        return header->model()->headerData(section, header->orientation()).toString();
    }
    if (!widget.toolTip().isEmpty())
        return {};
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        return label->text();
    if (const auto *pill = qobject_cast<const PillLabel *>(&widget))
        return pill->pill().word;
    return {};
}

} // namespace

GlossaryTips::GlossaryTips(QWidget &window)
    : QObject(&window)
    , m_window(window)
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool GlossaryTips::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return false;
    auto *widget = qobject_cast<QWidget *>(watched);
    if (!widget || widget->window() != &m_window)
        return false;
    const auto *help = static_cast<QHelpEvent *>(event);
    const QString tip = glossaryTip(wordAt(*widget, help->pos()));
    if (tip.isEmpty())
        return false;
    QToolTip::showText(help->globalPos(), plainToolTip(tip), widget);
    return true;
}

QString glossaryTip(const QString &word)
{
    const QString plain = QString(word).remove(u'&').trimmed().toLower();
    if (plain.isEmpty())
        return {};
    report::Term found = report::term(shortened(plain));
    for (const report::Term &term : report::glossary()) {
        const QString name = term.name.toLower();
        if (found.id.isEmpty() && (name == plain || name + u's' == plain || name + QStringLiteral("es") == plain))
            found = term;
    }
    return found.id.isEmpty() ? QString() : found.meaning + u'\n' + found.whyItMatters;
}

} // namespace gui
