#include "codec/pickleglobals.h"

#include <QtCore/QHash>
#include <QtCore/QSet>
#include <QtCore/QStringList>

#include <algorithm>

namespace codec::pickle {

using namespace Qt::StringLiterals;

std::pair<QString, QString> python3Name(const QString &module, const QString &name)
{
    using Name = std::pair<QString, QString>;
    static const QHash<Name, Name> names{
        {{u"__builtin__"_s, u"xrange"_s}, {u"builtins"_s, u"range"_s}},
        {{u"__builtin__"_s, u"unicode"_s}, {u"builtins"_s, u"str"_s}},
        {{u"__builtin__"_s, u"basestring"_s}, {u"builtins"_s, u"str"_s}},
        {{u"__builtin__"_s, u"long"_s}, {u"builtins"_s, u"int"_s}},
        {{u"__builtin__"_s, u"unichr"_s}, {u"builtins"_s, u"chr"_s}},
        {{u"__builtin__"_s, u"reduce"_s}, {u"functools"_s, u"reduce"_s}},
        {{u"__builtin__"_s, u"intern"_s}, {u"sys"_s, u"intern"_s}},
        {{u"exceptions"_s, u"StandardError"_s}, {u"builtins"_s, u"Exception"_s}},
        {{u"itertools"_s, u"izip"_s}, {u"builtins"_s, u"zip"_s}},
        {{u"itertools"_s, u"imap"_s}, {u"builtins"_s, u"map"_s}},
        {{u"itertools"_s, u"ifilter"_s}, {u"builtins"_s, u"filter"_s}},
        {{u"UserDict"_s, u"IterableUserDict"_s}, {u"collections"_s, u"UserDict"_s}},
        {{u"urllib"_s, u"urlopen"_s}, {u"urllib.request"_s, u"urlopen"_s}},
        {{u"urllib"_s, u"urlretrieve"_s}, {u"urllib.request"_s, u"urlretrieve"_s}},
    };
    static const QHash<QString, QString> modules{
        {u"__builtin__"_s, u"builtins"_s},
        {u"exceptions"_s, u"builtins"_s},
        {u"copy_reg"_s, u"copyreg"_s},
        {u"Queue"_s, u"queue"_s},
        {u"ConfigParser"_s, u"configparser"_s},
        {u"Cookie"_s, u"http.cookies"_s},
        {u"cookielib"_s, u"http.cookiejar"_s},
        {u"httplib"_s, u"http.client"_s},
        {u"HTMLParser"_s, u"html.parser"_s},
        {u"urlparse"_s, u"urllib.parse"_s},
        {u"urllib2"_s, u"urllib.request"_s},
        {u"xmlrpclib"_s, u"xmlrpc.client"_s},
        {u"_abcoll"_s, u"collections.abc"_s},
        {u"UserDict"_s, u"collections"_s},
        {u"UserList"_s, u"collections"_s},
        {u"UserString"_s, u"collections"_s},
        {u"StringIO"_s, u"io"_s},
        {u"cStringIO"_s, u"io"_s},
        {u"cPickle"_s, u"pickle"_s},
        {u"commands"_s, u"subprocess"_s},
        {u"thread"_s, u"_thread"_s},
        {u"dbm"_s, u"dbm.ndbm"_s},
        {u"anydbm"_s, u"dbm"_s},
    };
    if (const auto known = names.constFind({module, name}); known != names.constEnd())
        return *known;
    return {modules.value(module, module), name};
}

namespace {
const QSet<QString> &dangerousModules()
{
    static const QSet<QString> modules{
        // the operating system and other programs
        u"os"_s, u"posix"_s, u"nt"_s, u"subprocess"_s, u"_posixsubprocess"_s, u"_winapi"_s, u"pty"_s, u"commands"_s,
        u"popen2"_s, u"multiprocessing"_s, u"signal"_s, u"webbrowser"_s, u"ctypes"_s, u"_ctypes"_s, u"cffi"_s,
        u"platform"_s, u"_osx_support"_s, u"django.core.management"_s, u"django.utils.autoreload"_s, u"pip"_s,
        u"setuptools"_s, u"distutils"_s, u"ensurepip"_s, u"venv"_s,
        // the interpreter, imports and code
        u"sys"_s, u"importlib"_s, u"_frozen_importlib"_s, u"_frozen_importlib_external"_s, u"imp"_s, u"_imp"_s,
        u"zipimport"_s, u"pkgutil"_s, u"runpy"_s, u"code"_s, u"codeop"_s, u"marshal"_s, u"gc"_s, u"inspect"_s,
        u"site"_s, u"pdb"_s, u"bdb"_s, u"cProfile"_s, u"profile"_s, u"trace"_s, u"timeit"_s, u"doctest"_s, u"pydoc"_s,
        u"unittest"_s, u"atexit"_s, u"_thread"_s, u"threading"_s, u"concurrent"_s, u"_xxsubinterpreters"_s,
        // other ways to unpickle
        u"pickle"_s, u"_pickle"_s, u"cPickle"_s, u"shelve"_s, u"dill"_s, u"cloudpickle"_s, u"joblib"_s,
        // files
        u"shutil"_s, u"tempfile"_s, u"fileinput"_s, u"glob"_s, u"zipfile"_s, u"tarfile"_s, u"linecache"_s, u"mmap"_s,
        u"_pyio"_s, u"sqlite3"_s, u"_sqlite3"_s, u"logging.handlers"_s,
        // the network
        u"socket"_s, u"_socket"_s, u"socketserver"_s, u"ssl"_s, u"asyncio"_s, u"ftplib"_s, u"smtplib"_s, u"telnetlib"_s,
        u"poplib"_s, u"imaplib"_s, u"nntplib"_s, u"requests"_s, u"httpx"_s, u"aiohttp"_s, u"urllib3"_s, u"paramiko"_s,
        u"xmlrpc"_s};
    return modules;
}

const QHash<QString, QSet<QString>> &dangerousNames()
{
    static const QSet<QString> builtins{u"eval"_s,       u"exec"_s,    u"execfile"_s,  u"compile"_s,    u"open"_s,
                                        u"file"_s,       u"input"_s,   u"raw_input"_s, u"__import__"_s, u"getattr"_s,
                                        u"setattr"_s,    u"delattr"_s, u"globals"_s,   u"locals"_s,     u"vars"_s,
                                        u"breakpoint"_s, u"apply"_s,   u"map"_s,       u"filter"_s,     u"exit"_s,
                                        u"quit"_s,       u"help"_s};
    static const QHash<QString, QSet<QString>> names{
        {u"builtins"_s, builtins},
        {u"__builtin__"_s, builtins},
        {u"io"_s, {u"open"_s, u"open_code"_s, u"FileIO"_s}},
        {u"_io"_s, {u"open"_s, u"open_code"_s, u"FileIO"_s}},
        {u"codecs"_s, {u"open"_s, u"register"_s, u"lookup"_s}},
        {u"types"_s, {u"FunctionType"_s, u"LambdaType"_s, u"CodeType"_s, u"MethodType"_s, u"ModuleType"_s}},
        {u"functools"_s, {u"reduce"_s}},
        {u"_functools"_s, {u"reduce"_s}},
        {u"operator"_s, {u"attrgetter"_s, u"methodcaller"_s, u"call"_s}},
        {u"_operator"_s, {u"attrgetter"_s, u"methodcaller"_s, u"call"_s}},
        {u"itertools"_s, {u"starmap"_s, u"accumulate"_s, u"takewhile"_s, u"dropwhile"_s, u"filterfalse"_s}},
        {u"gzip"_s, {u"open"_s, u"GzipFile"_s}},
        {u"bz2"_s, {u"open"_s, u"BZ2File"_s}},
        {u"lzma"_s, {u"open"_s, u"LZMAFile"_s}},
        {u"tokenize"_s, {u"open"_s}},
        {u"uuid"_s, {u"_get_command_stdout"_s, u"_popen"_s}},
        {u"logging"_s, {u"FileHandler"_s}},
        {u"logging.config"_s, {u"dictConfig"_s, u"fileConfig"_s, u"listen"_s}},
        {u"http.client"_s, {u"HTTPConnection"_s, u"HTTPSConnection"_s}},
        {u"http.server"_s, {u"HTTPServer"_s, u"ThreadingHTTPServer"_s}},
        {u"urllib.request"_s, {u"urlopen"_s, u"urlretrieve"_s, u"build_opener"_s}},
        {u"django.utils.module_loading"_s, {u"import_string"_s}},
        {u"django.db.models.expressions"_s, {u"RawSQL"_s}},
        {u"django.template"_s, {u"Template"_s}},
        {u"numpy"_s, {u"load"_s, u"fromfile"_s}},
        {u"pandas"_s, {u"read_pickle"_s, u"eval"_s}},
        {u"torch"_s, {u"load"_s}},
        {u"yaml"_s, {u"load"_s, u"unsafe_load"_s, u"full_load"_s}},
    };
    return names;
}

// The ways from any object to all others: object.__subclasses__, function.__globals__ …
bool isInner(QStringView part)
{
    return (part.startsWith("__"_L1) && part.endsWith("__"_L1)) || part.startsWith("func_"_L1) || part == "f_globals"_L1
        || part == "gi_frame"_L1;
}
} // namespace

bool isDangerous(QStringView module, QStringView name)
{
    if (module.isEmpty()) // computed while unpickling
        return true;
    if (dangerousNames().value(module.toString()).contains(name.toString()))
        return true;
    // "os.path" belongs to "os"; "logging" with the name "os.system" reaches "os" as well.
    const QList<QStringView> parts = name.split(u'.');
    for (qsizetype end = 0; end >= 0;) {
        end = module.indexOf(u'.', end + 1);
        if (dangerousModules().contains(module.left(end < 0 ? module.size() : end).toString()))
            return true;
    }
    // A class within another one is data, a method may do anything: pathlib's Path.write_text.
    const bool isMethod = parts.size() > 1 && !parts.last().isEmpty() && parts.last().front().isLower();
    return isMethod
        || std::any_of(parts.begin(), parts.end() - 1,
                       [](QStringView part) { return dangerousModules().contains(part.toString()); })
        || std::any_of(parts.begin(), parts.end(), isInner);
}

bool isGetattr(QStringView module, QStringView name)
{
    return name == "getattr"_L1 && (module == "builtins"_L1 || module == "__builtin__"_L1);
}

} // namespace codec::pickle
