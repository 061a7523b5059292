// Bytes made fewer, and back.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace status_lint::cache {

/// As a zstd frame.
std::string compressed(std::string_view bytes);

/// `length` is that of what comes out, at most 1 GiB. False when the bytes are something else.
bool decompress(std::string_view bytes, std::uint64_t length, std::string& out);

}  // namespace status_lint::cache
