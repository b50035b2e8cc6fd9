#pragma once

#include <memory>

class QWidget;

namespace gui {
class Theme;
}

std::unique_ptr<QWidget> chartsPage(const gui::Theme &theme);
std::unique_ptr<QWidget> controlsPage(const gui::Theme &theme);
std::unique_ptr<QWidget> diagramsPage(const gui::Theme &theme);
std::unique_ptr<QWidget> sequencePage(const gui::Theme &theme);
