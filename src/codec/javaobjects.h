#pragma once

#include "codec/bytecursor.h"

#include <QtCore/QStringView>

#include <vector>

namespace codec {

// What one class of an object's line of classes wrote.
struct JavaData {
    QString className;
    Value::Pairs fields;
    QByteArray blocks; // primitive data, written by the class itself
    Value::Items objects; // objects, written likewise
};

// The value of an object, by the name of its class. The data go from the top of its line of classes down.
Value javaObject(const QString &className, std::vector<JavaData> data);

} // namespace codec
