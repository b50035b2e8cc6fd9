#pragma once

#include "livewindow/folderdialog.h"

class QLabel;
class QLineEdit;

namespace gui {

// Gives every key of a folder the same time to live, or none.
class FolderTtlDialog : public FolderDialog {
    Q_OBJECT

public:
    FolderTtlDialog(const Theme &theme, InspectorClient &client, const QByteArray &path, QWidget *parent = nullptr);

protected:
    void showPreview(const inspector::KeysPreview &preview) override;
    QString endText(qint64 keys, bool wasCancelled) const override;
    void setReady(bool ready) override;

private:
    void set();
    void persist();

    QLineEdit *m_ttl;
    QLabel *m_problem;
    QPushButton *m_set;
    QPushButton *m_persist;
};

} // namespace gui
