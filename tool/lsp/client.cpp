#include "tool/lsp/client.h"

#include "tool/base/text.h"

namespace status_lint::lsp {

using base::cat;

void Client::notify(std::string_view method, const Json& parameters) const {
  send({{"jsonrpc", "2.0"}, {"method", method}, {"params", parameters}});
}

void Client::request(const std::string& id, std::string_view method, const Json& parameters) const {
  send({{"jsonrpc", "2.0"}, {"id", id}, {"method", method}, {"params", parameters}});
}

void Client::tell(std::string_view method, Tell kind, const std::string& message) const {
  notify(method, {{"type", static_cast<int>(kind)}, {"message", cat("status-lint: ", message)}});
}

}  // namespace status_lint::lsp
