import assert from "node:assert/strict";
import { test } from "node:test";
import { actorsIn, named, officeRowsIn, officesIn } from "../../../test/support/names.ts";

const CASES: readonly (readonly [text: string, offices: readonly string[]])[] = [
  ["Russia’s Foreign Minister Sergey Lavrov left.", ["foreign minister | Russia | Sergey Lavrov (stated)"]],
  [
    "Sergey Lavrov, the Russian foreign minister, left.",
    ["foreign minister | Russia | Sergey Lavrov (stated)"],
  ],
  ["Russia’s foreign minister, Sergey Lavrov, left.", ["foreign minister | Russia | Sergey Lavrov (stated)"]],
  [
    "President of Kazakhstan Kassym-Jomart Tokayev left.",
    ["president | Kazakhstan | Kassym-Jomart Tokayev (stated)"],
  ],
  [
    "Former Foreign Minister of Iran Javad Zarif left.",
    ["former foreign minister | Iran | Javad Zarif (stated)"],
  ],
  ["Iranian Ambassador to Moscow Karim Tarkov left.", ["ambassador | Iran | Karim Tarkov (stated)"]],
  [
    "Maria Tarkova, the spokesperson for the Russian Ministry of Foreign Affairs, left.",
    ["spokesperson | Russian Foreign Ministry | Maria Tarkova (stated)"],
  ],
  [
    "Ilyas Morvan, Eastern Military Command spokesperson, left.",
    ["spokesperson | Eastern Military Command | Ilyas Morvan (stated)"],
  ],
  [
    "Anna Morvan, the current head of the Ukrainian government, left.",
    ["prime minister | Ukraine | Anna Morvan (stated)"],
  ],
  [
    "National Security Advisor to the Vice President Ilyas Morvan left.",
    ["national security adviser | - | Ilyas Morvan (stated)"],
  ],
  [
    "Chinese State Councilor and Foreign Minister Qin Gang left.",
    ["state councilor | China | Qin Gang (stated)", "foreign minister | China | Qin Gang (stated)"],
  ],
  [
    "Russian Foreign Minister Sergey Lavrov met his Turkish counterpart, Kemal Tarkan, there.",
    [
      "foreign minister | Russia | Sergey Lavrov (stated)",
      "foreign minister | Turkey | Kemal Tarkan (stated)",
    ],
  ],
  ["Acting President Anna Morvan of Moldova left.", ["acting president | Moldova | Anna Morvan (stated)"]],
  ["President-elect Anna Morvan left.", ["designate president | - | Anna Morvan (stated)"]],
  ["Russian ex-president Boris Tarkov left.", ["former president | Russia | Boris Tarkov (stated)"]],
  ["Heads of state met. The heads of government met.", ["president | - | -", "prime minister | - | -"]],
  [
    "Presidents Xi Jinping and Boris Tarkov of Moldova left.",
    ["president | - | Xi Jinping (stated)", "president | Moldova | Boris Tarkov (stated)"],
  ],
  [
    "The Russian and Kazakh foreign ministers, Boris Tarkov and Ilyas Morvan, left.",
    [
      "foreign minister | Russia | Boris Tarkov (stated)",
      "foreign minister | Kazakhstan | Ilyas Morvan (stated)",
    ],
  ],
  ["Iran sent its acting president, Ilyas Morvan.", ["acting president | Iran | Ilyas Morvan (stated)"]],
  [
    "Moldova went to Georgia. Its new foreign minister, Ilyas Morvan, left.",
    ["foreign minister | Moldova | Ilyas Morvan (stated)"],
  ],
  ["Moldova voted. The country’s president smiled.", ["president | Moldova | -"]],
  [
    "President Tarkov and Foreign Minister Morvan and other officials of the Iranian delegation left for Georgia.",
    ["president | Iran | Tarkov (stated)", "foreign minister | Iran | Morvan (stated)", "official | - | -"],
  ],
  [
    "Boris Tarkov of Moldova spoke in Georgia. President Tarkov left.",
    ["president | Moldova | Boris Tarkov (stated)"],
  ],
  ["A minister left. Foreign ministers met.", ["minister | - | -", "foreign minister | - | -"]],
];

for (const [text, offices] of CASES) test(text, () => assert.deepEqual(officesIn(text), offices));

test("an office without holder takes the only bearer of the same text, and says so", () => {
  const text =
    "Kazakh Foreign Minister Ilyas Morvan spoke. Later the Kazakh minister left. The foreign minister smiled.";
  const [, minister, bare] = named(text).offices;
  assert.deepEqual([minister?.holder?.basis, minister?.holder?.rule], ["inferred", "sole-bearer-in-text"]);
  assert.equal(bare?.holder?.value.name, "Ilyas Morvan");
});

test("of two bearers neither is taken where a state is named, the last before where none is", () => {
  const text =
    "Kazakh Foreign Minister Ilyas Morvan met Uzbek Foreign Minister Anna Tarkov. The Iranian foreign minister and the foreign minister left.";
  const [, , iranian, bare] = named(text).offices;
  assert.equal(iranian?.holder, undefined);
  assert.deepEqual([bare?.holder?.value.name, bare?.holder?.rule], ["Anna Tarkov", "last-bearer-before"]);
});

test("a former holder is not meant by the bare office", () => {
  const text = "Former Kazakh Foreign Minister Ilyas Morvan spoke. The Kazakh foreign minister left.";
  assert.equal(named(text).offices[1]?.holder, undefined);
});

test("a transcript's label does not take the bearer named last", () => {
  const text = "President Ilyas Morvan met President Boris Tarkov.\nTHE PRESIDENT: We agreed.";
  assert.equal(named(text).offices.at(-1)?.holder, undefined);
});

test("the title of a heading does not take the name of the next line", () => {
  assert.deepEqual(officesIn("Talks with the president\nIlyas Morvan left."), ["president | - | -"]);
});

test("a state that the title leaves out comes from the same text, with its rule", () => {
  const text = "Kazakh Foreign Minister Ilyas Morvan spoke. Foreign Minister Ilyas Morvan left.";
  assert.deepEqual(named(text).offices[1]?.of, {
    actor: "state:kazakhstan",
    name: "Kazakhstan",
    rule: "same-holder-in-text",
  });
});

test("one person holds several offices, whatever stands between", () => {
  const held = (text: string) => officeRowsIn(text).map(({ name, title, of }) => [name, title, of]);
  const both = [
    ["Ilyas Morvan", "Foreign Minister", "Kazakhstan"],
    ["Ilyas Morvan", "Chairman", "Shanghai Cooperation Organisation"],
  ];
  assert.deepEqual(
    held("Ilyas Morvan, Foreign Minister of Kazakhstan and chairman of the SCO, spoke."),
    both,
  );
  assert.deepEqual(
    held("Kazakh Foreign Minister Ilyas Morvan spoke. Morvan is also chairman of the SCO."),
    both,
  );
  assert.deepEqual(
    held("Ilyas Morvan, Foreign Minister of Kazakhstan, and the chairman of the SCO spoke.").slice(1),
    [],
  );
});

test("a caption names the holders from left to right, each with his own state", () => {
  const text =
    "From left to right: Foreign Minister of Kazakhstan Ilyas Morvan, Foreign Minister of India S. Jaishankar.";
  assert.deepEqual(
    officeRowsIn(text).map(({ name, of }) => [name, of]),
    [
      ["Ilyas Morvan", "Kazakhstan"],
      ["S. Jaishankar", "India"],
    ],
  );
});

test("each holder of a title in the plural holds one office", () => {
  const text = "Foreign Ministers Ilyas Morvan of Kazakhstan and Anna Tarkov of India line up.";
  assert.deepEqual(
    officeRowsIn(text).map(({ name, title, of }) => [name, title, of]),
    [
      ["Ilyas Morvan", "Foreign Minister", "Kazakhstan"],
      ["Anna Tarkov", "Foreign Minister", "India"],
    ],
  );
});

test("who was, stands in or is to be in office is told apart", () => {
  const text =
    "Former Foreign Minister Ilyas Morvan, acting Prime Minister Anna Tarkov, Prime Minister-designate Karim Velmont and Deputy Foreign Minister Sergei Petrenko came.";
  assert.deepEqual(
    officeRowsIn(text).map(({ name, standing }) => [name, standing]),
    [
      ["Ilyas Morvan", "former"],
      ["Anna Tarkov", "acting"],
      ["Karim Velmont", "designate"],
      ["Sergei Petrenko", "current"],
    ],
  );
});

test("one row for each actor, office and owner, with all its evidence", () => {
  const text =
    "Kazakh Foreign Minister Ilyas Morvan spoke. Foreign Minister Morvan left. Mr. Morvan is mayor of Velm.";
  assert.deepEqual(
    officeRowsIn(text).map(({ name, title, of, standing, evidence }) => [
      name,
      title,
      of,
      standing,
      evidence.length,
    ]),
    [
      ["Ilyas Morvan", "Foreign Minister", "Kazakhstan", "current", 2],
      ["Ilyas Morvan", "Mayor", "Velm", "current", 1],
    ],
  );
});

test("an actor stands once, under the fullest name, with its variants and state", () => {
  const actors = actorsIn("Kazakh Foreign Minister Ilyas Morvan spoke in Moscow. Morvan left Kazakhstan.");
  assert.deepEqual(actors, [
    {
      id: "person:morvan.ls",
      kind: "person",
      name: "Ilyas Morvan",
      state: "state:kazakhstan",
      variants: ["Ilyas Morvan", "Morvan"],
    },
    { id: "state:kazakhstan", kind: "state", name: "Kazakhstan", variants: ["Kazakh", "Kazakhstan"] },
  ]);
});
