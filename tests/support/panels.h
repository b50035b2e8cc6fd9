#pragma once

#include "frame/docks.h"

#include <QtTest/QTest>
#include <QtWidgets/QWidget>

// Waits until a window is on the screen and its panels, if any, are made, which is after its first frame.
inline bool isReady(QWidget &window)
{
    const auto *docks = window.findChild<gui::Docks *>();
    return QTest::qWaitForWindowExposed(&window) && QTest::qWaitFor([docks] { return !docks || docks->areAllMade(); });
}
