// The test that decided about a status code: the innermost one before that choice.
#pragma once

#include "tool/flow/outcome.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace status_lint::rules {

/// The innermost test that dominates the choice of the status code; null where there is none, and
/// where a catch clause chose.
const flow::Guard* decidingTest(const flow::Outcome& outcome);

/// Is one of the (lower-case) words an identifier of the test, or a part of one?
bool hasWord(const flow::Guard& guard, std::span<const std::string_view> words);

/// Does the test compare for equality, as the source writes it?
bool isEquality(const flow::Guard& guard);

/// Does the test, as held, say no: it fails, or what it asks for is not there?
bool saysNo(const flow::Guard& guard);

/// "`a == b` is true", for messages.
std::string describeTest(const flow::Guard& guard);

/// What the clause may have taken: where it takes one type, only the calls of which something is
/// known.
std::vector<flow::ThrowPoint> knownPoints(const flow::Caught& clause);

/// Is it a registered handler that answers requests, or code that none registers and that chooses
/// the status code by itself?
bool mayAnswer(const flow::Handler& handler, const flow::Outcome& outcome);

}  // namespace status_lint::rules
