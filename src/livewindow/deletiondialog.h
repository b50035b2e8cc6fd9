#pragma once

#include "livewindow/inspectorclient.h"

#include <QtWidgets/QDialog>

class QPushButton;

namespace gui {

class KeysPreviewBox;
class Theme;

// Deletes one key or a folder of keys, after a walk that says exactly how many and how large they are. Closing it at
// any moment stops what is under way. What is gone is told by InspectorClient::deletionEnded.
class DeletionDialog : public QDialog {
    Q_OBJECT

public:
    DeletionDialog(const Theme &theme, InspectorClient &client, const QByteArray &path, bool isFolder,
                   QWidget *parent = nullptr); // borrowed

private:
    void showPreview(const inspector::KeysPreview &preview);

    InspectorClient &m_client;
    bool m_isErasing = false;
    bool m_isOver = false;
    KeysPreviewBox *m_preview;
    QPushButton *m_delete;
    QPushButton *m_cancel;
};

} // namespace gui
