// A URI or a reference relative to one (RFC 3986 section 4.1), as Location has it.
#pragma once

#include <string_view>

namespace status_lint::http {

/// Why the text cannot be a URI reference, as a clause ("it holds a space"); empty when it can.
/// Looks at the characters (RFC 3986 section 2) and at what follows a percent sign (section 2.1);
/// non-ASCII characters are let pass, since clients encode them.
std::string_view uriReferenceProblem(std::string_view text);

/// The same for Location, which holds exactly one non-empty reference (RFC 9110 section 10.2.2).
/// An empty one means the target itself (RFC 3986 section 4.4), where a redirect never ends.
std::string_view locationProblem(std::string_view text);

}  // namespace status_lint::http
