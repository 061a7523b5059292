// Reading and writing whole files.
#pragma once

#include "tool/base/error.h"

#include <expected>
#include <string>
#include <string_view>

namespace status_lint::driver {

/// The content of a file. The error is only the cause ("No such file or directory"): the caller
/// knows the place and the remedy.
std::expected<std::string, base::Error> readFile(const std::string& path);

/// Says, before any work is done, why a file could not be written at `path` later: it is a
/// directory, its folder is missing or not writable. Leaves nothing behind.
std::expected<void, base::Error> checkWritable(const std::string& path);

/// Writes the whole file or leaves what was there: a temporary file beside it takes its place in
/// one step, with the permissions that the old one had. Something that is no regular file, such as
/// /dev/stdout or a pipe, is written directly.
std::expected<void, base::Error> writeFile(const std::string& path, std::string_view content);

/// Writes behind what the file holds; makes the file where there is none.
std::expected<void, base::Error> appendFile(const std::string& path, std::string_view content);

}  // namespace status_lint::driver
