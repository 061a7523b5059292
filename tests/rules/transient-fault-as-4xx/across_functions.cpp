// A queue behind a helper; with Crow.
#include <string>

#include <crow.h>

struct Queue {
  bool try_enqueue(const std::string& job);
};

crow::response take(Queue& queue, const std::string& job, int full) {
  if (!queue.try_enqueue(job)) {
    return crow::response(full, "busy");
  }
  return crow::response(202);
}

int main() {
  crow::SimpleApp app;
  Queue queue;
  CROW_ROUTE(app, "/a").methods("POST"_method)([&](const crow::request& req) {
    return take(queue, req.body, 400);  // finding: transient-fault-as-4xx
  });
  CROW_ROUTE(app, "/b").methods("POST"_method)([&](const crow::request& req) {
    return take(queue, req.body, 503);
  });
  app.run();
}
