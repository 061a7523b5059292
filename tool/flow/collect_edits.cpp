#include "tool/flow/collect_edits.h"

namespace status_lint::flow {
namespace {

Point beginOf(const ir::Location& at) {
  return {.line = at.line, .column = at.column, .offset = at.offset};
}

Point endOf(const ir::Location& at) {
  return {.line = at.endLine, .column = at.endColumn, .offset = at.endOffset};
}

EditPlace placeOf(const ir::EditPlace& from, const ir::Module& module) {
  const ir::Location& at = module.locations[from.location];
  Point end = endOf(at);
  end.column += from.tail;
  end.offset += from.tail;
  return {.begin = beginOf(at),
          .end = end,
          .inBlock = from.inBlock,
          .ownLine = from.ownLine,
          .indent = from.indent,
          .isPlain = from.isPlain,
          .setsField = from.setsField,
          .setsContent = from.setsContent,
          .doesMore = from.doesMore,
          .receiver = from.receiver,
          .functionBegin = from.functionBegin,
          .functionEnd = from.functionEnd,
          .leave = from.leave,
          .branchEnd = beginOf(module.locations[from.branchEnd]),
          .branchEndsOwnLine = from.branchEndsOwnLine};
}

}  // namespace

Edits collectEdits(const Linkage& linkage) {
  Edits edits;
  for (const ir::Module& module : linkage.modules()) {
    for (const ir::Wire& wire : module.wires) {
      if (!wire.setField.empty()) {
        edits.setField.try_emplace(wire.framework, wire.setField);
      }
    }
    std::map<std::string, std::shared_ptr<const std::map<std::int64_t, std::string>>> names;
    for (const auto& [name, enumerators] : module.enumerations) {
      names[name] = std::make_shared<const std::map<std::int64_t, std::string>>(enumerators);
    }
    const auto fileOf = [&](ir::LocationId id) -> FileEdits* {
      const ir::Location& at = module.locations[id];
      const ir::File& file = linkage.file(at.file);
      return file.foreign || !at.macro.empty() ? nullptr : &edits.files[file.path];
    };
    const auto spanOf = [&](ir::LocationId id) {
      const ir::Location& at = module.locations[id];
      return FileEdits::Span(at.offset, at.endOffset);
    };
    for (const ir::EditPlace& place : module.editPlaces) {
      if (FileEdits* file = fileOf(place.location)) {
        file->places.try_emplace(spanOf(place.location), placeOf(place, module));
      }
    }
    for (const ir::ContentArguments& one : module.contentArguments) {
      if (FileEdits* file = fileOf(one.location)) {
        file->contents.try_emplace(spanOf(one.location),
                                   ContentArguments{.begin = endOf(module.locations[one.status]),
                                                    .end = endOf(module.locations[one.last]),
                                                    .isPlain = one.isPlain});
      }
    }
    for (const ir::Spelling& spelling : module.spellings) {
      const auto found = names.find(spelling.enumeration);
      if (FileEdits* file = fileOf(spelling.location)) {
        const ir::Location& token = module.locations[spelling.token];
        file->spellings.try_emplace(
            spanOf(spelling.location),
            Spelling{.begin = beginOf(token),
                     .end = endOf(token),
                     .names = found != names.end() ? found->second : nullptr});
      }
    }
  }
  return edits;
}

}  // namespace status_lint::flow
