// What fixtures use of the exceptions of Poco's network library.
#pragma once

#include <Poco/Exception.h>

namespace Poco::Net {

class NetException : public IOException {};
class ConnectionRefusedException : public NetException {};

}  // namespace Poco::Net
