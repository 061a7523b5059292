// The other functions by which a CGI program writes.
// --- third_party/fcgiapp.h
#pragma once
struct FCGX_Stream;
extern "C" {
int FCGX_PutChar(int c, FCGX_Stream* stream);
int FCGX_PutS(const char* str, FCGX_Stream* stream);
}
// --- use.cpp
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <string>
#include <unistd.h>

#include "third_party/fcgiapp.h"

void blocks() {
  const char head[] = "Status: 401 Unauthorized\r\n\r\n";
  fwrite(head, 1, sizeof head - 1, stdout);  // finding: unauthorized-without-challenge
}

void descriptor() {
  const char head[] = "Status: 401 Unauthorized\r\n\r\n";
  write(STDOUT_FILENO, head, sizeof head - 1);  // finding: unauthorized-without-challenge
}

void formatted() {
  fprintf(stdout, "Status: %d %s\r\n", 405, "Method Not Allowed");  // finding: method-not-allowed-without-allow
  fprintf(stdout, "\r\n");
}

void written() {
  const std::string head = "Status: 401 Unauthorized\r\n\r\n";
  std::cout.write(head.data(), head.size());  // finding: unauthorized-without-challenge
}

// A character that is not known: content, whatever it is.
void characters(FCGX_Stream* out, int c) {
  printf("Status: 204 No Content\r\n\r\n");  // missed: no-content-with-body a character is always content
  putchar(c);
  FCGX_PutS("Status: 204 No Content\r\n\r\n", out);
  FCGX_PutChar(c, out);
}
