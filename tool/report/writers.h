// The writers of the formats, one in a source file of its name. Only for the table of formats.
#pragma once

#include "tool/report/report.h"

namespace status_lint::report {

std::string azure(const Report& report, const Sources& sources);
std::string checkstyle(const Report& report, const Sources& sources);
std::string concise(const Report& report, const Sources& sources);
std::string fixes(const Report& report, const Sources& sources);
std::string github(const Report& report, const Sources& sources);
std::string gitlab(const Report& report, const Sources& sources);
std::string json(const Report& report, const Sources& sources);
std::string junit(const Report& report, const Sources& sources);
std::string markdown(const Report& report, const Sources& sources);
std::string rdjson(const Report& report, const Sources& sources);
std::string sarif(const Report& report, const Sources& sources);
std::string sonarqube(const Report& report, const Sources& sources);

}  // namespace status_lint::report
