import type { ActorKey, ActorReference, Anchor, Quoted } from "../text/index.ts";
import type { ReadActor, Reading, ReadStatement } from "../reading/index.ts";
import type { Provenance } from "./provenance.ts";
import { wordsOf } from "./words.ts";

/** What every kind of claim needs of its reading. */
export interface Context {
  readonly reading: Reading;
  readonly from: Provenance;
  readonly actors: ReadonlyMap<ActorKey, ReadActor>;
  /** The speaker of a statement or turn by its local id. */
  readonly voices: ReadonlyMap<string, ActorReference>;
  readonly statements: ReadonlyMap<string, ReadStatement>;
}

/** The context of the claims of one reading. */
export function contextOf(reading: Reading): Context {
  const { id, title, outlet, published, publishedBasis } = reading.source;
  return {
    reading,
    from: {
      source: id,
      ...(title !== undefined && { title }),
      ...(outlet !== undefined && { outlet }),
      ...(published !== undefined && { published }),
      ...(publishedBasis !== undefined && { publishedBasis }),
    },
    actors: new Map(reading.actors.map((actor) => [actor.id, actor])),
    voices: new Map([
      ...reading.turns.map(({ id, speaker }) => [id, speaker] as const),
      ...reading.statements.map(({ id, speaker }) => [id, speaker] as const),
    ]),
    statements: new Map(reading.statements.map((statement) => [statement.id, statement])),
  };
}

/** Spans of the source as anchors; null where there is none: what cannot be anchored makes no claim. */
export function anchorsAt({ from }: Context, spans: readonly Quoted[]): [Anchor, ...Anchor[]] | null {
  const [first, ...rest] = spans.map(({ start, end, exact }) => ({ source: from.source, start, end, exact }));
  return first ? [first, ...rest] : null;
}

/** Who speaks the statement or turn of a local id. */
export const voiceOf = ({ voices }: Context, id: string | null): ActorReference | null =>
  (id === null ? undefined : voices.get(id)) ?? null;

/** The words of a name joined by hyphens, without "the". */
export const slug = (name: string): string =>
  wordsOf(name)
    .filter((word) => word !== "the")
    .join("-");
