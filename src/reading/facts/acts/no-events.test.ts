import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { toldActs, unmarked } from "../../../../test/support/told-acts.ts";

// What coders of events leave out, by principle: PLOVER 2.0 codes no act that is hypothetical, negated or long past, none
// without somebody who does it, none between others than actors; and a twin for each in which the same words tell of one.
// All persons and states here are invented.
const T = "{s|Tarvia|Tarvia}";
const N = "{s|Norland|Norland}";
const E = "{s|Esk|Esk}";
const M = "{p|Ilyas Morvan|Ilyas Morvan}";
const O = "{p|Mila Ostrova|Mila Ostrova}";

/** A text without an act that is done, what is told in it; its twin, and an act of that. */
type Pair = readonly [none: string, told: string, twin: string, act: string];

const PAIRS: Readonly<Record<string, readonly Pair[]>> = {
  condition: [
    [
      `If ${T} attacked ${N}, the treaty would lapse.`,
      "ASSAULT hypothetical: Tarvia > Norland",
      `${T} attacked ${N}, and the treaty lapsed.`,
      "ASSAULT: Tarvia > Norland",
    ],
    [
      `Should ${T} impose sanctions on ${N}, prices will rise.`,
      "SANCTION hypothetical: Tarvia > Norland",
      `After ${T} imposed sanctions on ${N}, prices rose.`,
      "SANCTION: Tarvia > Norland",
    ],
    [
      `Unless ${T} recognises ${N}, the talks are pointless.`,
      "SUPPORT hypothetical: Tarvia > Norland",
      `Since ${T} recognised ${N}, the talks have a point.`,
      "SUPPORT: Tarvia > Norland",
    ],
    [
      `Were ${T} to expel the ambassador of ${N}, trade would suffer.`,
      "",
      `${T} expelled the ambassador of ${N}, and trade suffered.`,
      "SANCTION: Tarvia > Norland",
    ],
    [
      `In the event that ${T} invades ${N}, the alliance will meet.`,
      "ASSAULT hypothetical: Tarvia > Norland",
      `On the day that ${T} invaded ${N}, the alliance was asleep.`,
      "ASSAULT: Tarvia > Norland",
    ],
    [
      `Had ${T} attacked ${N}, nobody would have come to help.`,
      "ASSAULT hypothetical: Tarvia > Norland",
      `${T} had attacked ${N}, and nobody came to help.`,
      "ASSAULT: Tarvia > Norland",
    ],
  ],
  possibility: [
    [
      `${T} could impose sanctions on ${N} next spring.`,
      "SANCTION hypothetical: Tarvia > Norland",
      `${T} imposed sanctions on ${N} last spring.`,
      "SANCTION: Tarvia > Norland",
    ],
    [
      `It is possible that ${T} will accuse ${N} of spying.`,
      "ACCUSE hypothetical: Tarvia > Norland",
      `It is certain that ${T} accused ${N} of spying.`,
      "ACCUSE: Tarvia > Norland",
    ],
    [
      `Analysts doubt that ${T} attacked ${N}.`,
      "ASSAULT hypothetical: Tarvia > Norland",
      `Analysts confirmed that ${T} attacked ${N}.`,
      "ASSAULT: Tarvia > Norland",
    ],
  ],
  wish: [
    [
      `${M} wished that ${T} had thanked ${N}.`,
      "SUPPORT hypothetical: Tarvia > Norland",
      `${M} said that ${T} had thanked ${N}.`,
      "SUPPORT: Tarvia > Norland",
    ],
    [
      `The tanks might want ${T} to leave ${N}.`,
      "",
      `The army urged ${T} to leave ${N}.`,
      "REQUEST: army > Tarvia",
    ],
  ],
  question: [
    [
      `Will ${T} attack ${N}?`,
      "ASSAULT hypothetical: Tarvia > Norland",
      `${T} attacked ${N}.`,
      "ASSAULT: Tarvia > Norland",
    ],
    [
      `The question is whether ${T} should sanction ${N}.`,
      "SANCTION hypothetical: Tarvia > Norland",
      `The truth is that ${T} sanctioned ${N}.`,
      "SANCTION: Tarvia > Norland",
    ],
    [
      `It is unclear whether ${T} has expelled diplomats of ${N}.`,
      "SANCTION hypothetical: Tarvia > Norland",
      `It is clear that ${T} has expelled diplomats of ${N}.`,
      "SANCTION: Tarvia > Norland",
    ],
  ],
  historic: [
    [
      `In {t|1812|1812} ${T} invaded ${N}.`,
      "ASSAULT historical: Tarvia > Norland",
      `In {t|2031-05|May} ${T} invaded ${N}.`,
      "ASSAULT: Tarvia > Norland",
    ],
    [
      `The museum tells how ${T} invaded ${N} three centuries ago.`,
      "ASSAULT historical: Tarvia > Norland",
      `The ministry tells how ${T} invaded ${N} three days ago.`,
      "ASSAULT: Tarvia > Norland",
    ],
    [
      `After the Cold War began, ${T} occupied ${N}.`,
      "COERCE historical: Tarvia > Norland",
      `After the night began, ${T} occupied ${N}.`,
      "COERCE: Tarvia > Norland",
    ],
    [
      `Decades earlier ${T} had expelled the diplomats of ${N}.`,
      "SANCTION historical: Tarvia > Norland",
      `Hours earlier ${T} had expelled the diplomats of ${N}.`,
      "SANCTION: Tarvia > Norland",
    ],
    [
      `${T} used to accuse ${N} of piracy.`,
      "ACCUSE historical: Tarvia > Norland",
      `${T} again accused ${N} of piracy.`,
      "ACCUSE: Tarvia > Norland",
    ],
  ],
  noun: [
    [
      `A book on the talks between ${T} and ${N} is out.`,
      "CONSULT historical: Tarvia + Norland",
      `The talks between ${T} and ${N} ended on Friday.`,
      "CONSULT: Tarvia + Norland",
    ],
    [
      `Fears of an attack by ${T} on ${N} grew.`,
      "ASSAULT hypothetical: Tarvia > Norland",
      `News of an attack by ${T} on ${N} came at dawn.`,
      "ASSAULT: Tarvia > Norland",
    ],
    [
      `${M} called for talks between ${T} and ${N}.`,
      "CONSULT hypothetical: Tarvia + Norland",
      `${M} praised the talks between ${T} and ${N}.`,
      "CONSULT: Tarvia + Norland",
    ],
    [
      `The proposal for a summit between ${T} and ${N} was shelved.`,
      "CONSULT hypothetical: Tarvia + Norland",
      `The summit between ${T} and ${N} was a success.`,
      "CONSULT: Tarvia + Norland",
    ],
    [
      `There is no cooperation between ${T} and ${N} on fishing.`,
      "not COOPERATE: Tarvia + Norland",
      `There is close cooperation between ${T} and ${N} on fishing.`,
      "COOPERATE: Tarvia + Norland",
    ],
  ],
  agentless: [
    [
      `${T} was attacked in the north, ${N} reported.`,
      "",
      `${T} was attacked by ${N} in the north.`,
      "ASSAULT: Norland > Tarvia",
    ],
    [
      `Sanctions were imposed on ${T}, to the delight of ${N}.`,
      "",
      `Sanctions were imposed on ${T} by ${N}.`,
      "SANCTION: Norland > Tarvia",
    ],
  ],
  thing: [
    [
      `${T} condemned all violence, and ${N} looked on.`,
      "",
      `${T} condemned all violence by ${N}.`,
      "ACCUSE: Tarvia > Norland",
    ],
    [
      `${T} welcomed spring while ${N} still had snow.`,
      "",
      `${T} welcomed the offer of ${N}.`,
      "SUPPORT: Tarvia > Norland",
    ],
  ],
  sport: [
    [
      `${T} attacked from the first minute and ${N} defended well in a match that ended 0-0.`,
      "",
      `${T} attacked ${N} from the air in a raid that ended at noon.`,
      "ASSAULT: Tarvia > Norland",
    ],
    [
      `Striker ${O} met the cross of ${M} and put ${T} ahead of ${N}.`,
      "",
      `Minister ${O} met ${M} in the capital of ${N}.`,
      "CONSULT: Mila Ostrova > Ilyas Morvan",
    ],
  ],
  nature: [
    [
      `A storm struck ${T} and ${N}.`,
      "",
      `A missile of ${T} struck ${N}.`,
      "ASSAULT: missile of Tarvia > Norland",
    ],
    [
      `The fever that hit ${T} has reached ${N}.`,
      "",
      `The army of ${T} hit ${N}.`,
      "ASSAULT: army of Tarvia > Norland",
    ],
  ],
  market: [
    [
      `${T} led ${N} in exports of wool.`,
      "",
      `${T} led talks with ${N} on exports of wool.`,
      "CONSULT: Tarvia > Norland",
    ],
    [
      `Shares in ${T} retreated after gains in ${N}.`,
      "",
      `The troops of ${T} retreated from ${N}.`,
      "RETREAT: troops of Tarvia > Norland",
    ],
  ],
  denial: [
    [
      `${T} did not attack ${N}.`,
      "not ASSAULT: Tarvia > Norland",
      `${T} did attack ${N}.`,
      "ASSAULT: Tarvia > Norland",
    ],
    [
      `${T} never accused ${N} of anything.`,
      "not ACCUSE: Tarvia > Norland",
      `${T} openly accused ${N} of everything.`,
      "ACCUSE: Tarvia > Norland",
    ],
    [
      `${M} denied that ${T} had bombed ${N}.`,
      "not ASSAULT: Tarvia > Norland",
      `${M} admitted that ${T} had bombed ${N}.`,
      "ASSAULT: Tarvia > Norland",
    ],
    [
      `It is not true that ${T} expelled the ambassador of ${N}.`,
      "not SANCTION: Tarvia > Norland",
      `It is true that ${T} expelled the ambassador of ${N}.`,
      "SANCTION: Tarvia > Norland",
    ],
    [
      `Neither ${T} nor ${N} has attacked ${E}.`,
      "not ASSAULT: Tarvia + Norland > Esk",
      `Both ${T} and ${N} have attacked ${E}.`,
      "ASSAULT: Tarvia + Norland > Esk",
    ],
  ],
  prevented: [
    [
      `${M} failed to meet ${O}.`,
      "not CONSULT: Ilyas Morvan > Mila Ostrova",
      `${M} met ${O}.`,
      "CONSULT: Ilyas Morvan > Mila Ostrova",
    ],
    [`${T} came close to attacking ${N}.`, "", `${T} came and attacked ${N}.`, "ASSAULT: Tarvia > Norland"],
  ],
  rule: [
    [
      `Under the charter, members consult ${T} before they support ${N}.`,
      "",
      `On Friday ${T} consulted ${N}.`,
      "CONSULT: Tarvia > Norland",
    ],
    [
      `The treaty obliges ${T} to help ${N} when it is attacked.`,
      "",
      `${T} helped ${N} when it was attacked.`,
      "AID: Tarvia > Norland",
    ],
    [
      `The law allows ${T} to arrest citizens of ${N}.`,
      "",
      `The police of ${T} arrested citizens of ${N}.`,
      "COERCE: police of Tarvia > citizens of Norland",
    ],
  ],
  figure: [
    [
      `${T} met the deadline that ${N} had missed.`,
      "",
      `${T} met ${N} on the day of the deadline.`,
      "CONSULT: Tarvia > Norland",
    ],
    [
      `${T} fought its way past ${N} in the table.`,
      "",
      `${T} fought ${N} in the hills.`,
      "ASSAULT: Tarvia > Norland",
    ],
  ],
  counterfact: [
    [
      `${T} behaved as if ${N} had attacked it.`,
      "ASSAULT hypothetical: Norland > Tarvia",
      `${T} said that ${N} had attacked it.`,
      "ASSAULT: Norland > Tarvia",
    ],
    [
      `${T} would have supported ${N}.`,
      "SUPPORT hypothetical: Tarvia > Norland",
      `${T} has supported ${N}.`,
      "SUPPORT: Tarvia > Norland",
    ],
  ],
  alleged: [
    [
      `${T} allegedly bombed ${N}.`,
      "ASSAULT alleged: Tarvia > Norland",
      `${T} bombed ${N}.`,
      "ASSAULT: Tarvia > Norland",
    ],
    [
      `Rumours say that ${T} bombed ${N}.`,
      "ASSAULT alleged: Tarvia > Norland",
      `Its own ministry says that ${T} bombed ${N}.`,
      "ASSAULT: Tarvia > Norland",
    ],
    [
      `${T} is suspected of having poisoned ${O} of ${N}.`,
      "ASSAULT alleged: Tarvia > Mila Ostrova",
      `${T} is guilty of having poisoned ${O} of ${N}.`,
      "ASSAULT: Tarvia > Mila Ostrova",
    ],
  ],
};

for (const [principle, pairs] of Object.entries(PAIRS))
  describe(`no event: ${principle}`, () => {
    for (const [none, told, twin, act] of pairs)
      test(unmarked(none), () => {
        assert.equal(toldActs(none).join("; "), told);
        assert.ok(toldActs(twin).includes(act), `${unmarked(twin)}: ${toldActs(twin).join("; ")}`);
      });
  });

test("how old an act is, is counted from the day of its text", () => {
  const text = `In {t|2031|2031} ${T} expelled the ambassador of ${N}.`;
  assert.deepEqual(toldActs(text, "2032-03-01"), ["SANCTION: Tarvia > Norland"]);
  assert.deepEqual(toldActs(text, "2041-03-01"), ["SANCTION historical: Tarvia > Norland"]);
});
