import type { Archive } from "../../archive/index.ts";
import type { RuledClaim, Ruling } from "../../register/index.ts";
import { shorten } from "../../register/index.ts";
import type { Doubt, DoubtKind, Subject } from "./doubt.ts";
import { doubtId } from "./doubt.ts";

const SHOWN = 44;

/**
 * The question that a ruling answered, to be put to another reviewer. The register does not ask it any more: what was
 * doubtful is one entry now, or two for good. Null for a ruling that answers none.
 */
export function doubtFromRuling(archive: Archive, ruling: Ruling): Doubt | null {
  const asked = questionOf(ruling);
  if (!asked) return null;
  const { kind, subject } = asked;
  return {
    id: doubtId(kind, subject),
    kind,
    subject,
    title: titleOf(archive, subject),
    rule: "ruled-by-another",
    changes: ["the agreement of two reviewers"],
    impact: WEIGHTS[kind],
  };
}

const WEIGHTS: Readonly<Record<DoubtKind, number>> = {
  meetings: 60,
  persons: 50,
  utterances: 40,
  fulfilments: 45,
  contradiction: 35,
  speaker: 20,
  date: 10,
};

function questionOf(ruling: Ruling): { readonly kind: DoubtKind; readonly subject: Subject } | null {
  switch (ruling.kind) {
    case "same":
    case "not-same":
      return "actors" in ruling
        ? { kind: "persons", subject: { actors: ruling.actors } }
        : { kind: ofClaims(ruling.claims[0]), subject: { claims: ruling.claims } };
    case "wrong-speaker":
      return { kind: "speaker", subject: { claims: [ruling.claim] } };
    case "wrong-date":
      return { kind: "date", subject: { claims: [ruling.claim] } };
    case "right":
    case "unsure": {
      const [first, second] = ruling.about;
      if (typeof first === "string") {
        return { kind: "persons", subject: { actors: [first, second as string] } };
      }
      const other = second as RuledClaim | undefined;
      const subject = { claims: other ? ([first, other] as const) : ([first] as const) };
      const { point } = ruling;
      if (point === "same") return { kind: ofClaims(first), subject };
      return { kind: point === "difference" ? "contradiction" : point, subject };
    }
    case "add":
    case "reject":
    case "restore":
      return null;
  }
}

const PAIRED: Readonly<Partial<Record<RuledClaim["kind"], DoubtKind>>> = {
  meeting: "meetings",
  statement: "utterances",
  commitment: "fulfilments",
};

const ofClaims = ({ kind }: RuledClaim): DoubtKind => PAIRED[kind] ?? "contradiction";

function titleOf(archive: Archive, subject: Subject): string {
  if ("actors" in subject) {
    return subject.actors.map((key) => archive.actorName(key)?.name ?? key).join(" = ");
  }
  return subject.claims.map(({ anchor }) => `“${shorten(anchor.exact, SHOWN)}”`).join(" / ");
}
