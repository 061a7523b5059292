#pragma once
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "http.h"

namespace Pistache::Rest {

class TypedParam {
public:
  template <typename T>
  T as() const;
  const std::string& name() const;
};

class Request;

struct Route {
  enum class Result { Ok, Failure };
  typedef std::function<Result(const Request, Http::ResponseWriter)> Handler;
  typedef std::function<bool(Http::Request& req, Http::ResponseWriter& resp)> Middleware;
};

class Router {
public:
  Router();
  std::shared_ptr<Http::Handler> handler() const;
  void get(const std::string& resource, Route::Handler handler);
  void post(const std::string& resource, Route::Handler handler);
  void put(const std::string& resource, Route::Handler handler);
  void patch(const std::string& resource, Route::Handler handler);
  void del(const std::string& resource, Route::Handler handler);
  void options(const std::string& resource, Route::Handler handler);
  void addRoute(Http::Method method, const std::string& resource, Route::Handler handler);
  void head(const std::string& resource, Route::Handler handler);
  void addCustomHandler(Route::Handler handler);
  void addMiddleware(Route::Middleware middleware);
  void addNotFoundHandler(Route::Handler handler);
};

class Request : public Http::Request {
public:
  bool hasParam(const std::string& name) const;
  TypedParam param(const std::string& name) const;
  TypedParam splatAt(size_t index) const;
  std::vector<TypedParam> splat() const;
};

namespace Routes {

void Get(Router& router, const std::string& resource, Route::Handler handler);
void Post(Router& router, const std::string& resource, Route::Handler handler);
void Put(Router& router, const std::string& resource, Route::Handler handler);
void Patch(Router& router, const std::string& resource, Route::Handler handler);
void Delete(Router& router, const std::string& resource, Route::Handler handler);
void Options(Router& router, const std::string& resource, Route::Handler handler);
void Head(Router& router, const std::string& resource, Route::Handler handler);
void NotFound(Router& router, Route::Handler handler);

template <typename Result, typename Cls, typename... Args, typename Obj>
Route::Handler bind(Result (Cls::*func)(Args...), Obj obj) {
  return [=](const Rest::Request& request, Http::ResponseWriter response) {
    (obj->*func)(request, std::move(response));
    return Route::Result::Ok;
  };
}

template <typename Result, typename Cls, typename... Args, typename Obj>
Route::Handler bind(Result (Cls::*func)(Args...), std::shared_ptr<Obj> objPtr) {
  return [=](const Rest::Request& request, Http::ResponseWriter response) {
    (objPtr.get()->*func)(request, std::move(response));
    return Route::Result::Ok;
  };
}

template <typename Result, typename... Args>
Route::Handler bind(Result (*func)(Args...)) {
  return [=](const Rest::Request& request, Http::ResponseWriter response) {
    func(request, std::move(response));
    return Route::Result::Ok;
  };
}

template <typename Cls, typename... Args, typename Obj>
Route::Middleware middleware(bool (Cls::*func)(Args...), Obj obj) {
  return [=](Http::Request& request, Http::ResponseWriter& response) {
    return (obj->*func)(request, response);
  };
}

template <typename... Args>
Route::Middleware middleware(bool (*func)(Args...)) {
  return [=](Http::Request& request, Http::ResponseWriter& response) {
    return func(request, response);
  };
}

}  // namespace Routes
}  // namespace Pistache::Rest
