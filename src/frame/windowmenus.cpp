#include "frame/windowmenus.h"

#include "frame/aboutbox.h"
#include "frame/glossarydialog.h"
#include "frame/shortcutsdialog.h"
#include "look/theme.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QActionGroup>
#include <QtWidgets/QMainWindow>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMenuBar>

namespace gui {

namespace {

struct WindowMenus {
    Q_DECLARE_TR_FUNCTIONS(gui::WindowMenus)
};

template <typename Triggered>
QAction *add(QMenu &menu, const char *name, const QString &text, const QKeySequence &keys, Triggered &&triggered)
{
    QAction *action = menu.addAction(text, keys, &menu, std::forward<Triggered>(triggered));
    action->setObjectName(QString::fromLatin1(name));
    return action;
}

void open(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

} // namespace

void addAppearance(QMenu &view, Theme &theme)
{
    auto *schemes = new QActionGroup(&view);
    const std::tuple<const char *, QString, Theme::Scheme> names[]{
        {"schemeSystem", WindowMenus::tr("Follow &system"), Theme::Scheme::System},
        {"schemeLight", WindowMenus::tr("Li&ght"), Theme::Scheme::Light},
        {"schemeDark", WindowMenus::tr("&Dark"), Theme::Scheme::Dark},
        {"schemeContrast", WindowMenus::tr("&High contrast"), Theme::Scheme::HighContrast}};
    for (const auto &[name, text, scheme] : names) {
        QAction *action = add(view, name, text, {}, [&theme, scheme = scheme] { theme.setScheme(scheme); });
        action->setCheckable(true);
        action->setActionGroup(schemes);
        const auto follow = [action, &theme, scheme = scheme] { action->setChecked(theme.scheme() == scheme); };
        QObject::connect(&theme, &Theme::changed, action, follow);
        follow();
    }
    view.addSeparator();
    add(view, "largerText", WindowMenus::tr("&Larger text"), QKeySequence::ZoomIn,
        [&theme] { theme.setScale(theme.scale() + 0.1); });
    add(view, "smallerText", WindowMenus::tr("S&maller text"), QKeySequence::ZoomOut,
        [&theme] { theme.setScale(theme.scale() - 0.1); });
    add(view, "normalText", WindowMenus::tr("&Normal text"), QKeySequence(Qt::CTRL | Qt::Key_0),
        [&theme] { theme.setScale(1.0); });
}

QMenu &addHelpMenu(QMainWindow &window, const Theme &theme)
{
    QMenu *help = window.menuBar()->addMenu(WindowMenus::tr("&Help"));
    help->setObjectName(QStringLiteral("helpMenu"));
    add(*help, "glossary", WindowMenus::tr("Glossary: &what is a hit, TTL …"), QKeySequence::HelpContents,
        [&theme, &window] { open(new GlossaryDialog(theme, &window)); });
    add(*help, "shortcuts", WindowMenus::tr("Keyboard &shortcuts"), QKeySequence(Qt::Key_Question),
        [&theme, &window] { open(new ShortcutsDialog(theme, window)); });
    help->addSeparator();
    add(*help, "about", WindowMenus::tr("&About Lookaside"), {}, [&window] { showAbout(window); });
    return *help;
}

} // namespace gui
