#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>

#include <cstdint>
#include <span>

namespace lab {

// The first word of a command.
// clang-format off
enum class Verb : std::uint8_t {
    Backend, Processes, Costs, Seed, Django, Browser, Outage, Catalog, Cache, On,
    Get, Head, Start, Burst, Load, Create, Save, Delete, Update, Transaction, Commit, Rollback,
    Restart, Advance, Wait, Speed, Pause, Resume, Step,
    Expect, Mark, Say,
};

// What may follow a command's fixed part, in any order: a word that introduces an argument (`from 2`), or
// an option (`timeout=15m`).
enum class Clause : std::uint8_t {
    As, From, Header, Over, Delay, Mix, // of requests and loads
    MaxEntries, CullFrequency, Timeout, KeyPrefix, Version, IgnoreErrors, Vary, Key, // of caches
    Lock, SingleFlight, Grace, Early, Jitter, Errors, // of remedies
    Courses, Delimiter, Encoding, HasHeader, Dates, Decimal, Skip, // of the catalog
    Locale, Languages, LanguageCode, UseI18n, UseTz, TimeZone, // of the site
    Cookies, SessionCookie, LanguageCookie, Https, AppendSlash, ConditionalGet,
    When, Off, // of receivers
    Reason, Queries, Cost, Status, Ttl, // of expectations
};

// A place in a command where only some words are allowed.
enum class Slot : std::uint8_t {
    Verb,
    Backend, BackendOption, YesNo, Never, CostsBase, CostName, DjangoVersion, SiteOption, OnOff, CatalogAction, ResetOption, ImportOption, DateOrder, DecimalSign, SkipWhat,
    Endpoint, Caching, PageOption, KeyedOption, KeyFunction,
    Signal, Model, ReceiverAction, ReceiverClause, RemoveAll, When,
    Method, Anonymous, RequestClause, StartClause, BurstClause, For, LoadClause,
    Course, Saved, CourseField, CategoryField, FromClause, Courses, Where, Set, TransactionStep, OutageStep,
    Operation, TimeoutClause, All, NextExpiry, Fastest, StepSize,
    Expectation, ExpectOption, ExpectKeyOption, Key, KeyCount, TotalName, Reason,
};
// clang-format on
inline constexpr int slotCount = static_cast<int>(Slot::Reason) + 1;

struct Word {
    QByteArrayView text; // an option's ends in '='
    int value = 0; // its meaning: by slot a Verb, a Clause, another enumeration's value, or its place
    bool isOption() const { return text.endsWith('='); }
};

// The one table of the language: parser, printer, nearest word, completion and highlighting all read it.
std::span<const Word> words(Slot slot);
const Word *findWord(Slot slot, QByteArrayView text); // null when it is none of them
QByteArrayView wordFor(Slot slot, int value); // the first word for that value
template <typename Enum> QByteArrayView wordFor(Slot slot, Enum value)
{
    return wordFor(slot, static_cast<int>(value));
}

// The word of the slot that was most likely meant; empty when none is near.
QByteArray nearestWord(QByteArrayView found, Slot slot);

// Every word of the language once, in alphabetical order.
struct VocabularyEntry {
    enum class Role : std::uint8_t { Command, Keyword, Option };
    QByteArray text;
    Role role = Role::Keyword;
};
QList<VocabularyEntry> vocabulary();

} // namespace lab
