#pragma once

#include <httplib.h>

#include "session.h"
#include "store.h"

namespace shop {

void registerSessionRoutes(httplib::Server& svr, Sessions& sessions);
void registerUserRoutes(httplib::Server& svr, Store& store);
void registerUploadRoutes(httplib::Server& svr, Store& store);

}  // namespace shop
