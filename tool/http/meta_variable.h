// Meta-variables by which a server hands a request to a program (RFC 3875, section 4.1).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace status_lint::http {

/// What of the request a meta-variable holds.
enum class MetaVariable : std::uint8_t { Method, Path, Query, Length, ContentType, Field, Client };

/// What the variable of that name holds; nothing for other environment variables. Field is a header
/// field whose name follows "HTTP_" (section 4.1.18).
std::optional<MetaVariable> findMetaVariable(std::string_view name);

/// What stands before the name of a field.
inline constexpr std::string_view FieldVariable = "HTTP_";

}  // namespace status_lint::http
