// Programs that a server runs for a request (RFC 3875): they print a `Status` field, the other
// fields, an empty line, and the content. What they print is a response because they ask for
// REQUEST_METHOD and its kin, use FastCGI, or print a status.
// --- page.cpp
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <iostream>
#include <string>

void header(int code, const char* reason, const char* type) {
  printf("Status: %d %s\r\n", code, reason);
  printf("Content-Type: %s\r\n\r\n", type);
}

void wrongMethod() {
  printf("Status: 405 Method Not Allowed\r\n");  // finding: method-not-allowed-without-allow
  printf("Content-Type: text/plain\r\n\r\n");
  printf("use GET\n");
}

void wrongMethodWithAllow() {
  printf("Status: 405 Method Not Allowed\r\nAllow: GET\r\n\r\n");
}

void unauthorized() {
  std::cout << "Content-Type: text/html\r\n";
  std::cout << "Status: 401 Unauthorized\r\n";  // finding: unauthorized-without-challenge
  std::cout << "\r\n";
  std::cout << "<p>who are you?</p>" << std::endl;
}

void challenged() {
  std::cout << "Status: " << 401 << " Unauthorized" << std::endl
            << "WWW-Authenticate: Basic realm=\"cgi\"" << std::endl
            << std::endl;
}

void deleted() {
  puts("Status: 204 No Content");  // finding: no-content-with-body
  puts("");
  puts("deleted");
}

void nothing() {
  fputs("Status: 204 No Content\r\n\r\n", stdout);
  fprintf(stderr, "nothing to show\n");
}

void refused() {
  header(401, "Unauthorized", "text/html");  // finding: unauthorized-without-challenge
}

void missing() {
  header(404, "Not Found", "text/html");
  std::cout << "<h1>Not Found</h1>\n";
}

// The server makes it a redirection of its own.
void moved(const std::string& host) {
  printf("Location: https://example.com/new\r\n\r\n");
  (void)host;
}

void movedTo(const std::string& target) {
  std::cout << "Location: " << target << "\r\n\r\n";
}

// The server answers with what it finds there.
void elsewhere() {
  printf("Location: /errors/404.html\r\n\r\n");
}

void redirected() {
  std::cout << "Status: 302 Found\n"  // finding: redirect-without-location
            << "Content-Type: text/html\n\n";
}

void plain() {
  std::cout << "Content-type: text/html\n\n";
  std::cout << "<html></html>\n";
}

// A script that writes the whole response itself.
void wholeResponse() {
  printf("HTTP/1.1 401 Unauthorized\r\n");  // finding: unauthorized-without-challenge
  printf("Content-Length: 0\r\n\r\n");
}

void fail(const char* text) {
  printf("Status: 405 Method Not Allowed\r\n");  // finding: method-not-allowed-without-allow
  printf("Content-Type: text/plain\r\n\r\n%s\n", text);
  exit(0);
}

int main() {
  const char* method = getenv("REQUEST_METHOD");
  const char* path = getenv("PATH_INFO");
  if (method == nullptr || path == nullptr) {
    fprintf(stderr, "this is a CGI program\n");
    return 1;
  }
  if (strcmp(method, "PATCH") == 0) {
    fail("no patches");
  }
  if (strcmp(method, "GET") != 0) {
    strcmp(method, "POST") == 0 ? wrongMethod() : wrongMethodWithAllow();
    return 0;
  }
  const std::string target = path;
  if (target == "/login") {
    unauthorized();
  } else if (target == "/challenge") {
    challenged();
  } else if (target == "/deleted") {
    deleted();
  } else if (target == "/nothing") {
    nothing();
  } else if (target == "/refused") {
    refused();
  } else if (target == "/moved") {
    moved("example.com");
  } else if (target == "/to") {
    movedTo(target);
  } else if (target == "/elsewhere") {
    elsewhere();
  } else if (target == "/redirected") {
    redirected();
  } else if (target == "/whole") {
    wholeResponse();
  } else if (target == "/") {
    plain();
  } else {
    missing();
  }
  return 0;
}
// --- composed.cpp
#include <iostream>
#include <sstream>
#include <string>

class Reply {
public:
  void status(int code, const std::string& reason) {
    head_ << "Status: " << code << ' ' << reason << "\r\n";
  }
  void field(const std::string& name, const std::string& value) {
    head_ << name << ": " << value << "\r\n";
  }
  void print(const std::string& content) {
    std::cout << head_.str() << "\r\n" << content;
  }

private:
  std::ostringstream head_;
};

void answer(const std::string& name) {
  Reply reply;
  if (name.empty()) {
    reply.status(405, "Method Not Allowed");  // finding: method-not-allowed-without-allow
    reply.print("name it");
    return;
  }
  reply.status(405, "Method Not Allowed");
  reply.field("Allow", "GET");
  reply.print("");
}

std::string statusLine(int code, const std::string& reason) {
  return "Status: " + std::to_string(code) + " " + reason + "\r\n";
}

void gone() {
  const std::string head = statusLine(304, "Not Modified");  // finding: not-modified-with-body
  std::cout << head << "\r\n" << "old text";
}

// Only here is said that this is CGI.
const char* const Unavailable = "Status: 503 Service Unavailable\r\n\r\n";

void unavailable() {
  std::cout << Unavailable;
}
// --- ordinary.cpp
// No program of a server: it prints what people read.
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <string>

struct Result {
  int status = 0;
  std::string type;
};

void show(const Result& result) {
  std::cout << "Status: " << result.status << "\n";
  std::cout << "Content-Type: " << result.type << "\n\n";
  printf("Status: %d\n", result.status);
  printf("Location: %s\n\n", getenv("HOME"));
}

void showRefusal() {
  Result result;
  result.status = 401;
  show(result);
}

void greet() {
  printf("Content-Type: text/html\r\n\r\n");
  printf("<html></html>\n");
}
