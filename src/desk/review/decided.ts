import type { Addition, Decision, RuledClaim } from "../../register/index.ts";
import { shorten } from "../../register/index.ts";
import { inMarks } from "../check/citing.ts";

/** So much of a passage names it. */
const SHOWN = 90;

const quoted = ({ anchor: { exact } }: RuledClaim): string => inMarks(shorten(exact, SHOWN));

/** What was decided, in words. */
export function decisionWords(decision: Decision): string {
  switch (decision.kind) {
    case "same":
    case "not-same": {
      const [a, b] = "actors" in decision ? decision.actors : decision.claims.map(quoted);
      return `${a} and ${b} are ${decision.kind === "same" ? "the same" : "not the same"}`;
    }
    case "wrong-speaker":
      return `${quoted(decision.claim)} is said by ${decision.speaker?.name ?? "nobody named"}`;
    case "wrong-date":
      return `${quoted(decision.claim)} is dated ${decision.date ?? "by no source"}`;
    case "add":
      return `${quoted(decision.claim)} is a ${decision.claim.kind}${byWhom(decision.says)}`;
    case "reject":
      return `${quoted(decision.claim)} is no ${decision.claim.kind}`;
    case "right":
      return decision.point === "difference"
        ? `${aboutWords(decision.about)} differ, and both stand`
        : `the ${POINTS[decision.point]} of ${aboutWords(decision.about)} is right`;
    case "unsure":
      return decision.point === "same"
        ? `whether ${aboutWords(decision.about)} are the same is left open`
        : `the ${POINTS[decision.point]} of ${aboutWords(decision.about)} is left open`;
    case "restore":
      return `${decision.ruling} no longer holds`;
  }
}

/** "of Ilyas Morvan", "of Tarvia and Ostrava". */
function byWhom(says: Addition): string {
  const who =
    says.kind === "statement"
      ? [says.speaker?.name ?? "nobody named"]
      : (says.kind === "meeting" ? says.participants : says.who).map(({ name }) => name);
  return ` of ${who.join(" and ")}`;
}

const POINTS: Readonly<Record<Extract<Decision, { about: unknown }>["point"], string>> = {
  speaker: "speaker",
  date: "day",
  difference: "difference",
  same: "sameness",
};

type About = Extract<Decision, { about: unknown }>["about"];

const aboutWords = (about: About): string =>
  about.map((each) => (typeof each === "string" ? each : quoted(each))).join(" and ");
