// Changes of modelled fields and field collections become effects.
#include "tool/extract/lowering.h"

#include <algorithm>

namespace status_lint::extract {

namespace {

/// Is the name of the field to be found at the use, so that any field may be meant?
bool namesNoField(const model::FieldEffect& field) {
  return field.name.kind != model::Operand::Kind::Literal || field.name.text == "*"
             ? field.name.kind != model::Operand::Kind::Callee
             : false;
}

}  // namespace

void Lowering::applyMutation(const ModelField& field,
                             const Mutation& mutation,
                             const clang::Expr& expr) {
  Operands operands;
  operands.use = &expr;
  operands.location = at(expr);
  operands.api = field.name;
  operands.value = mutation.value;
  operands.key = mutation.key;
  const ir::Path place = objectOf(field);
  using Kind = Mutation::Kind;
  for (const model::SiteMatch& match : field.sites) {
    const model::Site& site = *match.site;
    unit_.noteMatch(match);
    if (!hasEffects(site)) {
      continue;
    }
    operands.captured = match.captured;
    ir::Effect effect;
    effect.place = place;
    effect.framework = match.model->framework;
    effect.api = field.name;
    const bool isCollection = std::ranges::any_of(site.fields, namesNoField);
    if (!isCollection) {
      const bool isNull = mutation.value && std::holds_alternative<ir::Null>(mutation.value->node);
      if (isNull && !site.fields.empty()) {
        applySite(match, operands, place, ir::FieldOperation::Remove);
        continue;
      }
      if (mutation.kind == Kind::Clear) {
        effect.kind = ir::EffectKind::Content;
        effect.presence = ir::Presence::None;
        emit(operands.location, std::move(effect));
        continue;
      }
      const bool adds = mutation.kind == Kind::Append || mutation.kind == Kind::Insert;
      applySite(
          match, operands, place, adds ? std::optional(ir::FieldOperation::Add) : std::nullopt);
      continue;
    }
    if (mutation.kind == Kind::Clear || (mutation.kind == Kind::Assign && !mutation.key)) {
      effect.kind = ir::EffectKind::Clear;
      effect.name.push_back(ir::Value{operands.location, ir::Text{"fields"}});
      emit(operands.location, effect);
      effect.name.clear();
    }
    if (mutation.kind == Kind::Clear) {
      continue;
    }
    const bool removes = mutation.kind == Kind::Remove;
    const auto operation = removes              ? std::optional(ir::FieldOperation::Remove)
                           : mutation.subscript ? std::optional(ir::FieldOperation::Set)
                           : mutation.firstWins ? std::optional(ir::FieldOperation::FirstWins)
                                                : std::nullopt;
    if (mutation.key) {
      applySite(match, operands, place, operation);
      continue;
    }
    effect.kind = ir::EffectKind::Field;
    effect.operation = operation ? *operation : operationOf(site.fields.front().prefix);
    std::vector<std::pair<ir::Value, ir::Value>> pairs;
    bool complete = mutation.value.has_value();
    if (mutation.value) {
      pairsOf(*mutation.value, pairs, complete);
    }
    for (auto& [key, content] : pairs) {
      ir::Effect one = effect;
      one.name.push_back(std::move(key));
      one.value.push_back(std::move(content));
      emit(operands.location, std::move(one));
    }
    if (!complete) {
      if (mutation.value && pairs.empty()) {
        effect.value.push_back(*mutation.value);
      }
      emit(operands.location, std::move(effect));
    }
  }
}

}  // namespace status_lint::extract
