#pragma once
#include <cstdint>
#include <ostream>
#include <string>

namespace Wt {
namespace Http {

class ResponseContinuation {
public:
  void waitForMoreData();
};

class Response {
public:
  void setStatus(int status);
  void setContentLength(::uint64_t length);
  void setMimeType(const std::string& mimeType);
  void addHeader(const std::string& name, const std::string& value);
  void insertHeader(const std::string& name, const std::string& value);
  ResponseContinuation* createContinuation();
  ResponseContinuation* continuation() const;
  std::ostream& out();
  std::ostream& bout() { return out(); }
};

}  // namespace Http
}  // namespace Wt
