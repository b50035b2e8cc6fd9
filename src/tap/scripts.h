#pragma once

#include "tap/commands.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace tap {

// What a Lua script does to the cache, as far as its text tells without running it.
class LuaScript {
public:
    struct Call {
        const CommandSpec *spec;
        quint32 key; // KEYS[key]
        bool decides = false; // the script answers nothing where the key is missing, and something where it is there
    };

    explicit LuaScript(std::string_view text);

    const std::vector<Call> &calls() const { return m_calls; } // that are carried out at every run, in their order
    bool isCertain() const { return m_isCertain; } // there is no further call that counts
    bool mayCreate() const { return m_mayCreate; }
    bool mayDelete() const { return m_mayDelete; }
    bool mayChangeOthers() const { return m_mayChangeOthers; } // keys that are not among KEYS

private:
    bool noteEffect(const CommandSpec &spec); // whether it may change keys
    void noteAnything();

    std::vector<Call> m_calls;
    bool m_isCertain = true;
    bool m_mayCreate = false;
    bool m_mayDelete = false;
    bool m_mayChangeOthers = false;
};

// The scripts that passed, by their text and by the SHA-1 that EVALSHA names.
class ScriptLibrary {
public:
    const LuaScript *byText(std::string_view text); // null when there is no text
    const LuaScript *byHash(std::string_view hash) const; // null when its text did not pass

private:
    std::map<std::string, std::unique_ptr<LuaScript>, std::less<>> m_byHash;
};

} // namespace tap
