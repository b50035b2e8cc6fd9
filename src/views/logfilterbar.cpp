#include "views/logfilterbar.h"

#include "look/units.h"
#include "report/figures.h"
#include "report/words.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

namespace gui {

LogFilterBar::LogFilterBar(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_text(new QLineEdit(this))
    , m_pickedRow(new QWidget(this))
    , m_request(new QToolButton(m_pickedRow))
    , m_key(new QToolButton(m_pickedRow))
    , m_counts(new QLabel(m_pickedRow))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme.px(8), theme.px(6), theme.px(8), theme.px(4));
    layout->setSpacing(theme.px(4));
    auto *row = new QWidget(this);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(theme.px(4));
    addKind(*row, LogFilter::Commands, QStringLiteral("logCommands"), tr("Commands"),
            tr("Commands from a person or a scenario, narration and expectations"));
    addKind(*row, LogFilter::Requests, QStringLiteral("logRequests"), tr("Requests"),
            tr("Requests and their responses"));
    addKind(*row, LogFilter::Cache, QStringLiteral("logCache"), tr("Cache"),
            tr("Lookups, hits, misses, stores and deletions"));
    addKind(*row, LogFilter::Entries, QStringLiteral("logEntries"), tr("Entries"),
            tr("Changes of entries: stale, expired, ended"));
    addKind(*row, LogFilter::Database, QStringLiteral("logDatabase"), tr("Database"),
            tr("Queries, edits, transactions, signals and receivers"));
    addKind(*row, LogFilter::Settings, QStringLiteral("logSettings"), tr("Settings"),
            tr("Simulation: settings and restarts"));
    m_text->setObjectName(QStringLiteral("logText"));
    m_text->setPlaceholderText(tr("Search"));
    m_text->setAccessibleName(tr("Search the event log"));
    m_text->setToolTip(tr("Only events whose text contains this"));
    m_text->setClearButtonEnabled(true);
    m_text->setMinimumWidth(theme.px(80));
    connect(m_text, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter.text = text.trimmed();
        emit changed();
    });
    line->addWidget(m_text, 1);

    auto *picked = new QHBoxLayout(m_pickedRow);
    picked->setContentsMargins(0, 0, 0, 0);
    picked->setSpacing(theme.px(4));
    m_request->setObjectName(QStringLiteral("logRequest"));
    m_key->setObjectName(QStringLiteral("logKey"));
    for (QToolButton *chip : {m_request, m_key}) {
        chip->setFocusPolicy(Qt::StrongFocus);
        chip->setToolTip(tr("Press to see the others again"));
        picked->addWidget(chip);
    }
    m_counts->setObjectName(QStringLiteral("logCounts"));
    m_counts->setTextFormat(Qt::PlainText);
    picked->addWidget(m_counts, 1);
    connect(m_request, &QToolButton::clicked, this, [this] { setRequest(0); });
    connect(m_key, &QToolButton::clicked, this, [this] { setKey({}); });
    layout->addWidget(row);
    layout->addWidget(m_pickedRow);
    showPicked();
}

void LogFilterBar::addKind(QWidget &row, LogFilter::Kind kind, const QString &name, const QString &text,
                           const QString &tip)
{
    auto *chip = new QToolButton(&row);
    chip->setObjectName(name);
    chip->setText(text);
    chip->setCheckable(true);
    chip->setFocusPolicy(Qt::StrongFocus);
    chip->setToolTip(plainToolTip(tip));
    chip->setAccessibleName(tr("Only: %1").arg(text));
    connect(chip, &QToolButton::toggled, this, [this, kind](bool on) {
        m_filter.kinds = std::uint8_t(on ? m_filter.kinds | kind : m_filter.kinds & ~kind);
        emit changed();
    });
    row.layout()->addWidget(chip);
}

void LogFilterBar::setRequest(trace::RequestId request)
{
    m_filter.request = request;
    showPicked();
    emit changed();
}

void LogFilterBar::setKey(const QByteArray &fullKey, const QString &text)
{
    m_filter.key = fullKey;
    m_keyText = text;
    showPicked();
    emit changed();
}

void LogFilterBar::setCounts(std::int64_t shown, std::int64_t all, bool isSearching)
{
    const QString text = tr("%1 of %2 events").arg(report::countText(shown), report::countText(all));
    m_counts->setText(isSearching ? tr("searching … %1").arg(text) : text);
    m_pickedRow->setVisible(m_filter != LogFilter());
}

void LogFilterBar::showPicked()
{
    m_request->setVisible(m_filter.request != 0);
    m_request->setText(tr("request %1 ✕").arg(m_filter.request));
    m_request->setAccessibleName(tr("Only request %1: press to see the others").arg(m_filter.request));
    m_key->setVisible(!m_filter.key.isEmpty());
    m_key->setText(tr("key %1 ✕").arg(m_keyText));
    m_key->setAccessibleName(tr("Only key %1: press to see the others").arg(m_keyText));
    m_pickedRow->setVisible(m_filter != LogFilter());
}

} // namespace gui
