#pragma once

#include <QtWidgets/QLabel>

#include <utility>
#include <vector>

namespace gui {

class Theme;

// The empty state of a view: one sentence on what will appear and what to press. Plain text.
class EmptyText : public QLabel {
    Q_OBJECT

public:
    EmptyText(const Theme &theme, const QString &sentence, QWidget *parent = nullptr); // the theme outlives it

    // Layouts ask for it many times, and QLabel breaks the text into lines each time.
    int heightForWidth(int width) const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    static constexpr std::size_t maxHeights = 16;

    void restyle();

    const Theme &m_theme;
    mutable QString m_measured; // the text that m_heights are of
    mutable std::vector<std::pair<int, int>> m_heights; // by width
};

} // namespace gui
