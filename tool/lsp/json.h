// Messages of the Language Server Protocol are JSON.
#pragma once

#include <nlohmann/json.hpp>

namespace status_lint::lsp {

using Json = nlohmann::json;

}  // namespace status_lint::lsp
