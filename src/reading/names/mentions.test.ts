import assert from "node:assert/strict";
import { test } from "node:test";
import { marked, mentionOf, named } from "../../../test/support/names.ts";

/** The marks are in the expectation; what goes in is the same text without them. */
function expectNames(expected: string): void {
  const text = expected.replace(
    /\[(?:person|state|place|organisation|body|outlet|instrument|group) ([^\]]+)\]/g,
    "$1",
  );
  assert.equal(marked(text), expected);
}

const CASES: Readonly<Record<string, readonly string[]>> = {
  "states by name, adjective and acronym": [
    "Envoys of [state Russia] and the [state U.S.] met a [state Kazakh] delegation.",
    "They gave us the [state US] draft, and it is as long as ours.",
    "The [state Syria]-[state Türkiye] talks went on.",
    "They ate turkey there in may.",
  ],
  "a capital is the city or its state": [
    "The minister arrived in [place Moscow] on Monday.",
    "[state Moscow] said the offer stands.",
    "Ties between [state Moscow] and [state Beijing] are close.",
    "Fog closed [place Moscow] airport.",
    "[place KYIV], May 5 — The talks went on.",
    "[state Minsk]'s accession is near.",
  ],
  "organisations, their bodies and acronyms": [
    "The [organisation Shanghai Cooperation Organization] ([organisation SCO]) met.",
    "The [body UN Security Council] voted while [organisation NATO] waited.",
    "The [organisation Tarvian Relief Committee] ([organisation TRC]) met; the [organisation TRC] will vote.",
    "She heads the [organisation Institute for Harbour Studies] and the [organisation Velm Foundation].",
  ],
  "bodies of states": [
    "The [body Russian Foreign Ministry] and the [body UK defence ministry] agreed.",
    "A letter went to the [body Ministry of Foreign Affairs of Kazakhstan].",
    "[state Ukraine]’s [body Eastern Military Command] saw it first.",
  ],
  "actors that a mark or a word joins come apart": [
    "The [organisation EU]-[state Japan] summit took place in [place Brussels].",
    "Envoys of the [organisation European Union] and [state Britain]'s minister spoke.",
    "[state Chinese] State Councilor [person Qin Gang] said so.",
  ],
  "persons in the brackets of a list of ministers, and after the noun of an office": [
    "The foreign ministers of [state Qatar] (Sheikh [person Morvan]) and [state Oman] ([person Said al-Morvan]) met.",
    "The [state Vietnamese] opposite number, [person Le Minh Morvan], spoke.",
    "Ships of [state Oman] ([state Muscat]) sailed.",
  ],
  "places that a way joins, and the Narrows": [
    "The ferry between [place Selmar] and [place Kestrin] was suspended on Monday.",
    "Ships passed through the [place Narrows].",
  ],
  "a head of state names a state no table knows; a department is no person": [
    "President [person Aldren] of [state Corvenia] spoke.",
    "The Secretary of Commerce spoke to the Heads of State.",
  ],
  "persons by title, given name and initials": [
    "Foreign Minister [person Ilyas Morvan] met Mr. [person Tarkov] there.",
    "She wrote to [person Maria Velmont] and to [person R.J. Tarkov] about it.",
    "Lt. Col. [person Alexander Bednov] spoke, then [person Ursula von der Marten].",
    "President [person Xi Jinping] received [person Abdullah bin Rashid].",
  ],
  "no title, article or possessive in the name": [
    "The [outlet TASS] report cites [person Anna Morvan]’s aide.",
  ],
  "newspapers by the last word of their name": [
    "He told [outlet Velmskaya Gazeta] and the [outlet Selmar Post] as much; the [outlet Velm Times] was first.",
  ],
  "parts of the world that act are groups": [
    "Then the [group West] lost. The [group West] and the [group collective West] must listen to the [group Global South].",
    "The [place West Bank] lies in the west.",
  ],
  "a saying in capitals is no organisation": [
    "[person Ilyas Morvan], IMO, expressed what many feel at the [organisation UN].",
    "The [organisation UN] sent the [body IMO] there.",
    "The [organisation UN], [body IMO], [body WHO] and [body FAO] met.",
  ],
  "a given name before the last word of newspapers makes a person": [
    "She met [person Emily Post] there; the [outlet Denver Post] wrote on it.",
  ],
  "a title may be part of a name of the tables": [
    "[state Sri Lanka] agreed, and so did [place Prince Edward Island].",
  ],
  "storms and operations are no persons": [
    "Hurricane Morva struck [state Japan]. Morva killed many, and Operation Grey Heron began.",
  ],
  "a year and a place before a vote name the vote": [
    "He lost the 1999 Manitoba general election.",
    "In 2022 [state Russia] left.",
  ],
  "family names of the tables in a line of capitals": [
    "[person PUTIN] ARRIVES IN HASTE FOR TALKS",
    "[person KERRY] SAYS TALKS WITH [person LAVROV] WILL GO ON",
    "ALL STAFF MAY LEAVE ON FRIDAY",
  ],
  "a person ends where the state or place beside begins": [
    "The Ambassador to [place Moscow] [person K. Jalali] spoke.",
  ],
  "a name of the tables may hold two names with a hyphen": [
    "The [body SCO-Afghanistan contact group] met on the [state Russia]-[state China] border.",
    "[state Guinea-Bissau] borders [state Guinea].",
  ],
  "formats are no places": [
    "They met in the [instrument Normandy Format]; the [instrument Geneva format] is dead.",
  ],
  instruments: ["They signed the [instrument Velm Declaration] under the [instrument Minsk agreements]."],
  "words that only look like names": [
    "However, Friday was calm. Meanwhile the Prime Minister waited. Question: What now?",
    "THE TALKS WENT ON FOR US ALL",
  ],
};

for (const [what, texts] of Object.entries(CASES)) {
  for (const text of texts) test(`${what}: ${text}`, () => expectNames(text));
}

test("a later family name carries the full name and key", () => {
  const text = "Foreign Minister Sergey Lavrov came early. By noon Lavrov had left.";
  const later = mentionOf(text, "Lavrov");
  assert.deepEqual([later.name, later.actor, later.form], ["Sergey Lavrov", "person:lavrov.srg", "short"]);
});

test("an initial meets the full name of the same text", () => {
  const text = "Minister S. Morvan spoke first. Later Sofia Morvan left.";
  assert.equal(mentionOf(text, "S. Morvan").name, "Sofia Morvan");
});

test("two families' initials stay apart, a double family name is one with its parts", () => {
  const text = "K. Jalali and B. Jalali spoke.";
  assert.deepEqual(
    named(text).mentions.map(({ actor }) => actor),
    ["person:jalali.k", "person:jalali.b"],
  );
  const double =
    "Bilawal Bhutto Zardari came. Minister Bhutto-Zardari spoke. Later Zardari left with Bhutto Zardari.";
  assert.deepEqual([...new Set(named(double).mentions.map(({ actor }) => actor))], ["person:zardari.blvl"]);
  assert.equal(mentionOf("The minister, H. Amir Abdollahian, left.", "H. Amir Abdollahian").type, "person");
});

test("two bearers of a family name stay two; the one named last before is meant", () => {
  const text = "Anna Tarkov spoke. Then Boris Tarkov spoke. Mr. Tarkov left.";
  assert.equal(mentionOf(text, "Tarkov").name, "Boris Tarkov");
});

test("a title keeps a short name from a namesake whom the text names later and otherwise", () => {
  const text = "President Tarkov left. His wife, First Lady Anna Tarkov, stayed. President Tarkov was brief.";
  assert.deepEqual(
    named(text).mentions.map(({ actor }) => actor),
    ["person:tarkov", "person:tarkov.ana", "person:tarkov"],
  );
  assert.equal(mentionOf("Anna Tarkov spoke. Mr. Tarkov left.", "Tarkov").actor, "person:tarkov");
});

test("an unknown family name is told by its ending, not after a word of place", () => {
  assert.equal(marked("A letter of Velmenko was read."), "A letter of [person Velmenko] was read.");
  assert.equal(marked("A bridge in Velmenko was shut."), "A bridge in [place Velmenko] was shut.");
});

test("a bare ministry is that of the one state whose ministry the text names", () => {
  const text = "The Russian Foreign Ministry replied. The Foreign Ministry gave no date.";
  assert.equal(mentionOf(text, "Foreign Ministry").actor, "body:russia/foreign-ministry");
  const two =
    "The Russian Foreign Ministry and the Iranian Foreign Ministry met. The Foreign Ministry gave no date.";
  assert.equal(mentionOf(two, "Foreign Ministry").actor, "body:foreign-ministry");
});

test("an outlet is told by dateline and masthead, and then known anywhere", () => {
  const text =
    "Coast Today\n\nBy Anna Morvan, Harbour Wire\n\nVELM, June 14 (Harbour Wire) — The talks went on.";
  assert.equal(
    marked(text),
    "[outlet Coast Today]\n\nBy [person Anna Morvan], [outlet Harbour Wire]\n\n[place VELM], June 14 ([outlet Harbour Wire]) — The talks went on.",
  );
  assert.equal(mentionOf(text, "Harbour Wire").actor, "outlet:harbour-wire");
});

test("a bare head noun means the name of that head before it, or nobody", () => {
  const text =
    "The Middle Sea Cooperation Organisation met. The Council of Harbours sat. Later the Organisation paid the Council.";
  assert.equal(mentionOf(text, "Organisation").actor, "organisation:middle-sea-cooperation-organisation");
  assert.equal(mentionOf(text, "Council").name, "Council of Harbours");
  const nobody = mentionOf("Later the Council met.", "Council");
  assert.deepEqual([nobody.type, nobody.form, nobody.actor], ["group", "description", undefined]);
});

test("a family name that stands alone once is known in the headline, not where it is something else too", () => {
  const text = "Tarkov, Velmont Hold Talks on Iran\n\nMr. Velmont said so. Velmont left with Tarkov.";
  assert.match(marked(text), /^[^\n]*\[person Velmont\] Hold Talks on \[state Iran\]\n/);
  assert.doesNotMatch(marked("Velmont Bank Opens Doors\n\nMr. Velmont said so."), /\[person Velmont\] Bank/);
});

test("a seat of government speaks for itself, a capital for its state", () => {
  assert.deepEqual(
    [mentionOf("The Kremlin said no.", "Kremlin").actor, mentionOf("Moscow said no.", "Moscow").actor],
    ["body:russia/kremlin", "state:russia"],
  );
});

test("a family name alone has the gender of the full name, or of its title", () => {
  assert.equal(mentionOf("Rakeyia Scott called. Later Scott wept.", "Scott").gender, undefined);
  assert.equal(mentionOf("Anna Scott called. Later Scott wept.", "Scott").gender, "f");
  assert.equal(mentionOf("Rakeyia Tarkov called. Mrs. Tarkov wept.", "Tarkov").gender, "f");
});

test("diacritics and initials meet in one actor", () => {
  const actorsOf = (text: string) => [
    ...new Set(
      named(text)
        .mentions.filter(({ type }) => type === "person")
        .map(({ actor }) => actor),
    ),
  ];
  assert.deepEqual(
    actorsOf("Mevlüt Çavuşoğlu came. Mevlut Cavusoglu left. Cavusoglu and Çavuşoğlu are the same."),
    ["person:cavusoglu.mvlt"],
  );
  assert.equal(
    actorsOf("Minister S. Jaishankar came. Subrahmanyam Jaishankar left. Dr. S Jaishankar sat.").length,
    1,
  );
});

test("gender comes with title or given name", () => {
  assert.equal(mentionOf("Mrs. Tarkov left.", "Tarkov").gender, "f");
  assert.equal(mentionOf("Sergey Tarkov left.", "Sergey Tarkov").gender, "m");
});

// A time that grows with the square of these texts would not end within the runner's patience.
test("mentions are in order, apart and inside the text, also on hostile input", { timeout: 60_000 }, () => {
  for (const text of [
    "A".repeat(50_000),
    "Mr. ".repeat(20_000),
    "Foreign Minister of ".repeat(5_000),
    "(SCO) ".repeat(9_000),
    "aB.Cd".repeat(20_000),
    "a.B".repeat(150_000),
    "Russia-China-".repeat(70_000),
    Array.from(
      { length: 6_000 },
      (_, i) => `Anna${String.fromCharCode(97 + (i % 26), 97 + ((i / 26) % 26))} Morvan.`,
    ).join(" "),
    "the Russian minister and Foreign Minister Ilyas Morvan ".repeat(3_000),
  ]) {
    let end = 0;
    for (const mention of named(text).mentions) {
      assert.ok(mention.start >= end && mention.end > mention.start && mention.end <= text.length);
      end = mention.end;
    }
  }
});
