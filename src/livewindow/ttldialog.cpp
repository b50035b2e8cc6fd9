#include "livewindow/ttldialog.h"

#include "look/theme.h"
#include "report/words.h"

#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace gui {

std::optional<std::chrono::milliseconds> ttlFromText(const QString &text)
{
    QString digits = text.trimmed();
    std::chrono::milliseconds unit = 1s;
    static const QHash<QChar, std::chrono::milliseconds> units{{u's', 1s}, {u'm', 1min}, {u'h', 1h}, {u'd', 24h}};
    if (!digits.isEmpty() && units.contains(digits.back())) {
        unit = units.value(digits.back());
        digits.chop(1);
    }
    bool isNumber = false;
    const double number = digits.toDouble(&isNumber);
    const double milliseconds = number * double(unit.count());
    if (!isNumber || !(milliseconds >= 1)
        || milliseconds > 1e15) // Redis takes none that ends after the year 292,000,000
        return {};
    return std::chrono::milliseconds(qint64(milliseconds));
}

TtlDialog::TtlDialog(const Theme &theme, const QByteArray &key, QWidget *parent)
    : QDialog(parent)
    , m_ttl(new QLineEdit(this))
    , m_problem(new QLabel(this))
{
    setObjectName(u"ttlDialog"_s);
    setWindowTitle(tr("Time to live"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(theme.px(400), 0);
    auto *name = new QLabel(report::shown(key, 200), this);
    name->setTextFormat(Qt::PlainText);
    name->setWordWrap(true);
    name->setFont(theme.font(Theme::Face::MonoStrong));
    m_ttl->setObjectName(u"newTtl"_s);
    m_ttl->setAccessibleName(tr("Time to live from now"));
    m_ttl->setPlaceholderText(tr("90s, 15m, 24h, 7d"));
    m_ttl->setToolTip(tr("Time to live from now: seconds, or a number with s, m, h or d"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *accept = buttons->addButton(tr("Set"), QDialogButtonBox::AcceptRole);
    accept->setObjectName(u"setTtl"_s);
    accept->setToolTip(tr("Set this time to live (PEXPIRE)"));
    QPushButton *persist = buttons->addButton(tr("No TTL"), QDialogButtonBox::ResetRole);
    persist->setObjectName(u"persist"_s);
    persist->setToolTip(tr("Remove the time to live (PERSIST)"));
    persist->setAutoDefault(false);
    buttons->addButton(QDialogButtonBox::Cancel)->setToolTip(tr("Leave it as it is (Esc)"));
    auto *layout = new QVBoxLayout(this);
    for (QWidget *each : {static_cast<QWidget *>(name), static_cast<QWidget *>(m_ttl),
                          static_cast<QWidget *>(m_problem), static_cast<QWidget *>(buttons)})
        layout->addWidget(each);
    connect(buttons, &QDialogButtonBox::accepted, this, &TtlDialog::set);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(persist, &QPushButton::clicked, this, [this] {
        emit chosen(std::nullopt);
        QDialog::accept();
    });
}

void TtlDialog::set()
{
    const auto ttl = ttlFromText(m_ttl->text());
    if (!ttl) {
        m_problem->setText(tr("Write a number with s, m, h or d: 90s, 15m, 24h."));
        m_problem->show();
        m_ttl->selectAll();
        return;
    }
    emit chosen(ttl);
    accept();
}

} // namespace gui
