// The code blocks of a rule's documentation, made into a fixture: what the pages show is what the
// tool does.
#pragma once

#include "tool/base/error.h"

#include <expected>
#include <string>
#include <string_view>
#include <vector>

namespace status_lint::harness {

/// The fenced blocks in the language that stand under the heading `## <heading>`, in order, without
/// the fences.
std::vector<std::string>
codeBlocks(std::string_view markdown, std::string_view heading, std::string_view language = "cpp");

/// One translation unit with every Example and Instead block of the documentation, each in a
/// namespace of its own but for the only one with `main`. Includes are hoisted; a block that is
/// only statements about `svr` or `server` becomes a function's body. A yaml block under Example is
/// the description of the API, a json block the record of an earlier run. Fails when a heading has
/// no block, the Example has no annotation, or the Instead has one.
std::expected<std::string, base::Error> documentationFixture(std::string_view markdown,
                                                             std::string_view rule);

}  // namespace status_lint::harness
