import type { Archive } from "../../archive/index.ts";
import type { Decision } from "../../register/index.ts";
import { actorCalled } from "../adding.ts";
import { QueryError } from "../errors.ts";
import { decisionFor } from "./answers.ts";
import { doubtOf } from "./queue.ts";

/** An answer to a question as a reviewer gives it. */
export interface ReviewAnswer {
  /** x, n, u, and a or b where one of two accounts is misread. */
  readonly key: string;
  /** Whose words they are instead: a name, an actor's key, or "" where the source names nobody. */
  readonly speaker?: string;
  /** The day instead, or "" where the source does not say. */
  readonly date?: string;
}

/** The decision an answer makes. Throws a QueryError where the question or the answer is none. */
export function decisionOn(
  archive: Archive,
  id: string,
  { key, speaker = "", date = "" }: ReviewAnswer,
): Decision {
  const doubt = doubtOf(archive, id);
  if (!doubt) throw new QueryError(`There is no question ${id} any more; it may have been settled`, 0);
  return decisionFor(doubt, key, { speaker: speaker === "" ? null : actorCalled(archive, speaker), date });
}
