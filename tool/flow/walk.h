// Visiting every statement and value of a function body.
#pragma once

#include "tool/ir/statement.h"

#include <functional>

namespace status_lint::flow {

struct Walker {
  std::function<void(const ir::Statement&)> statement;  ///< may be empty
  std::function<void(const ir::Value&)> value;          ///< may be empty
};

/// Visits in source order, statements before what they hold, conditions' `before` blocks included.
void walk(const ir::Block& block, const Walker& walker);
void walk(const ir::Value& value, const Walker& walker);

}  // namespace status_lint::flow
