#include "look/palette.h"

namespace gui {

using trace::Outcome;

const OutcomeColours &Palette::of(Outcome outcome) const
{
    switch (outcome) {
    case Outcome::Hit:
        return hit;
    case Outcome::StaleHit:
        return stale;
    case Outcome::Miss:
        return miss;
    case Outcome::None:
    case Outcome::Uncached:
        break;
    }
    return uncached;
}

// Blue and orange are Okabe and Ito's. The purple and the grey were moved just so far from theirs that protanopes
// and deuteranopes tell all four apart (tst_gui_colours has the threshold).
const Palette &Palette::light()
{
    static const Palette palette{
        .window = QColor(0xF4F5F7),
        .panel = QColor(0xFFFFFF),
        .line = QColor(0xDFE3EA),
        .border = QColor(0xC9D0DB),
        .ink = QColor(0x1D2430),
        .dimInk = QColor(0x5B6477),
        .disabledInk = QColor(0x8A93A3),
        .softFill = QColor(0xEEF1F5),
        .selection = QColor(0xE3EAF6),
        .accent = QColor(0x43568A),
        .ttlFill = QColor(0xBCD5E6),
        .warningTint = QColor(0xFBF3D6),
        .danger = QColor(0xA3121F),
        .dangerTint = QColor(0xFBE4E6),
        .hit = {QColor(0x0072B2), QColor(0x006BA8), QColor(0xE1F0F9)},
        .stale = {QColor(0x8A338A), QColor(0x8A338A), QColor(0xF4E4F2)},
        .miss = {QColor(0xC44E00), QColor(0xB04600), QColor(0xFBE9DD)},
        .uncached = {QColor(0x6B7280), QColor(0x5F6675), QColor(0xEEF1F5)},
    };
    return palette;
}

const Palette &Palette::dark()
{
    static const Palette palette{
        .window = QColor(0x15181E),
        .panel = QColor(0x1D2129),
        .line = QColor(0x313846),
        .border = QColor(0x434C5D),
        .ink = QColor(0xE6E9EF),
        .dimInk = QColor(0xA0A9B9),
        .disabledInk = QColor(0x727C8D),
        .softFill = QColor(0x262C36),
        .selection = QColor(0x2C3A52),
        .accent = QColor(0xA3B5E0),
        .ttlFill = QColor(0x2F4D63),
        .warningTint = QColor(0x3A3420),
        .danger = QColor(0xFF9AA2),
        .dangerTint = QColor(0x43222A),
        .hit = {QColor(0x56B4E9), QColor(0x56B4E9), QColor(0x1B3444)},
        .stale = {QColor(0xEAB1DA), QColor(0xEAB1DA), QColor(0x3D2A3B)},
        .miss = {QColor(0xF08A4B), QColor(0xF08A4B), QColor(0x432A1C)},
        .uncached = {QColor(0x9099A6), QColor(0x9EA7B4), QColor(0x262C36)},
    };
    return palette;
}

const Palette &Palette::highContrast()
{
    static const Palette palette{
        .window = QColor(Qt::black),
        .panel = QColor(Qt::black),
        .line = QColor(0xB8B8B8),
        .border = QColor(0xFFFFFF),
        .ink = QColor(0xFFFFFF),
        .dimInk = QColor(0xE4E4E4),
        .disabledInk = QColor(0xA8A8A8),
        .softFill = QColor(0x1A1A1A),
        .selection = QColor(0x0A3050),
        .accent = QColor(0xFFE600),
        .ttlFill = QColor(0x1F4A66),
        .warningTint = QColor(0x332B00),
        .danger = QColor(0xFFA8AE),
        .dangerTint = QColor(0x3B0A10),
        .hit = {QColor(0x56B4E9), QColor(0x8AD4FF), QColor(0x06283C)},
        .stale = {QColor(0xEAB1DA), QColor(0xF7BEE9), QColor(0x36122F)},
        .miss = {QColor(0xF08A4B), QColor(0xFFAA70), QColor(0x331600)},
        .uncached = {QColor(0x9099A6), QColor(0xC4CBD5), QColor(0x1A1A1A)},
    };
    return palette;
}

QPalette toQtPalette(const Palette &palette)
{
    QPalette result;
    result.setColor(QPalette::Window, palette.window);
    result.setColor(QPalette::WindowText, palette.ink);
    result.setColor(QPalette::Base, palette.panel);
    result.setColor(QPalette::AlternateBase, palette.softFill);
    result.setColor(QPalette::Text, palette.ink);
    result.setColor(QPalette::PlaceholderText, palette.dimInk);
    result.setColor(QPalette::Button, palette.panel);
    result.setColor(QPalette::ButtonText, palette.ink);
    result.setColor(QPalette::BrightText, palette.ink);
    result.setColor(QPalette::ToolTipBase, palette.panel);
    result.setColor(QPalette::ToolTipText, palette.ink);
    result.setColor(QPalette::Highlight, palette.selection);
    result.setColor(QPalette::HighlightedText, palette.ink);
    result.setColor(QPalette::Link, palette.accent);
    result.setColor(QPalette::LinkVisited, palette.accent);
    result.setColor(QPalette::Light, palette.panel);
    result.setColor(QPalette::Midlight, palette.softFill);
    result.setColor(QPalette::Mid, palette.border);
    result.setColor(QPalette::Dark, palette.line);
    result.setColor(QPalette::Shadow, palette.line);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText}) {
        result.setColor(QPalette::Disabled, role, palette.disabledInk);
    }
    return result;
}

} // namespace gui
