export type { Difference, DifferenceType, DifferenceVerdict, Side } from "./difference.ts";
export { DIFFERENCE_TYPES, VERDICTS } from "./difference.ts";
export { actorDifferences } from "./actors.ts";
export { factDifferences } from "./facts.ts";
export { commitmentDifferences, instrumentDifferences } from "./instruments.ts";
export { meetingDifferences } from "./meetings.ts";
export { attendanceDifferences } from "./sessions.ts";
export { membershipDifferences } from "./memberships.ts";
export { statementDifferences } from "./statements.ts";
