// A newer version of the framework has the status code in its enumeration.
// --- third_party/crow.h
#pragma once

#include <string>

namespace crow {

enum status { OK = 200, NOT_FOUND = 404, REQUEST_TIMEOUT = 408, INTERNAL_SERVER_ERROR = 500 };

struct request {
  std::string body;
};

struct response {
  response();
  explicit response(int code);
  response(int code, std::string body);
  int code = 200;
  std::string body;
  void end();
};

}  // namespace crow
// --- handlers.cpp
#include "third_party/crow.h"

crow::response slow() {
  return crow::response(408);
}

crow::response tea() {
  return crow::response(418);  // finding: status-unsupported-by-framework
}
