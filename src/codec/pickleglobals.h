#pragma once

#include <QtCore/QString>

#include <utility>

namespace codec::pickle {

// The name that Python 3 would import for one that Python 2 wrote (Python's _compat_pickle; used for
// protocols 0 to 2). Those of tkinter and the like, which hold no values, are left out.
std::pair<QString, QString> python3Name(const QString &module, const QString &name);

// Whether calling it can run code, start a process, open a file or a connection, or reach something that can:
// nothing that an honest cached value needs. The name may be dotted. It is a warning for people, no
// protection: the protection is that nothing is ever called.
bool isDangerous(QStringView module, QStringView name);

// builtins.getattr is how Python 3.11 pickles members of enumerations, and how anything is reached.
bool isGetattr(QStringView module, QStringView name);

} // namespace codec::pickle
