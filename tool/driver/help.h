// The help texts of the command line.
#pragma once

#include "tool/base/text.h"

#include <CLI/CLI.hpp>
#include <string>
#include <string_view>
#include <utility>

namespace status_lint::driver {

inline constexpr std::string_view Overview =
    R"(status-lint finds misuse of HTTP status codes in C++ servers.

  status-lint [check] [options] [DB|DIR] [files...]   report the misuses (the default)
  status-lint explain RULE|CODE                       what a rule or a status code means
  status-lint rules [--profile NAME]                  list the rules
  status-lint frameworks [options] [DB|DIR]           list the framework models; with a database, what each found
  status-lint doctor [options] [DB|DIR]               what keeps a program from being analysed well
  status-lint dump ir|outcomes|sites [options] [DB|DIR] [files...]
                                                      what is known of the program
  status-lint cache status|clear|verify [options] [DB|DIR]
                                                      the results of earlier runs
  status-lint --version

DB is a compile_commands.json, DIR a folder that holds one; without either it is looked for here, above, and
in the usual build folders. Files restrict the run to these sources.

Exit status: 0 clean, 1 findings (see --fail-on), 2 wrong use or no usable database, 3 incomplete: a source
could not be analysed in full.

)";

/// Help in few lines: the arguments are named in the usage line and need no table of their own.
class HelpFormatter : public CLI::Formatter {
public:
  explicit HelpFormatter(std::string usage) : usage_(std::move(usage)) { column_width(34); }

  std::string make_usage(const CLI::App* /*app*/, std::string /*name*/) const override {
    return base::cat("Usage: ", usage_, '\n');
  }

  std::string make_positionals(const CLI::App* /*app*/) const override { return {}; }

private:
  std::string usage_;
};

/// No two empty lines in a row, none at the end.
std::string tidied(const std::string& text);

}  // namespace status_lint::driver
