#pragma once

#include "livewindow/folderdialog.h"

namespace gui {

// Writes every key of a folder to a file, byte for byte, from which redis-cli brings them back.
class FolderExportDialog : public FolderDialog {
    Q_OBJECT

public:
    FolderExportDialog(const Theme &theme, InspectorClient &client, const QByteArray &path, QWidget *parent = nullptr);

protected:
    void showPreview(const inspector::KeysPreview &preview) override;
    QString endText(qint64 keys, bool wasCancelled) const override;
    void setReady(bool ready) override;

private:
    void askWhere();

    QString m_file;
    QPushButton *m_save;
};

} // namespace gui
