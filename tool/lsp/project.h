// A folder that the editor works in: when the program in it is looked at, and what is shown of it.
#pragma once

#include "tool/driver/options.h"
#include "tool/lsp/background.h"
#include "tool/lsp/client.h"
#include "tool/lsp/document.h"
#include "tool/lsp/work_progress.h"

#include <chrono>
#include <map>
#include <optional>
#include <set>
#include <string>

namespace status_lint::lsp {

class Project {
public:
  using Clock = std::chrono::steady_clock;

  /// How much an analysis may parse: all that changed on disk, or little, since the next change
  /// comes soon.
  enum class Pace : std::uint8_t { Thorough, Typing };

  /// What all projects share.
  struct Shared {
    const driver::Options& options;
    const std::string& cacheFolder;  ///< where results are kept if the user keeps none
    Documents& documents;
    Client& client;
  };

  /// A database is looked for in this folder, above it, and below it.
  Project(std::string folder, Shared shared)
      : folder_(std::move(folder)), shared_(shared), progress_(shared.client) {}

  [[nodiscard]] const std::string& folder() const { return folder_; }

  /// The program is to be looked at soon.
  void want(Pace pace);

  /// A file was saved: what was lost before may work now.
  void forgive() { lost_.clear(); }

  /// Ends what runs; nothing more is wanted.
  void stop();

  /// What answers a request of ours.
  void answered(const Json& id, bool isAccepted) { progress_.answered(id, isAccepted); }

  /// To be called when `descriptor` can be read, and when `wait` is over: shows what an analysis
  /// found, and starts the next.
  void step();

  /// Of the analysis that runs; -1 = none does.
  [[nodiscard]] int descriptor() const { return background_.descriptor(); }

  /// Until an analysis is due; nothing when none is.
  [[nodiscard]] std::optional<std::chrono::milliseconds> wait() const;

private:
  void start();
  void take(const Json& result);
  void showFindings(const Json& found, const std::set<std::string>& unsaved);
  void advance(std::string_view line);

  std::string folder_;
  Shared shared_;
  WorkProgress progress_;
  Background background_;
  std::optional<Pace> wanted_;
  Clock::time_point due_;
  Pace running_ = Pace::Thorough;
  std::map<std::string, int> asked_;         ///< `changes` of the documents that the analysis sees
  std::set<std::string> unsavedThen_;        ///< of which the editor's text differs from the disk
  std::set<std::string> failing_;            ///< sources that failed when all was looked at
  std::set<std::string, std::less<>> lost_;  ///< whose reading gave nothing
  std::set<std::string> told_;               ///< what the user was shown, once
};

}  // namespace status_lint::lsp
