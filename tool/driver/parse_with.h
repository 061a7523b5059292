// What CLI11 makes of the words of a command line, in our words.
#pragma once

#include "tool/base/error.h"

#include <CLI/CLI.hpp>
#include <expected>
#include <optional>
#include <span>
#include <string>

namespace status_lint::driver {

/// Runs CLI11. Gives the text to show when help was asked for, else nothing.
std::expected<std::optional<std::string>, base::Error>
parseWith(CLI::App& app, const std::string& usage, std::span<const std::string> words);

}  // namespace status_lint::driver
