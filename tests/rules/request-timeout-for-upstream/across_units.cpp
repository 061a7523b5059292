// Who waits stands in another file than who answers.
// --- jobs.h
#pragma once
#include <future>
#include <string>

#include <httplib.h>

std::future<std::string> start(const std::string& job);
void tooLate(httplib::Response& res);
// --- jobs.cpp
#include "jobs.h"

void tooLate(httplib::Response& res) {
  res.status = 408;  // finding: request-timeout-for-upstream
  res.set_content("the job took too long", "text/plain");
}
// --- routes.cpp
#include <chrono>

#include "jobs.h"

void registerJobs(httplib::Server& svr) {
  svr.Post("/jobs", [](const httplib::Request& req, httplib::Response& res) {
    auto job = start(req.body);
    if (job.wait_for(std::chrono::seconds(1)) == std::future_status::timeout) {
      tooLate(res);
      return;
    }
    res.set_content(job.get(), "text/plain");
  });
}
