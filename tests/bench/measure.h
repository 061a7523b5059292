// What a program's run costs.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace status_lint::bench {

struct Cost {
  double wall = 0;       ///< seconds
  double processor = 0;  ///< seconds, of the program and of all that it waited for
  double mebibytes = 0;  ///< of its largest process
  int exitStatus = 0;    ///< 128 + signal when a signal ended it
};

/// A program with its arguments, and where it runs.
struct Command {
  std::vector<std::string> words;
  std::string folder;
};

/// Runs the commands, as many at once as `jobs` says. What they print goes to the file `log`.
Cost costOf(const std::vector<Command>& commands, std::size_t jobs, const std::string& log);

/// The middle and the ends of several measurements.
struct Spread {
  double median = 0;
  double least = 0;
  double most = 0;
};

Spread spreadOf(std::vector<double> values);

Spread spreadOf(const std::vector<Cost>& costs, double Cost::* value);

}  // namespace status_lint::bench
