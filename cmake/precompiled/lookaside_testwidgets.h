// What every test of a window includes, compiled once.
#include "lookaside_testcore.h"

#include <QtCharts/QtCharts>
#include <QtGui/QtGui>
#include <QtWidgets/QtWidgets>
