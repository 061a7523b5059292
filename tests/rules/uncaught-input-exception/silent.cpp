// What may throw is caught, tested before, or not what the client sent.
#include <algorithm>
#include <cctype>
#include <charconv>
#include <exception>
#include <fstream>
#include <map>
#include <optional>
#include <regex>
#include <stdexcept>
#include <string>
#include <thread>

#include <httplib.h>
#include <nlohmann/json.hpp>

using nlohmann::json;

namespace {

std::string readSettings();
std::string findRow(const std::string& id);
bool isNumber(const std::string& text);
void store(int number);

bool isDigits(const std::string& text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](unsigned char c) {
    return std::isdigit(c) != 0;
  });
}

std::optional<int> numberIn(const std::string& text) {
  try {
    return std::stoi(text);
  } catch (const std::exception&) {
    return std::nullopt;
  }
}

int numberOr(const std::string& text, int otherwise) {
  try {
    return std::stoi(text);
  } catch (...) {
    return otherwise;
  }
}

struct BadRequest : std::runtime_error {
  using std::runtime_error::runtime_error;
};

int checkedNumber(const std::string& text) {
  for (const char c : text) {
    if (c < '0' || c > '9') {
      throw BadRequest("no number");
    }
  }
  return std::stoi(text);
}

// Whatever a handler throws is answered here.
template <typename Handler> auto guarded(Handler handler) {
  return [handler](const httplib::Request& req, httplib::Response& res) {
    try {
      handler(req, res);
    } catch (const std::exception& e) {
      res.status = 400;
      res.set_content(e.what(), "text/plain");
    }
  };
}

}  // namespace

void registerCareful(httplib::Server& svr, httplib::Client& upstream,
                     const std::map<std::string, std::string>& configuration) {
  // Caught in the handler.
  svr.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(std::to_string(std::stoi(req.get_param_value("n"))), "text/plain");
    } catch (const std::logic_error&) {
      res.status = 400;
    }
  });

  // By two clauses.
  svr.Get("/b", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(std::to_string(std::stoi(req.get_param_value("n"))), "text/plain");
    } catch (const std::invalid_argument&) {
      res.status = 400;
    } catch (const std::out_of_range&) {
      res.status = 422;
    }
  });

  // In a helper.
  svr.Get("/c", [](const httplib::Request& req, httplib::Response& res) {
    const std::optional<int> n = numberIn(req.get_param_value("n"));
    if (!n) {
      res.status = 400;
      return;
    }
    res.set_content(std::to_string(*n + numberOr(req.get_param_value("m"), 1)), "text/plain");
  });

  // In a wrapper.
  svr.Post("/d", guarded([](const httplib::Request& req, httplib::Response& res) {
    res.set_content(json::parse(req.body).dump(), "application/json");
  }));

  // The parser does not throw.
  svr.Post("/e", [](const httplib::Request& req, httplib::Response& res) {
    const json body = json::parse(req.body, nullptr, false);
    if (body.is_discarded()) {
      res.status = 400;
      return;
    }
    res.set_content(body.dump(), "application/json");
  });

  svr.Get("/f", [](const httplib::Request& req, httplib::Response& res) {
    const std::string text = req.get_param_value("n");
    int n = 0;
    std::from_chars(text.data(), text.data() + text.size(), n);
    res.set_content(std::to_string(n), "text/plain");
  });

  // Tested before.
  svr.Get("/g", [](const httplib::Request& req, httplib::Response& res) {
    const std::string text = req.get_param_value("n");
    if (text.empty() || !std::all_of(text.begin(), text.end(), ::isdigit)) {
      res.status = 400;
      return;
    }
    res.set_content(std::to_string(std::stoul(text)), "text/plain");
  });

  // By a function, by one that is declared only, by a regular expression, by the parser.
  svr.Get("/h", [](const httplib::Request& req, httplib::Response& res) {
    const std::string text = req.get_param_value("n");
    if (!isDigits(text)) {
      res.status = 400;
      return;
    }
    res.set_content(std::to_string(std::stoul(text)), "text/plain");
  });

  svr.Get("/i", [](const httplib::Request& req, httplib::Response& res) {
    if (!isNumber(req.get_param_value("n"))) {
      res.status = 400;
      return;
    }
    res.set_content(std::to_string(std::stoul(req.get_param_value("n"))), "text/plain");
  });

  svr.Get("/j", [](const httplib::Request& req, httplib::Response& res) {
    static const std::regex number("[0-9]{1,6}");
    const std::string text = req.get_param_value("n");
    if (!std::regex_match(text, number)) {
      res.status = 400;
      return;
    }
    res.set_content(std::to_string(std::stoul(text)), "text/plain");
  });

  svr.Post("/k", [](const httplib::Request& req, httplib::Response& res) {
    if (!json::accept(req.body)) {
      res.status = 400;
      return;
    }
    res.set_content(json::parse(req.body).dump(), "application/json");
  });

  svr.Get("/l", [](const httplib::Request& req, httplib::Response& res) {
    const std::string text = req.get_param_value("n");
    const bool isGood = text.find_first_not_of("0123456789") == std::string::npos;
    res.status = isGood ? 200 : 400;
    if (isGood) {
      res.set_content(std::to_string(std::stoul(text)), "text/plain");
    }
  });

  // The pattern lets nothing but digits through.
  svr.Get(R"(/m/(\d+))", [](const httplib::Request& req, httplib::Response& res) {
    res.set_content(std::to_string(std::stoul(req.matches[1])), "text/plain");
  });

  svr.Get("/n/([0-9]+)", [](const httplib::Request& req, httplib::Response& res) {
    res.set_content(std::to_string(std::stoul(req.matches[1].str())), "text/plain");
  });

  // The server's own text.
  svr.Get("/o", [&](const httplib::Request&, httplib::Response& res) {
    res.set_content(std::to_string(std::stoi(configuration.at("limit"))), "text/plain");
  });

  svr.Get("/p", [](const httplib::Request&, httplib::Response& res) {
    res.set_content(json::parse(readSettings()).dump(), "application/json");
  });

  svr.Get("/q", [](const httplib::Request& req, httplib::Response& res) {
    res.set_content(json::parse(findRow(req.get_param_value("id"))).dump(), "application/json");
  });

  svr.Get("/r", [&](const httplib::Request&, httplib::Response& res) {
    const auto answer = upstream.Get("/r");
    res.set_content(json::parse(answer->body).dump(), "application/json");
  });

  svr.Get("/s", [](const httplib::Request&, httplib::Response& res) {
    std::ifstream file("data.json");
    res.set_content(json::parse(file).dump(), "application/json");
  });

  // Members of content that was parsed and tested.
  svr.Post("/t", [](const httplib::Request& req, httplib::Response& res) {
    const json body = json::parse(req.body, nullptr, false);
    if (!body.is_object() || !body.contains("n") || !body["n"].is_number()) {
      res.status = 400;
      return;
    }
    res.set_content(std::to_string(body["n"].get<int>()), "text/plain");
  });

  // Nothing throws.
  svr.Get("/u", [](const httplib::Request& req, httplib::Response& res) {
    res.set_content(std::to_string(req.get_param_value_count("n")), "text/plain");
  });

  // Each sign is looked at.
  svr.Get("/v", [](const httplib::Request& req, httplib::Response& res) {
    res.set_content(std::to_string(checkedNumber(req.get_param_value("n"))), "text/plain");
  });

  svr.Get("/w", [](const httplib::Request& req, httplib::Response& res) {
    const std::string text = req.get_param_value("n");
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (!std::isdigit(text[i])) {
        res.status = 400;
        return;
      }
    }
    res.set_content(std::to_string(std::stoi(text)), "text/plain");
  });

  // In the wrapper that all handlers share.
  svr.Get("/x", guarded([](const httplib::Request& req, httplib::Response& res) {
    res.set_content(std::to_string(std::stoi(req.get_param_value("n"))), "text/plain");
  }));

  // On another thread nothing answers.
  svr.Get("/y", [](const httplib::Request& req, httplib::Response& res) {
    const std::string text = req.get_param_value("n");
    std::thread([text] { store(std::stoi(text)); }).detach();
    res.status = 202;
  });
}

// No registration leads here: whoever calls may catch.
void showPage(const httplib::Request& req, httplib::Response& res) {
  res.set_content(std::to_string(std::stoi(req.get_param_value("page"))), "text/plain");
}
