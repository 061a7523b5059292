#include "tool/report/diff.h"

#include "tool/base/text.h"

#include <algorithm>
#include <vector>

namespace status_lint::report {
namespace {

using Lines = std::vector<std::string_view>;

constexpr std::ptrdiff_t Context = 3;

/// Lines with their ends.
Lines linesOf(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const std::size_t length = end == std::string_view::npos ? text.size() : end + 1;
    lines.push_back(text.substr(0, length));
    text.remove_prefix(length);
  }
  return lines;
}

/// A line of the diff. `kind`: ' ', '-' or '+'.
struct Step {
  char kind = ' ';
  std::ptrdiff_t before = 0;  ///< lines of either side that come before it
  std::ptrdiff_t after = 0;
};

/// A shortest edit script (Myers, 1986): for each number of changes the farthest point reached on
/// each diagonal.
std::vector<Step> script(const Lines& before, const Lines& after) {
  const auto n = static_cast<std::ptrdiff_t>(before.size());
  const auto m = static_cast<std::ptrdiff_t>(after.size());
  const auto line = [](const Lines& lines, std::ptrdiff_t at) {
    return lines[static_cast<std::size_t>(at)];
  };
  std::vector<std::vector<std::ptrdiff_t>> reached;  // [d][k + d]
  const auto farthest = [&](std::ptrdiff_t d, std::ptrdiff_t k) {
    const bool isInside = d >= 0 && k >= -d && k <= d;
    return isInside ? reached[static_cast<std::size_t>(d)][static_cast<std::size_t>(k + d)] : -1;
  };
  const auto comesDown = [&](std::ptrdiff_t d, std::ptrdiff_t k) {
    return k == -d || (k != d && farthest(d - 1, k - 1) < farthest(d - 1, k + 1));
  };
  for (std::ptrdiff_t d = 0; reached.empty() || farthest(d - 1, n - m) < n; ++d) {
    std::vector<std::ptrdiff_t> row;
    for (std::ptrdiff_t k = -d; k <= d; ++k) {
      // Every second diagonal cannot be reached by d changes.
      if ((k + d) % 2 != 0) {
        row.push_back(-1);
        continue;
      }
      std::ptrdiff_t x = d == 0            ? 0
                         : comesDown(d, k) ? farthest(d - 1, k + 1)
                                           : farthest(d - 1, k - 1) + 1;
      while (x < n && x - k < m && x - k >= 0 && line(before, x) == line(after, x - k)) {
        ++x;
      }
      row.push_back(x);
    }
    reached.push_back(std::move(row));
  }
  std::vector<Step> steps;
  std::ptrdiff_t x = n;
  std::ptrdiff_t y = m;
  for (auto d = static_cast<std::ptrdiff_t>(reached.size()) - 1; x > 0 || y > 0; --d) {
    const std::ptrdiff_t k = x - y;
    const bool isDown = d > 0 && comesDown(d, k);
    const std::ptrdiff_t fromX = d == 0 ? 0 : farthest(d - 1, isDown ? k + 1 : k - 1);
    const std::ptrdiff_t fromY = d == 0 ? 0 : fromX - (isDown ? k + 1 : k - 1);
    while (x > fromX && y > fromY) {
      steps.push_back({' ', --x, --y});
    }
    if (d > 0) {
      steps.push_back(isDown ? Step{'+', x, --y} : Step{'-', --x, y});
    }
  }
  std::ranges::reverse(steps);
  return steps;
}

std::string rangeOf(std::ptrdiff_t first, std::ptrdiff_t count) {
  return count == 1 ? base::cat(first + 1) : base::cat(count == 0 ? first : first + 1, ',', count);
}

}  // namespace

std::string unifiedDiff(std::string_view name, std::string_view before, std::string_view after) {
  if (before == after) {
    return {};
  }
  const Lines old = linesOf(before);
  const Lines fresh = linesOf(after);
  const std::vector<Step> steps = script(old, fresh);
  const auto count = static_cast<std::ptrdiff_t>(steps.size());
  const auto isChange = [&](std::ptrdiff_t at) {
    return steps[static_cast<std::size_t>(at)].kind != ' ';
  };
  std::string out = base::cat("--- a/", name, "\n+++ b/", name, '\n');
  for (std::ptrdiff_t next = 0; next < count;) {
    if (!isChange(next)) {
      ++next;
      continue;
    }
    const std::ptrdiff_t begin = std::max<std::ptrdiff_t>(0, next - Context);
    std::ptrdiff_t last = next;
    for (std::ptrdiff_t i = next; i < count && i - last <= 2 * Context; ++i) {
      last = isChange(i) ? i : last;
    }
    const std::ptrdiff_t end = std::min(count, last + Context + 1);
    std::string body;
    std::ptrdiff_t removed = 0;
    std::ptrdiff_t added = 0;
    for (std::ptrdiff_t i = begin; i < end; ++i) {
      const Step& step = steps[static_cast<std::size_t>(i)];
      const std::string_view text = step.kind == '+' ? fresh[static_cast<std::size_t>(step.after)]
                                                     : old[static_cast<std::size_t>(step.before)];
      removed += step.kind != '+' ? 1 : 0;
      added += step.kind != '-' ? 1 : 0;
      body += base::cat(
          step.kind, text, text.ends_with('\n') ? "" : "\n\\ No newline at end of file\n");
    }
    const Step& start = steps[static_cast<std::size_t>(begin)];
    out += base::cat(
        "@@ -", rangeOf(start.before, removed), " +", rangeOf(start.after, added), " @@\n", body);
    next = end;
  }
  return out;
}

}  // namespace status_lint::report
