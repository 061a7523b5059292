// if, switch, loops, goto, try.
#include "httplib.h"

#include <stdexcept>
#include <string>
#include <vector>

enum class Error { None, Missing, Denied, Broken };

int toStatus(Error error) {
  switch (error) {
  case Error::None:
    return 200;
  case Error::Missing:
    return 404;
  case Error::Denied:
    return 403;
  default:
    break;
  }
  return 500;
}

Error work(const std::string& text);

void branches(const httplib::Request& req, httplib::Response& res) {
  if (auto error = work(req.body); error != Error::None) {
    res.status = toStatus(error);
    return;
  } else if (req.method == "GET" && !req.has_param("id")) {
    res.status = 400;
  }
  if constexpr (sizeof(int) == 4) {
    res.status = 200;
  } else {
    res.status = 500;
  }
}

void fallsThrough(httplib::Response& res, int kind) {
  switch (kind) {
  case 1:
    res.status = 201;
    [[fallthrough]];
  case 2:
  case 3: {
    res.set_header("Location", "/new");
    break;
  }
  case 10 ... 12:
    res.status = 202;
    return;
  default:
    res.status = 400;
  }
}

void loops(const httplib::Request& req, httplib::Response& res, std::vector<std::string>& names) {
  for (int i = 0; i < 3; ++i) {
    if (work(req.body) == Error::None) {
      res.status = 200;
      break;
    }
  }
  for (const std::string& name : names) {
    if (name.empty()) {
      continue;
    }
    res.set_header("X-Name", name);
  }
  do {
    res.status = 503;
  } while (work("again") != Error::None);
  int unused = 0;
  while (unused < 10) {
    ++unused;
  }
}

void cleansUp(const httplib::Request& req, httplib::Response& res) {
  if (req.body.empty()) {
    res.status = 400;
    goto done;
  }
  res.status = 200;
done:
  res.set_header("X-Done", "1");
}

struct NotFound : std::runtime_error {
  explicit NotFound(const std::string& what) : std::runtime_error(what), code(404) {}
  int code;
};

int parse(const std::string& text) {
  if (text.empty()) {
    throw std::invalid_argument("empty");
  }
  if (text == "none") {
    throw NotFound("none of that");
  }
  return std::stoi(text);
}

void tries(const httplib::Request& req, httplib::Response& res) {
  try {
    try {
      const int number = parse(req.get_param_value("n"));
      res.set_content(std::to_string(number), "text/plain");
    } catch (const NotFound& e) {
      res.status = e.code;
    }
    res.set_header("X", "y");
  } catch (const std::invalid_argument&) {
    res.status = 400;
  } catch (const std::exception& e) {
    res.status = 500;
    res.set_content(e.what(), "text/plain");
    throw;
  } catch (...) {
    res.status = 500;
  }
}

void functionTry(httplib::Response& res) try {
  res.status = parse("1");
} catch (const std::exception&) {
  res.status = 500;
}

void fallsOn(int kind, httplib::Response& res) {
  switch (kind) {
  case 1:
    res.status = 404;
    // falls through
  case 2: {
    res.status = 400;
  }
  default:
    res.status = 500;
  }
}

void drops(const httplib::Request& req, httplib::Response& res) {
  int page = 1;
  try {
    parse(req.body);
  } catch (const std::exception&) {
  }
  try {
    page = parse(req.body);
  } catch (const std::exception&) {
  }
  res.status = page;
}
