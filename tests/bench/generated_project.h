// A project of many sources, of which some answer HTTP requests.
#pragma once

#include "tests/driver/temporary_folder.h"

#include <cstddef>
#include <string>

namespace status_lint::bench {

/// What a source costs to parse.
enum class Weight : unsigned char {
  Light,  ///< a stand-in for the framework, few headers
  Heavy,  ///< the framework itself; a source without HTTP includes about as much
};

class GeneratedProject {
public:
  /// One source in `httpEach` answers requests; with 0, none does.
  GeneratedProject(std::size_t sources, std::size_t httpEach, Weight weight);

  static std::string source(std::size_t number);

  static std::string header(std::size_t number);

  void append(const std::string& file, const std::string& text);

  [[nodiscard]] std::string folder() const { return root_.path(); }

  [[nodiscard]] const std::string& database() const { return database_; }

private:
  [[nodiscard]] std::string entry(const std::string& file) const;
  [[nodiscard]] std::string plain(std::size_t number) const;

  tests::TemporaryFolder root_;
  Weight weight_;
  std::string database_;
};

}  // namespace status_lint::bench
