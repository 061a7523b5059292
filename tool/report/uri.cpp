#include "tool/report/uri.h"

namespace status_lint::report {

std::string uriOf(std::string_view path) {
  constexpr std::string_view Digits = "0123456789ABCDEF";
  constexpr std::string_view Plain =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/+@,=";
  std::string out = path.starts_with('/') ? "file://" : "";
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    if (Plain.find(c) != std::string_view::npos) {
      out += c;
    } else {
      out += '%';
      out += Digits[byte >> 4U];
      out += Digits[byte & 0xfU];
    }
  }
  return out;
}

}  // namespace status_lint::report
