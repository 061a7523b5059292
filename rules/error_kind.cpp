#include "rules/error_kind.h"

#include "rules/client_fault.h"
#include "rules/message_text.h"
#include "rules/server_fault.h"
#include "tool/http/status_code.h"
#include "tool/http/status_name.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace status_lint::rules {
namespace {

struct Row {
  std::string_view words;  ///< at the end of the text
  int code;
};

constexpr Row Rows[] = {
    {" not found", http::status::NotFound},
    {" does not exist", http::status::NotFound},
    {" already exists", http::status::Conflict},
    {" not implemented", http::status::NotImplemented},
    {" not logged in", http::status::Unauthorized},
    {" is missing", http::status::BadRequest},
    {"access denied", http::status::Forbidden},
    {"permission denied", http::status::Forbidden},
    {"authentication required", http::status::Unauthorized},
};

int codeOfText(const std::string& text) {
  if (const http::StatusCode* named = http::findByPhrase(text)) {
    return http::isError(named->code) ? named->code : 0;
  }
  const auto* const row =
      std::ranges::find_if(Rows, [&](const Row& each) { return text.ends_with(each.words); });
  return row != std::end(Rows) ? row->code : 0;
}

}  // namespace

int codeMeant(const flow::Handler& handler, const flow::Outcome& outcome) {
  if (const auto fault = clientFaultOf(handler, outcome); fault && !fault->isAmongOthers) {
    return fault->code;
  }
  if (const auto fault = serverFaultOf(handler, outcome)) {
    return fault->code;
  }
  return codeOfText(messageOf(outcome));
}

}  // namespace status_lint::rules
