#pragma once

#include "advice/doctor.h"

#include <QtWidgets/QDialog>

namespace gui {

class Theme;

// A finding and what helps against it: the lines of an application that are to be changed and, where there is a lab,
// what the same run would have been with them.
class FindingDialog : public QDialog {
    Q_OBJECT

public:
    // Becomes the trial's owner.
    FindingDialog(const Theme &theme, const advice::Finding &finding, QWidget *trial = nullptr,
                  QWidget *parent = nullptr);
};

} // namespace gui
