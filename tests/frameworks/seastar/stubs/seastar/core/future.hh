#pragma once

#include <exception>
#include <utility>

namespace seastar {

template <typename T = void>
class future {
public:
  future(future&& x) noexcept;
  ~future();
  T get();
  template <typename Func>
  auto then(Func&& func) noexcept {
    return func(get());
  }
  template <typename Func>
  future handle_exception(Func&& func) noexcept;
};

template <>
class future<void> {
public:
  future(future&& x) noexcept;
  ~future();
  void get();
  template <typename Func>
  auto then(Func&& func) noexcept {
    return func();
  }
};

template <typename T>
future<T> make_ready_future(T&& value) noexcept;
template <typename T = void, typename... A>
future<T> make_ready_future(A&&... value) noexcept;
template <typename T = void>
future<T> make_exception_future(std::exception_ptr&& value) noexcept;
template <typename T = void, typename Exception>
future<T> make_exception_future(Exception&& ex) noexcept;

}  // namespace seastar
