#pragma once

#include "look/theme.h"

namespace gui {

// The user's preferences: appearance, confirmations, hints already shown. Stored in QSettings.
class Preferences : public QObject {
    Q_OBJECT

public:
    struct Choice {
        Theme::Scheme scheme = Theme::Scheme::System;
        qreal scale = 1;
        bool reducedMotion = false; // beside what the desktop says
        bool asksFirst = true; // before what cannot be undone
        QString language{}; // as report::languages() has it, from the next start on; empty = the system's

        friend bool operator==(const Choice &, const Choice &) = default;
    };

    explicit Preferences(Theme &theme, QObject *parent = nullptr); // borrowed; begins with what was kept

    static QString language(); // that was kept
    const Choice &choice() const { return m_choice; }
    void choose(const Choice &choice); // shows it at once
    void keep() const; // for the next start

    bool hasServed(const QString &hint) const;
    void setServed(const QString &hint, bool served = true);
    void showHintsAgain();

signals:
    void hintsAsked();

private:
    void takeLook();

    Theme &m_theme;
    Choice m_choice;
};

} // namespace gui
