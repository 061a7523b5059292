// FastCGI: the same text, by the library's own functions, for one request after the other.
// --- third_party/fcgiapp.h
#pragma once

typedef struct FCGX_Stream {
  unsigned char* rdNext;
} FCGX_Stream;
typedef char** FCGX_ParamArray;
typedef struct FCGX_Request {
  int requestId;
  FCGX_Stream* in;
  FCGX_Stream* out;
  FCGX_Stream* err;
  char** envp;
} FCGX_Request;

extern "C" {
int FCGX_Init(void);
int FCGX_InitRequest(FCGX_Request* request, int sock, int flags);
int FCGX_Accept_r(FCGX_Request* request);
void FCGX_Finish_r(FCGX_Request* request);
char* FCGX_GetParam(const char* name, FCGX_ParamArray envp);
int FCGX_PutS(const char* str, FCGX_Stream* stream);
int FCGX_PutStr(const char* str, int n, FCGX_Stream* stream);
int FCGX_PutChar(int c, FCGX_Stream* stream);
int FCGX_FPrintF(FCGX_Stream* stream, const char* format, ...);
}
// --- third_party/fcgi_stdio.h
#pragma once

typedef struct {
  void* stdio_stream;
} FCGI_FILE;

extern "C" {
extern FCGI_FILE _fcgi_sF[];
int FCGI_Accept(void);
int FCGI_printf(const char* format, ...);
int FCGI_puts(const char* str);
int FCGI_fputs(const char* str, FCGI_FILE* fp);
int FCGI_fprintf(FCGI_FILE* fp, const char* format, ...);
}
#define FCGI_stdout (&_fcgi_sF[1])
#define FCGI_stderr (&_fcgi_sF[2])
#undef stdout
#undef stderr
#define stdout FCGI_stdout
#define stderr FCGI_stderr
#define printf FCGI_printf
#define puts FCGI_puts
#define fputs FCGI_fputs
#define fprintf FCGI_fprintf
// --- app.cpp
#include <cstring>
#include <string>

#include "third_party/fcgiapp.h"

void sendHead(FCGX_Request& request, int code, const std::string& reason) {
  FCGX_FPrintF(request.out, "Status: %d %s\r\n", code, reason.c_str());
  FCGX_FPrintF(request.out, "Content-Type: application/json\r\n\r\n");
}

void handle(FCGX_Request& request) {
  const char* method = FCGX_GetParam("REQUEST_METHOD", request.envp);
  const char* path = FCGX_GetParam("SCRIPT_NAME", request.envp);
  if (method == nullptr || path == nullptr) {
    FCGX_PutS("no request\n", request.err);
    return;
  }
  if (std::strcmp(method, "DELETE") == 0) {
    sendHead(request, 204, "No Content");  // finding: no-content-with-body
    FCGX_PutS("{}", request.out);
    return;
  }
  if (std::strcmp(method, "GET") != 0) {
    sendHead(request, 405, "Method Not Allowed");  // finding: method-not-allowed-without-allow
    return;
  }
  if (std::strcmp(path, "/old") == 0) {
    FCGX_PutS("Status: 204 No Content\r\n\r\n", request.out);
    FCGX_PutS("gone by now\n", request.err);
    return;
  }
  const std::string text = "Content-Type: text/plain\r\n\r\nhello";
  FCGX_PutStr(text.data(), static_cast<int>(text.size()), request.out);
}

int main() {
  FCGX_Request request;
  FCGX_Init();
  FCGX_InitRequest(&request, 0, 0);
  while (FCGX_Accept_r(&request) == 0) {
    handle(request);
    FCGX_Finish_r(&request);
  }
}
// --- loop.cpp
#include <cstdlib>

#include "third_party/fcgi_stdio.h"

int serve() {
  int count = 0;
  while (FCGI_Accept() >= 0) {
    ++count;
    if (getenv("HTTP_AUTHORIZATION") == nullptr) {
      printf("Status: 401 Unauthorized\r\nContent-Type: text/html\r\n\r\n");  // finding: unauthorized-without-challenge
      printf("<h1>Who are you?</h1>");
      continue;
    }
    if (getenv("HTTP_IF_NONE_MATCH") != nullptr) {
      fputs("Status: 304 Not Modified\r\n\r\n", stdout);
      fprintf(stderr, "asked again\n");
      continue;
    }
    printf("Content-type: text/html\r\n\r\n<p>request number %d</p>\n", count);
  }
  return 0;
}
