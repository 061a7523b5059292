// The error of a word that should have been one of a few.
#pragma once

#include "tool/base/error.h"
#include "tool/base/text.h"

#include <span>
#include <string>
#include <string_view>

namespace status_lint::driver {

/// "unknown format 'jsn'; did you mean 'json'?", or the right words where none is near.
inline base::Error
unknownWord(std::string_view kind, std::string_view word, std::span<const std::string> right) {
  const std::string near = base::nearest(word, right);
  return {base::cat("unknown ",
                    kind,
                    " '",
                    word,
                    "'; ",
                    near.empty() ? base::cat("it must be one of ", base::join(right, ", "))
                                 : base::cat("did you mean '", near, "'?"))};
}

}  // namespace status_lint::driver
