#pragma once

#include "trace/event.h"

#include <QtCore/QMetaType>
#include <QtWidgets/QStyledItemDelegate>

namespace gui {

class Theme;

// How long an entry has left, of how much.
struct Ttl {
    enum class State : std::uint8_t { Running, Never, Expired };

    State state = State::Never;
    base::Duration left{0}; // of Running
    base::Duration whole{0}; // what it was stored with; zero where nobody knows: the time stands without a bar

    // `left` may be trace::noTtl; zero and below is expired.
    static Ttl of(base::Duration left, base::Duration whole);

    friend bool operator==(const Ttl &, const Ttl &) = default;
};

QString ttlText(const Ttl &ttl); // the countdown, "no TTL" or "expired"

// A bar that drains, with its time in it.
void drawTtl(QPainter &painter, const QRect &rect, const Ttl &ttl, const Theme &theme);

// Shows TtlRole of a cell as that bar.
class TtlDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit TtlDelegate(const Theme &theme, QObject *parent = nullptr); // the theme is borrowed and outlives it

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Theme &m_theme;
};

} // namespace gui

Q_DECLARE_METATYPE(gui::Ttl)
