#pragma once

namespace oatpp::async {

class Error {};

class AbstractCoroutine;

class Action {
public:
  Action(Action&& other);
  Action(Error* error);
};

class AbstractCoroutine {
public:
  typedef Action (AbstractCoroutine::*FunctionPtr)();
  virtual Action act() = 0;
  virtual Action call(const FunctionPtr& ptr) = 0;
  virtual Action handleError(Error* error);
  virtual ~AbstractCoroutine() = default;
};

template <typename... Args>
class CoroutineStarterForResult {
public:
  CoroutineStarterForResult(AbstractCoroutine* coroutine);
  template <class C, typename F>
  Action callbackTo(F (C::*callback)(Args...));
};

template <typename... Args>
class AbstractCoroutineWithResult : public AbstractCoroutine {};

template <class T, typename... Args>
class CoroutineWithResult : public AbstractCoroutineWithResult<Args...> {
public:
  typedef Action (T::*Function)();

  template <typename... ConstructorArgs>
  static CoroutineStarterForResult<Args...> startForResult(ConstructorArgs... args) {
    return new T(args...);
  }
  Action call(const AbstractCoroutine::FunctionPtr& ptr) override {
    Function f = static_cast<Function>(ptr);
    return (static_cast<T*>(this)->*f)();
  }
  Action yieldTo(const Function& function) const {
    return Action(static_cast<Error*>(nullptr));
  }
  Action _return(const Args&... args) { return Action(static_cast<Error*>(nullptr)); }
};

}  // namespace oatpp::async
