// What a handler changed on its way to a response, and what tests told it of what was there.
#pragma once

#include "rules/deciding_test.h"
#include "tool/flow/outcome.h"

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace status_lint::rules {

/// Is the call one of a category of changes: "creation", "update", "storage", "removal", "queue"? A
/// statement of SQL counts where the text of the call has it.
bool changes(const flow::CallMade& call, std::initializer_list<std::string_view> categories);

/// The first call on the path that changes something at once, or null.
const flow::CallMade* changeOf(const flow::Outcome& outcome);

/// The first call of one of the categories, or null.
const flow::CallMade* changeOf(const flow::Outcome& outcome,
                               std::initializer_list<std::string_view> categories);

/// "Store::insert()", or the text where a list grows.
std::string describeCall(const flow::CallMade& call);

/// Does the path answer these methods only? False where they are not known.
bool answersOnly(const flow::Outcome& outcome, std::initializer_list<std::string_view> methods);

/// What a test tells of a thing that is looked for: a flag (`exists`), a call (`contains(id)`), an
/// iterator, or what a function gave that finds. Nothing where the test is about the request.
enum class Presence { Unknown, There, Missing };
Presence presenceToldBy(const flow::Guard& guard);

}  // namespace status_lint::rules
