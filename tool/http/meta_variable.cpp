#include "tool/http/meta_variable.h"

#include <algorithm>
#include <array>

namespace status_lint::http {
namespace {

struct Row {
  std::string_view name;
  MetaVariable holds;
};

// RFC 3875, sections 4.1.1 to 4.1.17; REQUEST_URI and DOCUMENT_URI are what servers add to them.
constexpr auto Rows = std::to_array<Row>({
    {"AUTH_TYPE", MetaVariable::Client},
    {"CONTENT_LENGTH", MetaVariable::Length},
    {"CONTENT_TYPE", MetaVariable::ContentType},
    {"DOCUMENT_URI", MetaVariable::Path},
    {"PATH_INFO", MetaVariable::Path},
    {"PATH_TRANSLATED", MetaVariable::Path},
    {"QUERY_STRING", MetaVariable::Query},
    {"REMOTE_ADDR", MetaVariable::Client},
    {"REMOTE_HOST", MetaVariable::Client},
    {"REMOTE_IDENT", MetaVariable::Client},
    {"REMOTE_USER", MetaVariable::Client},
    {"REQUEST_METHOD", MetaVariable::Method},
    {"REQUEST_URI", MetaVariable::Path},
    {"SCRIPT_NAME", MetaVariable::Path},
});

}  // namespace

std::optional<MetaVariable> findMetaVariable(std::string_view name) {
  if (name.starts_with(FieldVariable) && name.size() > FieldVariable.size()) {
    return MetaVariable::Field;
  }
  const auto found = std::ranges::find(Rows, name, &Row::name);
  return found != Rows.end() ? std::optional(found->holds) : std::nullopt;
}

}  // namespace status_lint::http
