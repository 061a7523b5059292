// A helper that fetches and answers; with Crow.
#include <string>

#include <crow.h>
#include <httplib.h>

bool fetch(httplib::Client& upstream, const char* path, std::string& text) {
  const auto answer = upstream.Get(path);
  if (!answer) {
    return false;
  }
  text = answer->body;
  return true;
}

crow::response relay(httplib::Client& upstream, int failed) {
  const auto answer = upstream.Get("/rates");
  if (!answer) {
    return crow::response(failed, "no rates");
  }
  return crow::response(200, answer->body);
}

int main() {
  crow::SimpleApp app;
  httplib::Client upstream("rates.example.org", 80);
  CROW_ROUTE(app, "/a")([&]() {
    return relay(upstream, 500);  // finding: upstream-failure-as-500
  });
  CROW_ROUTE(app, "/b")([&]() {
    return relay(upstream, 502);
  });
  app.run();
}
