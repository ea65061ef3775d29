import type { MembershipStage, Told } from "../../reading/index.ts";
import { dayWords } from "./dates.ts";
import { say, spoken, termWords } from "../words/index.ts";

/** A step as somebody tells it; entries kept before stages were read tell it by step and plan alone. */
export interface StepTold {
  readonly status: string;
  readonly planned: boolean;
  readonly stage?: MembershipStage;
  readonly told?: Told;
  readonly on?: string;
}

/** "member", "member, planned", "member, decided", "not member": the step and how far it has come. */
export function stepWords({ status, planned, stage = "in-effect", told }: StepTold): string {
  const { stages, not, planned: ahead } = spoken().ladder;
  const step = termWords(status);
  if (stage === "in-effect") {
    if (told === "denied") return say(not, { step });
    return planned ? say(ahead, { status: step }) : step;
  }
  const plain = status === "applicant" && stage === "applied" && (told ?? "done") === "done";
  return plain ? step : say(stages[stage][told ?? "done"], { step });
}

/** The same with the day of the stage, where one is told. */
export function stepWithDay(step: StepTold): string {
  const words = stepWords(step);
  return step.on === undefined
    ? words
    : say(spoken().ladder.stageOn, { step: words, day: dayWords(step.on) });
}
