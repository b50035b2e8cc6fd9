#include "frame/settingsdialog.h"

#include "report/language.h"
#include "ui_settingsdialog.h"

#include <QtWidgets/QPushButton>

namespace gui {

SettingsDialog::SettingsDialog(Preferences &preferences, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::SettingsDialog>())
    , m_preferences(preferences)
    , m_before(preferences.choice())
{
    m_ui->setupUi(this);
    m_ui->scheme->addItem(tr("follow system"), int(Theme::Scheme::System));
    m_ui->scheme->addItem(tr("light"), int(Theme::Scheme::Light));
    m_ui->scheme->addItem(tr("dark"), int(Theme::Scheme::Dark));
    m_ui->scheme->addItem(tr("high contrast"), int(Theme::Scheme::HighContrast));
    m_ui->language->addItem(tr("follow system"), QString());
    for (const report::Language &language : report::languages())
        m_ui->language->addItem(language.name, language.code);
    show(m_before);
    connect(m_ui->language, &QComboBox::activated, this, &SettingsDialog::apply);
    connect(m_ui->scheme, &QComboBox::activated, this, &SettingsDialog::apply);
    connect(m_ui->scale, &QSlider::valueChanged, this, &SettingsDialog::apply);
    connect(m_ui->reducedMotion, &QCheckBox::toggled, this, &SettingsDialog::apply);
    connect(m_ui->asksFirst, &QCheckBox::toggled, this, &SettingsDialog::apply);
    connect(m_ui->buttons->button(QDialogButtonBox::RestoreDefaults), &QPushButton::clicked, this, [this] {
        show(Preferences::Choice());
        apply();
    });
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

SettingsDialog::~SettingsDialog() = default;

void SettingsDialog::done(int result)
{
    if (result == Accepted) {
        m_preferences.keep();
        if (m_ui->hints->isChecked())
            m_preferences.showHintsAgain();
    } else {
        m_preferences.choose(m_before);
    }
    QDialog::done(result);
}

void SettingsDialog::show(const Preferences::Choice &choice)
{
    const QSignalBlocker blockers[]{QSignalBlocker(m_ui->scale), QSignalBlocker(m_ui->reducedMotion),
                                    QSignalBlocker(m_ui->asksFirst)};
    m_ui->scheme->setCurrentIndex(m_ui->scheme->findData(int(choice.scheme)));
    m_ui->language->setCurrentIndex(std::max(0, m_ui->language->findData(choice.language)));
    m_ui->scale->setValue(qRound(choice.scale * 100));
    m_ui->scaleText->setText(tr("%1 %").arg(m_ui->scale->value()));
    m_ui->reducedMotion->setChecked(choice.reducedMotion);
    m_ui->asksFirst->setChecked(choice.asksFirst);
}

void SettingsDialog::apply()
{
    Preferences::Choice choice;
    choice.scheme = Theme::Scheme(m_ui->scheme->currentData().toInt());
    choice.language = m_ui->language->currentData().toString();
    choice.scale = m_ui->scale->value() / 100.0;
    choice.reducedMotion = m_ui->reducedMotion->isChecked();
    choice.asksFirst = m_ui->asksFirst->isChecked();
    m_ui->scaleText->setText(tr("%1 %").arg(m_ui->scale->value()));
    m_preferences.choose(choice);
}

} // namespace gui
