// The small language of a model's operands: "$0|statusText", "$<crow::*::route>:$0", "404".
#pragma once

#include "tool/model/model.h"

#include <expected>
#include <span>
#include <string>
#include <string_view>

namespace status_lint::model {

/// Why a text is no operand, and where in it.
struct OperandError {
  std::size_t column = 0;  ///< 1-based, in bytes
  std::string cause;

  bool operator==(const OperandError&) const = default;
};

/// Parses what stands for a value. A text that does not start with '$' is a literal as it is,
/// decoders included; one of decimal digits has `number` as well.
std::expected<Operand, OperandError> parseOperand(std::string_view text);

/// The decoders as they are written after '|'.
std::span<const std::string_view> decoderNames();

}  // namespace status_lint::model
