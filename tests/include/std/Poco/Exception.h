// What the examples of the documentation use of Poco's exceptions.
#pragma once

#include <stdexcept>

namespace Poco {

class Exception : public std::exception {};
class RuntimeException : public Exception {};
class TimeoutException : public RuntimeException {};

}  // namespace Poco
