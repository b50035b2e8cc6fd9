#include "frame/glossarydialog.h"

#include "look/icons.h"
#include "look/outcomeshape.h"
#include "look/theme.h"
#include "report/glossary.h"
#include "ui_glossarydialog.h"

#include <QtCore/QHash>
#include <QtGui/QPainter>

namespace gui {

namespace {

// The shapes of outcomes and events; the rest has an icon.
Mark markOf(const QByteArray &id)
{
    static const QHash<QByteArray, Mark> marks{
        {"hit", Mark::Hit},       {"hit-ratio", Mark::Hit},     {"stale-hit", Mark::StaleHit}, {"miss", Mark::Miss},
        {"stampede", Mark::Miss}, {"uncached", Mark::Uncached}, {"edit", Mark::Edit},          {"expire", Mark::Expiry},
        {"ttl", Mark::Expiry},    {"timeout", Mark::Expiry},    {"jitter", Mark::Expiry}};
    return marks.value(id, Mark::None);
}

QString iconOf(const QByteArray &id)
{
    static const QHash<QByteArray, QString> icons{
        {"request", QStringLiteral("send")},          {"cache", QStringLiteral("table")},
        {"look-aside", QStringLiteral("lookaside")},  {"key", QStringLiteral("key")},
        {"key-function", QStringLiteral("key")},      {"key-prefix", QStringLiteral("key")},
        {"version", QStringLiteral("key")},           {"entry", QStringLiteral("table")},
        {"invalidate", QStringLiteral("delete")},     {"signal", QStringLiteral("record")},
        {"receiver", QStringLiteral("record")},       {"generation", QStringLiteral("repeat")},
        {"evict", QStringLiteral("delete")},          {"cull", QStringLiteral("delete")},
        {"clear", QStringLiteral("delete")},          {"locmem", QStringLiteral("server")},
        {"process", QStringLiteral("server")},        {"query", QStringLiteral("database")},
        {"modelled", QStringLiteral("clock")},        {"measured", QStringLiteral("clock")},
        {"virtual-time", QStringLiteral("clock")},    {"transaction", QStringLiteral("database")},
        {"seed", QStringLiteral("repeat")},           {"cache-page", QStringLiteral("lesson")},
        {"cache-response", QStringLiteral("lesson")}, {"low-level", QStringLiteral("lesson")},
        {"vary", QStringLiteral("filter")},
    };
    return icons.value(id, QStringLiteral("help"));
}

} // namespace

GlossaryDialog::GlossaryDialog(const Theme &theme, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::GlossaryDialog>())
    , m_theme(theme)
{
    m_ui->setupUi(this);
    for (const report::Term &term : report::glossary()) {
        auto *item = new QListWidgetItem(term.name, m_ui->terms);
        item->setData(Qt::UserRole, term.id);
    }
    connect(m_ui->search, &QLineEdit::textChanged, this, &GlossaryDialog::filter);
    connect(m_ui->terms, &QListWidget::currentRowChanged, this, &GlossaryDialog::showCurrent);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&theme, &Theme::changed, this, &GlossaryDialog::restyle);
    restyle();
    m_ui->terms->setCurrentRow(0);
    resize(theme.px(640), theme.px(480));
}

GlossaryDialog::~GlossaryDialog() = default;

void GlossaryDialog::showTerm(const QByteArray &id)
{
    m_ui->search->clear();
    for (int row = 0; row < m_ui->terms->count(); ++row) {
        if (m_ui->terms->item(row)->data(Qt::UserRole).toByteArray() == id)
            m_ui->terms->setCurrentRow(row);
    }
}

void GlossaryDialog::filter(const QString &text)
{
    QListWidgetItem *first = nullptr;
    for (int row = 0; row < m_ui->terms->count(); ++row) {
        QListWidgetItem *item = m_ui->terms->item(row);
        const report::Term term = report::term(item->data(Qt::UserRole).toByteArray());
        const bool fits =
            term.name.contains(text, Qt::CaseInsensitive) || term.meaning.contains(text, Qt::CaseInsensitive);
        item->setHidden(!fits);
        // A word that is searched for by its name comes before those that only mention it.
        if (fits && (!first || (text.compare(term.name, Qt::CaseInsensitive) == 0)))
            first = item;
    }
    m_ui->terms->setCurrentItem(first);
}

void GlossaryDialog::showCurrent()
{
    const QListWidgetItem *item = m_ui->terms->currentItem();
    const QByteArray id = item ? item->data(Qt::UserRole).toByteArray() : QByteArray();
    const report::Term term = report::term(id);
    m_ui->picture->setPixmap(item ? picture(id).pixmap(m_theme.px(32)) : QPixmap());
    m_ui->name->setText(item ? term.name : tr("No matching term. Search for another one."));
    m_ui->meaning->setText(term.meaning);
    m_ui->matters->setText(term.whyItMatters);
    m_ui->unit->setText(term.unit.isEmpty() ? QString() : tr("Counted in %1.").arg(term.unit));
}

void GlossaryDialog::restyle()
{
    m_ui->name->setFont(m_theme.font(Theme::Face::Number));
    m_ui->unit->setFont(m_theme.font(Theme::Face::Small));
    m_ui->terms->setIconSize(QSize(m_theme.px(16), m_theme.px(16)));
    for (int row = 0; row < m_ui->terms->count(); ++row) {
        QListWidgetItem *item = m_ui->terms->item(row);
        item->setIcon(picture(item->data(Qt::UserRole).toByteArray()));
    }
    showCurrent();
}

QIcon GlossaryDialog::picture(const QByteArray &id) const
{
    const Mark mark = markOf(id);
    if (mark == Mark::None)
        return icon(m_theme, iconOf(id));
    const int side = m_theme.px(32);
    QPixmap pixmap(QSize(side, side) * devicePixelRatioF());
    pixmap.setDevicePixelRatio(devicePixelRatioF());
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    drawMark(painter, QRectF(0, 0, side, side), mark, m_theme.palette());
    return pixmap;
}

} // namespace gui
