// Texts about rules: the pages under docs/rules/, and what `explain` and `rules` print.
#pragma once

#include "rules/rule.h"

#include <string>
#include <string_view>
#include <vector>

namespace status_lint::rules {

/// The page docs/rules/<id>.md: Markdown, ends with a newline.
std::string page(const Rule& rule);

/// The page docs/rules/README.md: every rule by group, and the rules that guard each status code.
std::string indexPage();

/// A rule for a terminal: what the page says, without Markdown's tables and links.
std::string explain(const Rule& rule);

/// What the registry and the RFCs say of a status code, and which rules guard it, for a terminal.
/// Also answers for numbers that are not registered, and for those that are no status codes.
std::string explainCode(int code);

/// One line for each rule: id, severity, summary.
std::string listRules(const Selection& selection = {});

/// One line for each registered status code with the rules that guard it by name, and one for the
/// rules that guard every code.
std::string listCoverage();

/// The rules that guard a status code by name, sorted by id. Rules that guard all codes are left
/// out.
std::vector<const Rule*> rulesGuarding(int code);

/// The summary as a sentence.
std::string title(const Rule& rule);

/// What stands under "What it reports", each paragraph on one line.
std::string description(const Rule& rule);

/// "RFC 9110 section 15.3.2", or the document alone where all of it is meant.
std::string text(const Citation& citation);

/// The address of the section, or empty.
std::string address(const Citation& citation);

/// The address of the first source that has one, or empty.
std::string address(const Rule& rule);

/// "message requirements", "choice of the status code", ...
std::string_view name(Group group);

/// "very high", "high", "medium", "low".
std::string_view name(Precision precision);

}  // namespace status_lint::rules
