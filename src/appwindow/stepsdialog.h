#pragma once

#include "base/error.h"
#include "door/options.h"

#include <QtWidgets/QDialog>

class QCheckBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace gui {

class LiveSource;
class Theme;

// How an application comes into the picture: where its cache is, and three steps, each with a tick when traffic is
// seen.
class StepsDialog : public QDialog {
    Q_OBJECT

public:
    StepsDialog(const Theme &theme, LiveSource &source, QWidget *parent); // borrowed

    // Begins to. The URL of the cache may be empty.
    void watch(const QString &url, const std::optional<door::Options> &web);

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Step {
        QLabel *tick;
        QLabel *text;
        QLineEdit *line = nullptr; // what is copied
        QPushButton *copy = nullptr;
    };

    Step addStep(QGridLayout &grid, const char *name, const QString &copyTip); // without a line when there is no tip
    void begin(); // to watch what is typed
    bool isWatched() const; // just that
    QCheckBox *addSwitch(const char *name, const QString &text, const QString &tip, const QString &key);
    void saveProbe();
    void showSteps();
    void fit(); // the wrapped texts need more height than Qt keeps for them
    void complain(const base::Error &error);

    const Theme &m_theme;
    LiveSource &m_source;
    QLineEdit *m_url;
    QLineEdit *m_webUrl;
    QCheckBox *m_keepHost;
    QCheckBox *m_cacheStatus;
    door::Options m_web; // but for what is asked for here
    QPushButton *m_start;
    QLabel *m_error;
    base::Error m_serverFault; // that it shows
    Step m_tap;
    Step m_probe;
    Step m_request;
    QPushButton *m_saveProbe;
    QPushButton *m_done;
};

} // namespace gui
