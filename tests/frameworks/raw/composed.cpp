// Heads that are put together: by format functions, streams, and strings that grow over statements
// and branches.
// --- third_party/fmt/format.h
#pragma once
#include <string>
#include <string_view>

namespace fmt {
inline namespace v10 {
template <typename... T>
std::string format(std::string_view text, T&&... values);
template <typename... T>
std::string sprintf(std::string_view text, const T&... values);
}  // namespace v10
}  // namespace fmt
// --- third_party/boost/format.hpp
#pragma once
#include <string>

namespace boost {
class format {
public:
  explicit format(const char* text);
  template <typename T>
  format& operator%(const T& value);
  std::string str() const;
};
std::string str(const format& text);
}  // namespace boost
// --- formatted.cpp
#include <string>
#include <unistd.h>

#include "third_party/boost/format.hpp"
#include "third_party/fmt/format.h"

void sendText(int client, const std::string& text) {
  write(client, text.data(), text.size());
}

std::string head(int code, const char* reason, const std::string& fields) {
  return fmt::format("HTTP/1.1 {} {}\r\n{}\r\n", code, reason, fields);
}

void formatted(int client) {
  sendText(client, head(401, "Unauthorized", "Content-Length: 0\r\n"));  // finding: unauthorized-without-challenge
  sendText(client, head(401, "Unauthorized", "WWW-Authenticate: Basic\r\n"));
}

void inOrder(int client, std::string_view page) {
  // finding: no-content-with-body
  const std::string text = fmt::format("HTTP/1.1 {1} {0:s}\r\nContent-Length: {2}\r\n\r\n<p>{3}", "No Content", 204, page.size(), page);
  write(client, text.data(), text.size());
}

void braces(int client, int code) {
  const std::string text = fmt::format("HTTP/1.1 {:d} Some\r\nContent-Type: application/json\r\n\r\n{{\"code\": {}}}", code, code);
  write(client, text.data(), text.size());
}

void sameForAll(int client) {
  braces(client, 200);
  braces(client, 304);  // finding: not-modified-with-body
}

void unknownFields(int client, const std::string& fields) {
  sendText(client, fmt::format("HTTP/1.1 405 Method Not Allowed\r\n{}\r\n", fields));
}

void printfLike(int client) {
  sendText(client, fmt::sprintf("HTTP/1.1 %d %s\r\n\r\n", 405, "Method Not Allowed"));  // finding: method-not-allowed-without-allow
}

void percent(int client, int code) {
  const std::string text = (boost::format("HTTP/1.1 %1% %2%\r\n\r\n") % code % "Text").str();
  write(client, text.data(), text.size());
}

void percentUse(int client) {
  percent(client, 401);  // finding: unauthorized-without-challenge
  percent(client, 404);
}
// --- streamed.cpp
#include <sstream>
#include <string>
#include <sys/socket.h>
#include <iomanip>

struct Answer {
  int status = 200;
  std::string reason = "OK";
  std::string fields;
  std::string body;
};

std::string text(const Answer& answer) {
  std::stringstream out;
  out << "HTTP/1.1 " << answer.status << ' ' << answer.reason << "\r\n";
  out << answer.fields;
  if (!answer.body.empty()) {
    out << "Content-Length: " << answer.body.size() << "\r\n";
  }
  out << "\r\n" << answer.body;
  return out.str();
}

void sendAnswer(int client, const Answer& answer) {
  const std::string bytes = text(answer);
  ::send(client, bytes.data(), bytes.size(), 0);
}

void denied(int client) {
  Answer answer;
  answer.status = 401;  // finding: unauthorized-without-challenge
  answer.reason = "Unauthorized";
  sendAnswer(client, answer);
}

void deniedWithChallenge(int client) {
  Answer answer;
  answer.status = 401;  // finding: reason-phrase-mismatch
  answer.fields = "WWW-Authenticate: Basic realm=\"home\"\r\n";
  sendAnswer(client, answer);
}

void deniedWithSome(int client, const std::string& fields) {
  Answer answer;
  answer.status = 401;  // finding: reason-phrase-mismatch
  answer.fields = fields;
  sendAnswer(client, answer);
}

void nothing(int client) {
  Answer answer;
  // finding: reason-phrase-mismatch
  answer.status = 204;  // finding: no-content-with-body
  answer.body = "gone";
  sendAnswer(client, answer);
}

void stream(int client, bool isAllowed) {
  std::ostringstream out;
  out << "HTTP/1.1 ";
  if (isAllowed) {
    out << 200 << " OK\r\n";
  } else {
    out << 401 << " Unauthorized\r\n";  // finding: unauthorized-without-challenge
  }
  out << "Content-Length: " << std::setw(1) << 0 << std::endl;
  out << "\r\n";
  const auto bytes = out.str();
  ::send(client, bytes.c_str(), bytes.length(), 0);
}
// --- grown.cpp
#include <map>
#include <string>
#include <unistd.h>

namespace {

const char* reasonOf(int code) {
  switch (code) {
  case 200: return "OK";
  case 401: return "Unauthorized";
  case 404: return "Not Found";
  case 405: return "Method Not Allowed";
  default: return "Unknown";
  }
}

}  // namespace

void answer(int client, int code, const std::string& type, const std::string& body, bool keep) {
  std::string text = "HTTP/1.1 ";
  text += std::to_string(code);
  text += " ";
  text += reasonOf(code);
  text += "\r\n";
  if (keep) {
    text += "Connection: keep-alive\r\n";
    text += "Keep-Alive: timeout=5\r\n";
  } else {
    text += "Connection: close\r\n";
  }
  if (!type.empty()) {
    text.append("Content-Type: ").append(type).append("\r\n");
  }
  text += "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n";
  text += body;
  write(client, text.c_str(), text.size());
}

void refused(int client, bool keep) {
  answer(client, 401, "text/plain", "no", keep);  // finding: unauthorized-without-challenge
  answer(client, 404, "text/plain", "no", keep);
}

void wrongMethod(int client, const std::map<std::string, std::string>& fields) {
  std::string text("HTTP/1.1 405 Method Not Allowed\r\n");
  for (const auto& field : fields) {
    text += field.first + ": " + field.second + "\r\n";
  }
  text += "\r\n";
  write(client, text.c_str(), text.size());
}

void pushed(int client) {
  std::string text;
  text.reserve(128);
  text.append("HTTP/1.1 ", 9);
  text.append("401 Unauthorized");  // finding: unauthorized-without-challenge
  text.push_back('\r');
  text.push_back('\n');
  text.append("\r\n");
  write(client, text.c_str(), text.size());
}

void inserted(int client, const std::string& rest) {
  std::string text = "HTTP/1.1 401 Unauthorized\r\n\r\n";
  text.insert(27, rest);
  write(client, text.c_str(), text.size());
}
