#pragma once

#include <string>

namespace userver::engine {
class Deadline {
public:
  Deadline();
};
}  // namespace userver::engine

namespace userver::server::request {

class ResponseBase {
public:
  ResponseBase(const ResponseBase&) = delete;
  virtual ~ResponseBase() noexcept;

  void SetData(std::string data);
  const std::string& GetData() const;

  virtual void SetHeadersEnd() = 0;
  virtual void SetStatusServiceUnavailable() = 0;
  virtual void SetStatusOk() = 0;
  virtual void SetStatusNotFound() = 0;

private:
  std::string data_;
};

class RequestContext final {
public:
  template <typename Data>
  Data& SetData(std::string name, Data&& data);
  template <typename Data>
  Data& GetData(const std::string& name) const;
};

}  // namespace userver::server::request
