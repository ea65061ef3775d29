import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { authorities } from "../../../../test/support/authorities.ts";
import { marked } from "../../../../test/support/marked.ts";
import { actLine, toldActs } from "../../../../test/support/told-acts.ts";
import type { ReadAct } from "../../reading.ts";
import { findActs } from "./acts.ts";

// All persons and states here are invented.
const TARVIA = "{s|Tarvia|Tarvia}";
const NORLAND = "{s|Norland|Norland}";
const MORVAN = "{p|Ilyas Morvan|Ilyas Morvan}";
const OSTROVA = "{p|Mila Ostrova|Mila Ostrova}";

const actsIn = (text: string): readonly ReadAct[] => findActs(marked(text), [], authorities);

const told = (text: string): readonly string[] => toldActs(text);

describe("who does what to whom", () => {
  const cases: readonly (readonly [text: string, ...acts: string[]])[] = [
    [`${TARVIA} accused ${NORLAND} of breaking the truce.`, "ACCUSE: Tarvia > Norland"],
    [`${MORVAN} held no bilateral talks with ${OSTROVA}.`, "not CONSULT: Ilyas Morvan > Mila Ostrova"],
    [`${TARVIA} imposed sanctions on ${NORLAND} on Monday.`, "SANCTION: Tarvia > Norland"],
    [`${TARVIA} urged ${NORLAND} to open the border.`, "REQUEST: Tarvia > Norland"],
    [`${TARVIA} voiced its support for ${NORLAND} in the dispute.`, "SUPPORT: Tarvia > Norland"],
    [`${MORVAN} held talks with ${OSTROVA} in the capital.`, "CONSULT: Ilyas Morvan > Mila Ostrova"],
    [`${TARVIA} threatened to attack ${NORLAND}.`, "THREATEN: Tarvia > Norland"],
    [`${TARVIA} sent humanitarian aid to ${NORLAND}.`, "AID: Tarvia > Norland"],
    [`${TARVIA} expelled the ambassador of ${NORLAND}.`, "SANCTION: Tarvia > Norland"],
    [`${TARVIA} rejected a request from ${NORLAND}.`, "REJECT: Tarvia > Norland"],
    [`${TARVIA} lifted the restrictions imposed on ${NORLAND}.`, "CONCEDE: Tarvia > Norland"],
  ];
  for (const [text, ...acts] of cases)
    test(text.replace(/\{.\|([^|]*)\|[^}]*\}/g, "$1"), () => assert.deepEqual(told(text), acts));

  test("an act has its trigger, its parties and its sentence at their places", () => {
    const text = `On Monday ${TARVIA} imposed new sanctions on ${NORLAND}.`;
    const [act] = actsIn(text);
    assert.equal(act!.trigger.exact, "imposed new sanctions");
    assert.equal(act!.mode, "embargo");
    assert.deepEqual(
      act!.actors.map(({ span }) => span.exact),
      ["Tarvia"],
    );
    assert.deepEqual(
      act!.recipients.map(({ actor }) => actor),
      ["state:norland"],
    );
    assert.equal(act!.evidence[0]!.exact, "On Monday Tarvia imposed new sanctions on Norland.");
  });

  test("those who act together without a recipient are one act", () => {
    assert.deepEqual(told(`${MORVAN} and ${OSTROVA} met on Monday.`), [
      "CONSULT: Ilyas Morvan + Mila Ostrova",
    ]);
  });

  test("people without a name act for the state that describes them", () => {
    const [act] = actsIn("{d|Tarvia|Tarvian} forces shelled the {d|Norland|Norlandic} army.");
    assert.equal(act!.class, "ASSAULT");
    assert.deepEqual(
      act!.actors.map(({ name, of }) => [name, of]),
      [["Tarvian forces", "state:tarvia"]],
    );
    assert.deepEqual(
      act!.recipients.map(({ of }) => of),
      ["state:norland"],
    );
  });
});

test("who leaves office retreats from nobody", () => {
  assert.deepEqual(told(`${MORVAN} left office in May.`), []);
});

describe("direction", () => {
  test("of a passive the one after by acts", () => {
    assert.deepEqual(told(`${TARVIA} was accused by ${NORLAND} of spying.`), ["ACCUSE: Norland > Tarvia"]);
    assert.deepEqual(told(`${TARVIA} was sharply criticised by ${NORLAND} on Friday.`), [
      "ACCUSE: Norland > Tarvia",
    ]);
  });
  test("criticism comes from somebody", () => {
    assert.deepEqual(told(`${TARVIA} came under criticism from ${NORLAND}.`), ["ACCUSE: Norland > Tarvia"]);
  });
  test("the owner of a decision is the one condemned", () => {
    assert.deepEqual(told(`${TARVIA} condemned ${NORLAND}'s decision to close the port.`), [
      "ACCUSE: Tarvia > Norland",
    ]);
  });
  test("who condemns an attack does not condemn the attacked", () => {
    assert.deepEqual(told(`${TARVIA} condemned the invasion of ${NORLAND}.`), []);
    assert.deepEqual(told(`${TARVIA} denounced the strikes against ${NORLAND}.`), []);
    const [act] = actsIn(`${TARVIA} condemned ${NORLAND}'s invasion of {s|Esk|Esk}.`);
    assert.equal(actLine(act!), "ACCUSE: Tarvia > Norland");
  });
  test("it means the one who said so", () => {
    assert.deepEqual(told(`${TARVIA} said it would boycott ${NORLAND}.`), [
      "PROTEST future: Tarvia > Norland",
    ]);
  });
});

test("I and we are the one whose words they are", () => {
  const document = marked(`We thank ${NORLAND} for its help.`);
  const speaker = {
    actor: "person:morvan",
    name: "Ilyas Morvan",
    kind: "person",
    basis: "stated",
    rule: "label",
  } as const;
  const turns = [{ start: 0, end: document.text.length, role: "statement", speaker }] as const;
  const [act, ...rest] = findActs({ ...document, turns }, [], authorities);
  assert.equal(rest.length, 0);
  assert.equal(actLine(act!), "SUPPORT: Ilyas Morvan > Norland");
  assert.equal(act!.actors[0]!.span.exact, "We");
  assert.deepEqual([act!.claimedBy, act!.rule], ["t1", "speaker-of-the-words"]);
  assert.deepEqual(told(`We thank ${NORLAND} for its help.`), []);
});

describe("what is not done", () => {
  test("will not, may, if and reportedly are told apart", () => {
    assert.deepEqual(told(`${TARVIA} will meet ${NORLAND} next week.`), ["CONSULT future: Tarvia > Norland"]);
    assert.deepEqual(told(`${TARVIA} will not recognise ${NORLAND}.`), [
      "not SUPPORT future: Tarvia > Norland",
    ]);
    assert.deepEqual(told(`${TARVIA} may attack ${NORLAND}.`), ["ASSAULT hypothetical: Tarvia > Norland"]);
    assert.deepEqual(told(`${TARVIA} reportedly attacked ${NORLAND}.`), [
      "ASSAULT alleged: Tarvia > Norland",
    ]);
  });
  test("what somebody is accused of is alleged of the accused", () => {
    assert.deepEqual(told(`${TARVIA} accused ${NORLAND} of attacking {s|Esk|Esk}.`), [
      "ACCUSE: Tarvia > Norland",
      "ASSAULT alleged: Norland > Esk",
    ]);
  });
  test("the refusal is the act, not what is refused", () => {
    assert.deepEqual(told(`${TARVIA} refused to meet ${NORLAND}.`), ["REJECT: Tarvia > Norland"]);
  });
});

describe("traps", () => {
  const traps = [
    `${TARVIA} met its target for the year, and ${NORLAND} did too.`,
    `The book on ${TARVIA} was released in ${NORLAND}.`,
    `${TARVIA} struck a balance between ${NORLAND} and its own growers.`,
    `Attacks on roads were common in the years before ${TARVIA} and ${NORLAND} had borders.`,
    `${TARVIA} wants to see the port.`,
    `The match between ${TARVIA} and ${NORLAND} ended in a draw.`,
    `${TARVIA} visited the website.`,
  ];
  for (const text of traps)
    test(text.replace(/\{.\|([^|]*)\|[^}]*\}/g, "$1"), () => assert.deepEqual(told(text), []));
});

test("a very long sentence of triggers is read", () => {
  const text = `${TARVIA} and ${NORLAND} ` + "accused attacked met ".repeat(2000);
  assert.ok(Array.isArray(actsIn(text)));
});

describe("acts for a register", () => {
  const none: readonly string[] = [
    `${MORVAN} told the press to wait.`,
    `${TARVIA} appreciated the help of lawyers.`,
    `Lawyers and judges support the law of ${TARVIA}.`,
    `${TARVIA} and ${NORLAND} support the plan.`,
    `${MORVAN} expects the pipeline of ${TARVIA} to be completed soon.`,
    `Militants banned civilians from leaving the camp.`,
    `${MORVAN} said the country was concentrating its efforts on attacking ${TARVIA}.`,
    `Now I am going to talk about ${TARVIA}, ${MORVAN} said.`,
  ];
  for (const text of none)
    test(`none: ${text.replace(/\{.\|([^|]*)\|[^}]*\}/g, "$1")}`, () => assert.deepEqual(told(text), []));

  const cases: readonly (readonly [text: string, ...acts: string[]])[] = [
    // whose they are
    [`${TARVIA} thanked the people of ${NORLAND} for their help.`, "SUPPORT: Tarvia > people of Norland"],
    [`${TARVIA} condemned the UN-backed rebels.`, "ACCUSE: Tarvia > UN-backed rebels"],
    // both states, by their ministers
    [`The foreign ministers of ${TARVIA} and ${NORLAND} signed an agreement.`, "SUPPORT: Tarvia + Norland"],
    // what is denied, and what is not yet
    [`${TARVIA} denied holding talks with ${NORLAND}.`, "not CONSULT: Tarvia > Norland"],
    [
      `${MORVAN} said that since ${OSTROVA}'s visit to ${TARVIA} not long ago, trade had grown.`,
      "CONSULT: Mila Ostrova > Tarvia",
    ],
    [`There were no talks between ${TARVIA} and ${NORLAND}.`, "not CONSULT: Tarvia + Norland"],
    [`${TARVIA} denied that it had attacked ${NORLAND}.`, "not ASSAULT: Tarvia > Norland"],
    [
      `${MORVAN} prepared the upcoming talks between ${TARVIA} and ${NORLAND}.`,
      "CONSULT future: Tarvia + Norland",
    ],
    // past a date
    [
      `${TARVIA} {t|2031-W20|last week} announced a suspension of aid to ${NORLAND}.`,
      "SANCTION: Tarvia > Norland",
    ],
    [`${TARVIA} summoned the ambassador of ${NORLAND}.`, "ACCUSE: Tarvia > Norland"],
  ];
  for (const [text, ...acts] of cases)
    test(text.replace(/\{.\|([^|]*)\|[^}]*\}/g, "$1"), () => assert.deepEqual(told(text), acts));
});
