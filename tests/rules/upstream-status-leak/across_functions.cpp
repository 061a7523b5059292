// A helper that fetches and answers; with Crow.
#include <string>

#include <cpr/cpr.h>
#include <crow.h>

crow::response failed(int status) {
  return crow::response(status, "no forecast");  // finding: upstream-status-leak
}

int main() {
  crow::SimpleApp app;
  CROW_ROUTE(app, "/a")([]() {
    const cpr::Response answer = cpr::Get("https://weather.example.org/v1/forecast");
    if (answer.status_code != 200) {
      return failed(static_cast<int>(answer.status_code));
    }
    return crow::response(200, answer.text);
  });
  CROW_ROUTE(app, "/b")([]() {
    const cpr::Response answer = cpr::Get("https://weather.example.org/v1/forecast");
    if (answer.status_code != 200) {
      return failed(502);
    }
    return crow::response(200, answer.text);
  });
  app.run();
}
