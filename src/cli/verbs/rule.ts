import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Decision, Desk } from "../../desk/index.ts";
import { decisionWords, QueryError, ruledClaim, rulingFrom } from "../../desk/index.ts";
import { additionFrom } from "../adding.ts";
import { counted, dateOption, entryFor, withDesk } from "../common.ts";
import { paragraph, plain, table } from "../layout.ts";
import type { Given, Run, Surroundings } from "../verb.ts";
import { CliError } from "../verb.ts";

const KINDS = [
  "same",
  "not-same",
  "wrong-speaker",
  "wrong-date",
  "add",
  "reject",
  "restore",
  "list",
  "import",
];

export const run: Run = async (given, surroundings) => {
  const [kind, ...words] = given.words;
  if (kind === undefined || !KINDS.includes(kind)) {
    throw new CliError(`readout rule what? One of ${KINDS.join(", ")}${kind ? `; not ${plain(kind)}` : ""}`);
  }
  if (kind === "list") {
    return withDesk(given, surroundings, "read", (desk) => list(desk, given, surroundings));
  }
  if (kind === "import") return importFrom(words, given, surroundings);
  const reason = given.values["why"];
  const by = given.values["by"] ?? surroundings.env["READOUT_USER"] ?? surroundings.env["USER"];
  if (reason === undefined) throw new CliError('A ruling needs a reason: --why "..."');
  if (!by) throw new CliError("A ruling needs to say who made it: --by NAME (or set READOUT_USER)");
  return withDesk(given, surroundings, "write", async (desk) => {
    const { ruling, outcomes, sources } = desk.rule(decisionFrom(desk, kind, words, given), by, reason);
    const { print, width } = surroundings.console;
    if (given.switches.has("json")) await print(`${JSON.stringify({ ruling, outcomes, sources })}\n`);
    else {
      await print(
        paragraph(`${ruling.id}: ${plain(decisionWords(ruling))} (${plain(by)}: ${plain(reason)}).`, width),
      );
      for (const { outcome, text } of outcomes) await print(paragraph(`${outcome} ${text}`, width));
      await print(
        `${counted(sources, "source")} worked out again. readout rule restore ${ruling.id} takes it back.\n`,
      );
    }
    return outcomes.some(({ outcome }) => outcome === "lost" || outcome === "ambiguous") ? 1 : 0;
  });
};

/** Rulings from a file of `rule list --json`, or from standard input. */
async function importFrom(
  words: readonly string[],
  given: Given,
  surroundings: Surroundings,
): Promise<0 | 1> {
  const [file, ...more] = words;
  if (file === undefined || more.length > 0)
    throw new CliError("readout rule import takes one file, as readout rule list --json writes it, or -");
  const rulings = rulingsIn(await textFrom(file, surroundings), file);
  return withDesk(given, surroundings, "write", async (desk) => {
    const { added, known, outcomes } = desk.importRulings(rulings);
    const { print, note } = surroundings.console;
    if (given.switches.has("json")) await print(`${JSON.stringify({ added, known, outcomes })}\n`);
    else {
      for (const { ruling, outcome, text } of outcomes) {
        if (outcome !== "applied")
          note.call(surroundings.console, `ruling ${ruling} ${outcome}: ${plain(text)}`);
      }
      await print(`${counted(added, "ruling")} added, ${known} here already.\n`);
    }
    return outcomes.some(({ outcome }) => outcome === "lost" || outcome === "ambiguous") ? 1 : 0;
  });
}

async function textFrom(file: string, { stdin, folder }: Surroundings): Promise<string> {
  if (file !== "-") {
    try {
      return readFileSync(resolve(folder, file), "utf8");
    } catch (error) {
      throw new CliError(`${file} cannot be read: ${(error as Error).message}`);
    }
  }
  const chunks: Uint8Array[] = [];
  for await (const chunk of stdin) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

/** What `rule list --json` writes: a list of `{ "ruling": ... }`. */
function rulingsIn(text: string, file: string) {
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch (error) {
    throw new CliError(`${file} is no JSON: ${(error as Error).message}`);
  }
  if (!Array.isArray(list))
    throw new CliError(`${file} holds no list of rulings, as readout rule list --json writes it`);
  return list.map((each: { readonly ruling?: unknown } | null, i) => {
    try {
      return rulingFrom(each?.ruling);
    } catch (error) {
      throw new CliError(`${file}: ruling ${i + 1} cannot be used: ${(error as Error).message}`);
    }
  });
}

const TWO: ReadonlySet<string> = new Set(["same", "not-same", "add"]);

function decisionFrom(desk: Desk, kind: string, words: readonly string[], given: Given): Decision {
  const [first, second, ...more] = words;
  const wanted = TWO.has(kind) ? 2 : 1;
  if (words.length !== wanted || first === undefined || more.length > 0) {
    throw new CliError(
      `readout rule ${kind} takes ${kind === "add" ? "a source and a place in it" : wanted === 1 ? "one id" : "two ids"}; readout help rule shows how`,
    );
  }
  switch (kind) {
    case "same":
    case "not-same":
      return pairOf(desk, kind, first, second!);
    case "wrong-speaker":
      return { kind, claim: claimAt(desk, first, ["statement"]), speaker: speakerFrom(desk, given) };
    case "wrong-date":
      return { kind, claim: claimAt(desk, first, ["statement", "meeting"]), date: dateFrom(given) };
    case "add":
      return additionFrom(desk, words, given);
    case "reject":
      return { kind, claim: claimAt(desk, first) };
    default:
      return { kind: "restore", ruling: first };
  }
}

function pairOf(desk: Desk, kind: "same" | "not-same", first: string, second: string): Decision {
  if (isKey(first) && isKey(second)) {
    for (const key of [first, second]) {
      if (!desk.actor(key)) throw new CliError(`no actor in the register has the key ${plain(key)}`);
    }
    return { kind, actors: [first, second] };
  }
  const claims = [claimAt(desk, first), claimAt(desk, second)] as const;
  if (claims[0].kind !== claims[1].kind) {
    throw new CliError(`a ${claims[0].kind} and a ${claims[1].kind} cannot be ruled ${kind}`);
  }
  return { kind, claims };
}

const isKey = (word: string): boolean => /^(?:person|state|organisation|body|outlet|group):/.test(word);

/** "mt-3f0c2a/B": the account B of an entry. */
function claimAt(desk: Desk, word: string, kinds?: readonly string[]) {
  const [, id, letter] = /^(.+?)(?:\/([A-Z]\d*))?$/.exec(word) ?? [];
  const entry = entryFor(desk, id ?? word);
  if (kinds && !kinds.includes(entry.kind)) {
    throw new CliError(`${entry.id} is a ${entry.kind}; this ruling is about a ${kinds.join(" or a ")}`);
  }
  try {
    return ruledClaim(entry, letter ?? null);
  } catch (error) {
    throw error instanceof QueryError ? new CliError(error.message) : error;
  }
}

function speakerFrom(desk: Desk, { values }: Given) {
  const name = values["speaker"];
  if (name === undefined)
    throw new CliError("whose words are they? --speaker KEY, --speaker NAME or --speaker none");
  if (name === "none") return null;
  if (!isKey(name)) return { actor: null, name, kind: "person" as const };
  const actor = desk.actor(name)?.actor;
  if (!actor)
    throw new CliError(
      `no actor in the register has the key ${plain(name)}; readout ask kind:actor lists them`,
    );
  return { actor: actor.id, name: actor.name, kind: actor.actorKind };
}

function dateFrom({ values }: Given): string | null {
  const date = values["date"];
  if (date === undefined) throw new CliError("which day is it? --date YYYY-MM-DD or --date none");
  return date === "none" ? null : dateOption(date, "--date")!;
}

async function list(desk: Desk, given: Given, { console }: Surroundings): Promise<0> {
  const rulings = desk.rulings();
  if (given.switches.has("json")) await console.print(`${JSON.stringify(rulings)}\n`);
  else if (rulings.length === 0) await console.print("No ruling was made yet.\n");
  else {
    const columns = [
      { title: "ruling", least: 15 },
      { title: "when" },
      { title: "who" },
      { title: "what", least: 20 },
    ];
    const rows = rulings.map(({ ruling, inForce }) => [
      ruling.id,
      ruling.at.slice(0, 10),
      ruling.by,
      `${plain(decisionWords(ruling))}: ${ruling.reason}${inForce || ruling.kind === "restore" ? "" : " (taken back)"}`,
    ]);
    await console.print(table(columns, rows, console.width));
  }
  return 0;
}
