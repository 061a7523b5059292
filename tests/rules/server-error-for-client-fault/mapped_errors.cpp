// A function that maps exceptions to status codes tells the client's mistake from the server's.
#include <exception>
#include <stdexcept>
#include <string>

#include <httplib.h>
#include <nlohmann/json.hpp>

using nlohmann::json;

namespace {

struct NotFoundError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

enum class ErrorKind { BadInput, NotFound, Internal };

void saveOrder(const json& order);

// By type.
int mapError(const std::exception& e) {
  if (dynamic_cast<const json::exception*>(&e) != nullptr) {
    return 400;
  }
  if (dynamic_cast<const NotFoundError*>(&e) != nullptr) {
    return 404;
  }
  return 500;
}

// By what the message says.
int statusOfMessage(const std::exception& e) {
  const std::string what = e.what();
  if (what.find("parse error") != std::string::npos) {
    return 400;
  }
  return what.find("not found") != std::string::npos ? 404 : 500;
}

// A default that a test replaces.
int statusUnlessJson(const std::exception& e) {
  int code = 500;
  if (dynamic_cast<const json::exception*>(&e) != nullptr) {
    code = 400;
  }
  return code;
}

// In two steps: what it is, and which status code that has.
ErrorKind classify(const std::exception& e) {
  if (dynamic_cast<const json::parse_error*>(&e) != nullptr) {
    return ErrorKind::BadInput;
  }
  return dynamic_cast<const NotFoundError*>(&e) != nullptr ? ErrorKind::NotFound
                                                           : ErrorKind::Internal;
}

int statusOf(ErrorKind kind) {
  switch (kind) {
  case ErrorKind::BadInput: return 400;
  case ErrorKind::NotFound: return 404;
  case ErrorKind::Internal: return 500;
  }
  return 500;
}

// Handles whatever a handler throws, by rethrowing it.
void answerCurrentException(httplib::Response& res) {
  try {
    throw;
  } catch (const json::exception& e) {
    res.status = 400;
    res.set_content(e.what(), "text/plain");
  } catch (const NotFoundError&) {
    res.status = 404;
  } catch (const std::exception&) {
    res.status = 500;
  }
}

// This one tells nothing apart.
int alwaysInternal(const std::exception&) {
  return 500;  // finding: broad-catch-hides-client-error
}

}  // namespace

void registerMapped(httplib::Server& svr) {
  svr.Post("/a", [](const httplib::Request& req, httplib::Response& res) {
    try {
      saveOrder(json::parse(req.body));
      res.status = 204;
    } catch (const std::exception& e) {
      const auto code = mapError(e);
      res.status = code;
      res.set_content(e.what(), "text/plain");
    }
  });

  svr.Post("/b", [](const httplib::Request& req, httplib::Response& res) {
    try {
      saveOrder(json::parse(req.body));
      res.status = 204;
    } catch (const std::exception& e) {
      res.status = statusOfMessage(e);
    }
  });

  svr.Post("/c", [](const httplib::Request& req, httplib::Response& res) {
    try {
      saveOrder(json::parse(req.body));
      res.status = 204;
    } catch (const std::exception& e) {
      res.status = statusOf(classify(e));
    }
  });

  svr.Post("/d", [](const httplib::Request& req, httplib::Response& res) {
    try {
      saveOrder(json::parse(req.body));
      res.status = 204;
    } catch (...) {
      answerCurrentException(res);
    }
  });

  svr.Post("/e", [](const httplib::Request& req, httplib::Response& res) {
    try {
      saveOrder(json::parse(req.body));
      res.status = 204;
    } catch (const std::exception& e) {
      res.status = alwaysInternal(e);
    }
  });

  svr.Post("/f", [](const httplib::Request& req, httplib::Response& res) {
    try {
      saveOrder(json::parse(req.body));
      res.status = 204;
    } catch (const std::exception& e) {
      res.status = statusUnlessJson(e);
    }
  });

  // The same tests without a function.
  svr.Post("/g", [](const httplib::Request& req, httplib::Response& res) {
    try {
      saveOrder(json::parse(req.body));
      res.status = 204;
    } catch (const std::exception& e) {
      if (dynamic_cast<const json::exception*>(&e) != nullptr) {
        res.status = 400;
        return;
      }
      res.status = 500;
    }
  });
}
