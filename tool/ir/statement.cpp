#include "tool/ir/statement.h"

namespace status_lint::ir {

// Compared out of line: blocks hold statements, which are incomplete where these types are defined.
bool Atom::operator==(const Atom&) const = default;
bool Condition::operator==(const Condition&) const = default;
bool If::operator==(const If&) const = default;
bool SwitchSection::operator==(const SwitchSection&) const = default;
bool Switch::operator==(const Switch&) const = default;
bool Loop::operator==(const Loop&) const = default;
bool Catch::operator==(const Catch&) const = default;
bool Try::operator==(const Try&) const = default;
bool Labelled::operator==(const Labelled&) const = default;
bool Statement::operator==(const Statement&) const = default;

}  // namespace status_lint::ir
