// The map stands in another file than the handlers.
// --- api.cpp
#include "errors.h"

#include <httplib.h>

void addRoutes(httplib::Server& server) {
  server.Post("/notes", [](const httplib::Request& req, httplib::Response& res) {
    const Error error = save(req.body);
    res.status = error == Error::None ? 201 : httpStatus(error);
    res.set_header("Location", "/notes/1");
  });
}
// --- errors.h
#pragma once
#include <string>

enum class Error { None, InvalidArgument, NotFound, DiskFull };

Error save(const std::string& text);
int httpStatus(Error error);
// --- errors.cpp
#include "errors.h"

int httpStatus(Error error) {
  switch (error) {  // finding: unmapped-error-code "`InvalidArgument`"
  case Error::None: return 200;
  case Error::NotFound: return 404;
  default: return 500;
  }
}
