#pragma once

#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "formats/json.hpp"
#include "server/http/http_request.hpp"

namespace userver::easy {

template <class... Dependency>
class Dependencies final : public Dependency... {};

template <class Dependency = Dependencies<>>
class HttpWith final {
public:
  class Callback final {
  public:
    template <class Function>
    Callback(Function func) {
      if constexpr (std::is_invocable_v<Function,
                                        const server::http::HttpRequest&,
                                        const Dependency&>) {
        func_ = std::move(func);
      } else if constexpr (std::is_invocable_v<Function, const server::http::HttpRequest&>) {
        func_ = [func](const server::http::HttpRequest& request, const Dependency&) {
          return func(request);
        };
      } else {
        func_ = [func](const server::http::HttpRequest& request, const Dependency&) {
          return formats::json::ToString(func(formats::json::FromString(request.RequestBody())));
        };
      }
    }

  private:
    std::function<std::string(const server::http::HttpRequest&, const Dependency&)> func_;
  };

  HttpWith(int argc, const char* const argv[]);
  ~HttpWith();

  HttpWith& DefaultContentType(http::ContentType content_type);
  HttpWith& Route(std::string_view path,
                  Callback&& func,
                  std::initializer_list<server::http::HttpMethod> methods = {
                      server::http::HttpMethod::kGet,
                      server::http::HttpMethod::kPost,
                      server::http::HttpMethod::kDelete,
                      server::http::HttpMethod::kPut,
                      server::http::HttpMethod::kPatch});
  HttpWith& Get(std::string_view path, Callback&& func);
  HttpWith& Post(std::string_view path, Callback&& func);
  HttpWith& Del(std::string_view path, Callback&& func);
  HttpWith& Put(std::string_view path, Callback&& func);
  HttpWith& Patch(std::string_view path, Callback&& func);
  HttpWith& Port(std::uint16_t port);
};

}  // namespace userver::easy
