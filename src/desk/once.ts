import type { Reading } from "../reading/index.ts";
import { read } from "../reading/index.ts";
import type { Claim, Entry } from "../register/index.ts";
import { claimsOf, reconcile } from "../register/index.ts";
import { byCodeUnits, isPartialDate } from "../text/index.ts";
import type { TakeItem, TakeOptions } from "./desk.ts";
import { gather } from "./gathering.ts";
import { loadResources } from "./resources.ts";
import { hintsFrom, openSource, sourceId } from "./source.ts";

/** Reading without a register: nothing is kept. */
export interface Reader {
  /** Reads one file, page or given bytes. Throws an Error whose message is why it was refused. */
  readItem(item: TakeItem, options?: TakeOptions): Promise<Reading>;
  /** Reads a document of `read --jsonl`. Throws an Error that says what is wrong with it. */
  readDocument(document: unknown): Reading;
}

/** Loads the authority files and the language model once and reads any number of sources. */
export function openReader(resources = loadResources()): Reader {
  return {
    async readItem(item, options = {}) {
      const [pending, ...more] = await gather([item], options.fetch ?? {});
      if (!pending || more.length > 0) throw new Error("it is a folder; name one file");
      const { bytes, mediaType } = await pending.load();
      const given = { ...pending.listed, ...options };
      const accession = { takenAt: "", from: pending.from, name: pending.name, mediaType, ...given };
      const opened = await openSource(bytes, hintsFrom([accession]));
      if (!opened.ok) throw new Error(opened.reason);
      return read(opened.source, resources);
    },
    readDocument(document) {
      const { text, title, outlet, date } = checked(document);
      const id = sourceId(new TextEncoder().encode(text));
      return read(
        {
          id,
          text,
          ...(title !== undefined && { title }),
          ...(outlet !== undefined && { outlet }),
          ...(date !== undefined && { published: date, publishedBasis: "given" }),
        },
        resources,
      );
    },
  };
}

interface Given {
  readonly text: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly date?: string;
}

function checked(document: unknown): Given {
  if (typeof document !== "object" || document === null || Array.isArray(document)) {
    throw new Error('a line must be an object: {"id","text","date"?,"title"?,"outlet"?}');
  }
  const fields = document as Record<string, unknown>;
  if (typeof fields["text"] !== "string") throw new Error('it has no "text"');
  const given: Record<string, string> = { text: fields["text"] };
  for (const name of ["title", "outlet", "date"]) {
    const value = fields[name];
    if (value === undefined || value === null) continue;
    if (typeof value !== "string") throw new Error(`its "${name}" is no string`);
    given[name] = value;
  }
  if (given["date"] !== undefined && !isPartialDate(given["date"])) {
    throw new Error(
      `its "date" ${JSON.stringify(given["date"])} is no date like 2023-05-04, 2023-05 or 2023`,
    );
  }
  return given as unknown as Given;
}

/** The claims of a reading, each with its key, for `read --jsonl --claims`. */
export const claimsIn = (reading: Reading): readonly Claim[] => claimsOf(reading);

/** The entries of claims that share a key, whatever their order. */
export function entriesFrom(claims: readonly Claim[]): readonly Entry[] {
  const sorted = claims
    .map((claim) => ({ claim, source: claim.account.from.source, json: JSON.stringify(claim) }))
    .sort((a, b) => byCodeUnits(a.source, b.source) || byCodeUnits(a.json, b.json));
  return reconcile(sorted.map(({ claim }) => claim));
}
