export type * from "./entry.ts";
export type {
  Difference,
  DifferenceRule,
  DifferenceType,
  DifferenceVerdict,
  Side,
} from "./differences/index.ts";
export { DIFFERENCE_TYPES, reasonOf, REASONS, VERDICTS } from "./differences/index.ts";
export { ENTRY_KINDS } from "./kinds.ts";
export { contentHash } from "./ids.ts";
export { countSources } from "./accounts.ts";
export { claimsOf } from "./claims.ts";
export { StandIns } from "./stand-ins.ts";
export type { Trace, Vicinity } from "./vicinity.ts";
export { traceOf, vicinityOf } from "./vicinity.ts";
export { reconcile } from "./reconcile.ts";
export { withAccounts } from "./joining.ts";
export { commitmentBy } from "./commitments/reconcile.ts";
export { dayTold, stageOf, standingOf, stepLabel, stepWords, toldOf } from "./membership-stages.ts";
export type { Alignment, Stretch } from "./align.ts";
export { alignWordings, placedWords } from "./align.ts";
export type { Beside } from "./beside.ts";
export { layBeside } from "./beside.ts";
export { shorten } from "./reconcile-statements.ts";
export type { Checked, CheckedWording, Told, Verdict } from "./checked.ts";
export { check } from "./check.ts";
export type { Decision, Outcome, Pairs, Ruling } from "./rulings.ts";
export type { RuledClaim, RuledSpeaker } from "./ruled.ts";
export type { Addition } from "./additions.ts";
export {
  actorNames,
  actorsRuled,
  anchorId,
  pairsRuled,
  renameRuled,
  ruleOn,
  ruling,
  inOrder,
  rulingFrom,
  rulingsInForce,
} from "./rulings.ts";
export { renameActors } from "./rename.ts";
export { qualifyPersons } from "./persons/qualify.ts";
export type { PersonKey } from "./actor-keys.ts";
export { familyOf, givenOf, meetingPointOf, nameOf, personKeyOf, soundsAlike } from "./actor-keys.ts";
export { perhapsOneUtterance } from "./utterances.ts";
export { isTelling, tellingOf } from "./telling.ts";
