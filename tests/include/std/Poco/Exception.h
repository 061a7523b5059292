// What fixtures and the examples of the documentation use of Poco's exceptions.
#pragma once

#include <stdexcept>

namespace Poco {

class Exception : public std::exception {};
class LogicException : public Exception {};
class NotImplementedException : public LogicException {};
class RuntimeException : public Exception {};
class TimeoutException : public RuntimeException {};
class PoolOverflowException : public RuntimeException {};
class IOException : public RuntimeException {};

}  // namespace Poco
