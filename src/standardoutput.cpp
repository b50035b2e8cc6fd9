#include "standardoutput.h"

#include "commandline.h"
#include "exitstatus.h"

#include <QtCore/QCoreApplication>

#include <cerrno>
#include <cstdio>

int statusOfWritten(int status)
{
    errno = 0;
    const bool isFlushed = std::fflush(stdout) == 0;
    const int reason = errno;
    if (isFlushed && std::ferror(stdout) == 0)
        return status;
    commandline::complain(reason == 0
                              ? QCoreApplication::translate("Headless", "Standard output cannot be written.")
                              : QCoreApplication::translate("Headless", "Standard output cannot be written: %1.")
                                    .arg(qt_error_string(reason)));
    return status == 0 ? exitstatus::failed : status;
}
