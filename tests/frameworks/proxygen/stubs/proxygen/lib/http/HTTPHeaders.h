#pragma once

#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "HTTPCommonHeaders.h"

namespace proxygen {

class HTTPHeaders {
public:
  class HTTPHeaderName {
  public:
    HTTPHeaderName(HTTPHeaderCode code);
    HTTPHeaderName(const char* name);
    HTTPHeaderName(std::string_view name);
  };
  using headers_initializer_list =
      std::initializer_list<std::pair<HTTPHeaderName, const char*>>;
  using ForEachFnT = std::function<void(const std::string&, const std::string&)>;

  HTTPHeaders();
  void add(std::string_view name, std::string&& value);
  void add(std::string_view name, std::string_view value) { add(name, std::string(value)); }
  void add(std::string_view name, const char* value) { return add(name, std::string_view{value}); }
  void add(HTTPHeaderCode code, std::string&& value);
  void add(HTTPHeaderCode code, std::string_view value) { add(code, std::string(value)); }
  void add(HTTPHeaderCode code, const char* value) { return add(code, std::string_view{value}); }
  void add(headers_initializer_list l);
  void set(std::string_view name, std::string_view value) {
    remove(name);
    add(name, value);
  }
  void set(HTTPHeaderCode code, std::string_view value) {
    remove(code);
    add(code, value);
  }
  bool exists(std::string_view name) const;
  bool exists(HTTPHeaderCode code) const;
  const std::string& getSingleOrEmpty(HTTPHeaderCode code) const;
  const std::string& getSingleOrEmpty(std::string_view name) const;
  const std::string rawGet(const std::string& header) const;
  std::size_t getNumberOfValues(HTTPHeaderCode code) const;
  void forEach(const ForEachFnT& func) const;
  bool remove(std::string_view name);
  bool remove(HTTPHeaderCode code);
  void removeAll();
  std::size_t size() const;
};

}  // namespace proxygen
