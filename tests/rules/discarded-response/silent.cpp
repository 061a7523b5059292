// Near misses: responses of one's own that somebody uses.
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <functional>
#include <httplib.h>
#include <map>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace {

bool mayDelete(const httplib::Request& req);
void write(const httplib::Response& res);
void fill(httplib::Response& res);
void later(std::function<void()> task);
std::vector<httplib::Response> sentResponses;
std::map<std::string, httplib::Response> cache;

httplib::Response failure(int status) {
  httplib::Response out;
  out.status = status;
  return out;
}

/// Gives back what it was given.
httplib::Response& with(httplib::Response& res, int status) {
  res.status = status;
  return res;
}

httplib::Response chosen(const httplib::Request& req) {
  httplib::Response out;
  out.status = 500;
  if (!mayDelete(req)) {
    return failure(403);
  }
  out.status = 200;
  return out;
}

httplib::Response moved() {
  httplib::Response out;
  out.status = 404;
  return std::move(out);
}

httplib::Response either(bool ok) {
  httplib::Response good;
  good.status = 200;
  httplib::Response bad;
  bad.status = 400;
  return ok ? good : bad;
}

std::optional<httplib::Response> maybe(const httplib::Request& req) {
  if (mayDelete(req)) {
    return std::nullopt;
  }
  httplib::Response out;
  out.status = 403;
  return out;
}

std::pair<bool, httplib::Response> pair() {
  httplib::Response out;
  out.status = 403;
  return {true, out};
}

struct Thrown {
  httplib::Response response;
};

class Recorder {
public:
  void record() {
    httplib::Response out;
    out.status = 404;
    last_ = out;
  }

  const httplib::Response& last() const { return last_; }

private:
  httplib::Response last_;
};

}  // namespace

void addRoutes(httplib::Server& server) {
  // Assigned, directly and by name.
  server.Delete("/a", [](const httplib::Request& req, httplib::Response& res) {
    if (!mayDelete(req)) {
      res = failure(403);
      return;
    }
    const httplib::Response good = failure(204);
    res = good;
  });

  // The result is the handler's own response.
  server.Get("/b", [](const httplib::Request&, httplib::Response& res) { with(res, 404); });

  // Some path drops it for another one.
  server.Get("/c", [](const httplib::Request& req, httplib::Response& res) { res = chosen(req); });

  // Moved, chosen, wrapped.
  server.Get("/d", [](const httplib::Request& req, httplib::Response& res) {
    res = moved();
    res = either(req.body.empty());
    if (const auto refused = maybe(req)) {
      res = *refused;
    }
    res = pair().second;
  });

  // Written by code that is not known, through a reference to const.
  server.Get("/e", [](const httplib::Request&, httplib::Response&) {
    httplib::Response out;
    out.status = 404;
    write(out);
  });

  // Kept.
  server.Get("/f", [](const httplib::Request& req, httplib::Response&) {
    httplib::Response out;
    out.status = 404;
    sentResponses.push_back(out);
    httplib::Response other;
    other.status = 410;
    cache[req.path] = other;
  });

  // Read.
  server.Get("/g", [](const httplib::Request&, httplib::Response& res) {
    httplib::Response out;
    out.status = 404;
    res.status = out.status;
  });

  // Tested.
  server.Get("/h", [](const httplib::Request&, httplib::Response& res) {
    httplib::Response probe;
    probe.status = 404;
    fill(probe);
    if (probe.status == 404) {
      res.status = 404;
    }
  });

  // Captured.
  server.Get("/i", [](const httplib::Request&, httplib::Response&) {
    httplib::Response out;
    out.status = 404;
    later([out] { write(out); });
    auto shared = std::make_shared<httplib::Response>();
    shared->status = 500;
    later([shared] { write(*shared); });
  });

  // Thrown.
  server.Get("/j", [](const httplib::Request& req, httplib::Response& res) {
    if (!mayDelete(req)) {
      httplib::Response out;
      out.status = 403;
      throw Thrown{out};
    }
    httplib::Response unused;
    unused.status = 500;
    throw std::runtime_error("no");
  });

  // Without a status code of its own.
  server.Get("/k", [](const httplib::Request&, httplib::Response&) {
    httplib::Response unused;
    unused.set_content("text", "text/plain");
  });

  // Given to a function of the project, which looks at it.
  server.Get("/l", [](const httplib::Request&, httplib::Response&) {
    Recorder recorder;
    recorder.record();
    write(recorder.last());
  });

  // A pointer to the handler's own response.
  server.Get("/m", [](const httplib::Request&, httplib::Response& res) {
    httplib::Response* const out = &res;
    out->status = 404;
    httplib::Response& same = res;
    same.status = 410;
  });
}

// What the framework gives is its own response.
struct OfRequest : Poco::Net::HTTPRequestHandler {
  void handleRequest(Poco::Net::HTTPServerRequest& request,
                     Poco::Net::HTTPServerResponse&) override {
    request.response().setStatus(Poco::Net::HTTPResponse::HTTP_NOT_FOUND);
    request.response().send();
  }
};

// Sends itself when it is destroyed.
struct Answer : httplib::Response {
  ~Answer() { write(*this); }
};

void answer() {
  Answer out;
  out.status = 404;
}

// A member that another method sends.
class Session {
public:
  void refuse() { response_.status = 403; }

  void finish() const { write(response_); }

private:
  httplib::Response response_;
};

void refuseLater(std::vector<Session>& sessions) {
  Session session;
  session.refuse();
  sessions.push_back(session);
  auto* const other = new Session;
  other->refuse();
  later([other] { other->finish(); });
}

// A program that tries its handlers: the response is the handler's.
void hello(const httplib::Request&, httplib::Response& res) {
  res.status = 404;
}

int main() {
  httplib::Request req;
  httplib::Response res;
  hello(req, res);
  std::vector<httplib::Response> all(3);
  for (httplib::Response& each : all) {
    each.status = 200;
  }
  return static_cast<int>(all.size());
}
