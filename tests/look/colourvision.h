#pragma once

#include <QtGui/QColor>

// How colours look to people, for the tests of the palette.
namespace colourvision {

enum class Vision { Normal, Protanopia, Deuteranopia, Tritanopia };

// Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency"
// (2009), at severity 1.0, on linear RGB.
QColor seenWith(Vision vision, const QColor &colour);

double contrast(const QColor &a, const QColor &b); // WCAG 2.1: 1 to 21
double difference(const QColor &a, const QColor &b); // CIE76: the distance in CIELAB, D65

} // namespace colourvision
