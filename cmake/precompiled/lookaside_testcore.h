// What every test includes, compiled once.
#include <QtCore/QtCore>
#include <QtTest/QtTest>

#include <algorithm>
#include <array>
#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>
