#include "views/diagrams/sequencefact.h"

#include "look/units.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

namespace gui {

namespace {

struct FactWords {
    Q_DECLARE_TR_FUNCTIONS(gui::SequencePainter)
};

constexpr double unlike = 1.5; // from this ratio on
constexpr double alike = 1.1; // up to this ratio

QString ratioText(double ratio)
{
    return ratio >= 9.95 ? QLocale().toString(qRound64(ratio)) : QLocale().toString(ratio, 'f', 1);
}

// How many times longer the request before took; 0 when there is none.
double ratioOf(const SequencePicture &picture)
{
    const auto took = picture.sequence.modelled;
    const auto before = picture.ghost.modelled;
    return picture.hasGhost() && took.count() > 0 ? double(before.count()) / double(took.count()) : 0;
}

} // namespace

SequenceFact factOf(const SequencePicture &picture)
{
    const auto took = picture.sequence.modelled;
    const double ratio = ratioOf(picture);
    if (ratio <= 0)
        return {durationText(took), {}, FactWords::tr("until the answer")};
    const QString compared =
        FactWords::tr("%1 instead of %2").arg(durationText(took), durationText(picture.ghost.modelled));
    if (ratio >= unlike)
        return {FactWords::tr("%1 ×").arg(ratioText(ratio)), FactWords::tr("faster"), compared};
    if (ratio <= 1 / unlike)
        return {FactWords::tr("%1 ×").arg(ratioText(1 / ratio)), FactWords::tr("slower"), compared};
    if (ratio <= alike && ratio >= 1 / alike)
        return {durationText(took), {}, FactWords::tr("about as long as #%1").arg(picture.ghost.request)};
    return {durationText(took),
            {},
            FactWords::tr("#%1 took %2").arg(picture.ghost.request).arg(durationText(picture.ghost.modelled))};
}

QString speedText(const SequencePicture &picture)
{
    const double ratio = ratioOf(picture);
    if (ratio >= unlike)
        return FactWords::tr("%1 × faster than request %2").arg(ratioText(ratio)).arg(picture.ghost.request);
    if (ratio > 0 && ratio <= 1 / unlike)
        return FactWords::tr("%1 × slower than request %2").arg(ratioText(1 / ratio)).arg(picture.ghost.request);
    return {};
}

} // namespace gui
