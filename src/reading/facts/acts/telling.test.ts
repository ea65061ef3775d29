import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { toldActs, unmarked } from "../../../../test/support/told-acts.ts";

// All persons and states here are invented.
const T = "{s|Tarvia|Tarvia}";
const N = "{s|Norland|Norland}";
const E = "{s|Esk|Esk}";
const M = "{p|Ilyas Morvan|Ilyas Morvan}";
const O = "{p|Mila Ostrova|Mila Ostrova}";
const TA = "{d|Tarvia|Tarvian}";
const NA = "{d|Norland|Norlandic}";

/** A text, and the acts in it. */
type Case = readonly [text: string, ...acts: string[]];

const DIRECTIONS: readonly Case[] = [
  [`${T} will send its foreign minister to ${N} next week, ${M} said.`, "CONSULT future: Tarvia > Norland"],
  [`${T} is to sign a border treaty with ${N} in June.`, "SUPPORT future: Tarvia > Norland"],
  [`${T} plans to impose sanctions on ${N}.`, "SANCTION future: Tarvia > Norland"],
  [`${T} has not recognised ${N}.`, "not SUPPORT: Tarvia > Norland"],
  [`${T} does not support ${N}.`, "not SUPPORT: Tarvia > Norland"],
  [`${T} may yet expel the ambassador of ${N}.`, "SANCTION hypothetical: Tarvia > Norland"],
  [`${T} is expected to lift sanctions on ${N}.`, "CONCEDE future: Tarvia > Norland"],
  [`${T} promised to lift sanctions on ${N}.`, "AGREE: Tarvia > Norland"],
  [`${T} offered to mediate between ${N} and ${E}.`, "AGREE: Tarvia > Norland + Esk"],
  [`${T} is said to have shelled ${N}.`, "ASSAULT alleged: Tarvia > Norland"],
  [`${T} purportedly met ${N} in secret.`, "CONSULT alleged: Tarvia > Norland"],
  [`${T} blamed ${N} for attacking ${E}.`, "ACCUSE: Tarvia > Norland", "ASSAULT alleged: Norland > Esk"],
  [`${N} stands accused by ${T} of spying.`, "ACCUSE: Tarvia > Norland"],
  [`The criticism of ${N} by ${T} was sharp.`, "ACCUSE: Tarvia > Norland"],
  [`${T}'s criticism of ${N} was sharp.`, "ACCUSE: Tarvia > Norland"],
  [`${T}'s threat to ${N} was empty.`, "THREATEN: Tarvia > Norland"],
  [`${N} was threatened by ${T} with sanctions.`, "THREATEN: Tarvia > Norland"],
  [`${N} was thanked by ${T} for its help.`, "SUPPORT: Tarvia > Norland"],
  [`${N} was urged by ${T} to leave the island.`, "REQUEST: Tarvia > Norland"],
  [`${N}'s request to ${T} for help was refused.`, "REQUEST: Norland > Tarvia"],
  [`A request by ${N} to ${T} for arms was made in May.`, "REQUEST: Norland > Tarvia"],
  [`The request from ${N} was rejected by ${T}.`, "REJECT: Tarvia > Norland"],
  [`The ambassador of ${N} was expelled by ${T}.`, "SANCTION: Tarvia > Norland"],
  [`${T}'s support for ${N} is firm.`, "SUPPORT: Tarvia > Norland"],
  [`The support of ${T} for ${N} is firm.`, "SUPPORT: Tarvia > Norland"],
  [`Support for ${N} from ${T} is firm.`, "SUPPORT: Tarvia > Norland"],
  [`${N} received support from ${T}.`, "SUPPORT: Tarvia > Norland"],
  [`${N} enjoys the backing of ${T}.`, "SUPPORT: Tarvia > Norland"],
  [`${N} came under fire from ${T} over its tariffs.`, "ACCUSE: Tarvia > Norland"],
  [`Sanctions against ${N} by ${T} took effect on Monday.`, "SANCTION: Tarvia > Norland"],
  [`${T}'s attack on ${N} killed nobody.`, "ASSAULT: Tarvia > Norland"],
  [`The invasion of ${N} by ${T} began at dawn.`, "ASSAULT: Tarvia > Norland"],
  [`${NA} forces were attacked by ${TA} troops.`, "ASSAULT: Tarvian troops > Norlandic forces"],
  [`A visit by ${M} to ${N} ended on Friday.`, "CONSULT: Ilyas Morvan > Norland"],
  [`${M}'s visit to ${N} ended on Friday.`, "CONSULT: Ilyas Morvan > Norland"],
  [
    `${M} and ${O} held talks and signed a treaty.`,
    "CONSULT: Ilyas Morvan + Mila Ostrova",
    "SUPPORT: Ilyas Morvan + Mila Ostrova",
  ],
  [`${M} met ${O} for talks on fishing.`, "CONSULT: Ilyas Morvan > Mila Ostrova"],
  [`${M}, who met ${O} on Monday, held talks with her.`, "CONSULT: Ilyas Morvan > Mila Ostrova"],
  [
    `After meeting ${O}, ${M} accused ${N} of lying.`,
    "CONSULT: Ilyas Morvan > Mila Ostrova",
    "ACCUSE: Ilyas Morvan > Norland",
  ],
  [`${T} refused to meet ${N}.`, "REJECT: Tarvia > Norland"],
  [`${T} declined an invitation from ${N}.`, "REJECT: Tarvia > Norland"],
  [`${T} vowed to retaliate against ${N}.`, "THREATEN: Tarvia > Norland"],
  [`${T} warned ${N} that it would close the border.`, "THREATEN: Tarvia > Norland"],
  [`${T} warned ${N} against closing the border.`, "THREATEN: Tarvia > Norland"],
  [`${T} ordered ${N} to free the sailors.`, "REQUEST: Tarvia > Norland"],
  [`${T} asked ${N} for help.`, "REQUEST: Tarvia > Norland"],
  [`${T} called on ${N} to free the sailors.`, "REQUEST: Tarvia > Norland"],
  [`${T} demanded an apology from ${N}.`, "REQUEST: Tarvia > Norland"],
  [`${T} and ${N} agreed on a truce.`, "AGREE: Tarvia + Norland"],
  [`${T} accepted the offer of ${N}.`, "AGREE: Tarvia > Norland"],
  [`${T} suspended aid to ${N}.`, "SANCTION: Tarvia > Norland"],
  [`${T} withdrew its ambassador from ${N}.`, "SANCTION: Tarvia > Norland"],
  [`${T} cancelled a summit with ${N}.`, "REJECT: Tarvia > Norland"],
  [`${T} summoned the ambassador of ${N} over the raid.`, "ACCUSE: Tarvia > Norland"],
  [`${T} protested to ${N} over the raid.`, "ACCUSE: Tarvia > Norland"],
  [`Protesters in ${T} burned the flag of ${N}.`, "PROTEST: Protesters > Norland"],
];

const MARKS: readonly Case[] = [
  [`${T} has yet to recognise ${N}.`, "not SUPPORT: Tarvia > Norland"],
  [`${T} stands ready to help ${N}.`, "AGREE: Tarvia > Norland"],
  [`${T} is considering sanctions on ${N}.`, "THREATEN: Tarvia > Norland"],
  [`${T} was about to sign the treaty with ${N} when war broke out.`, "SUPPORT future: Tarvia > Norland"],
  [`The ministers of ${T} and ${N} will meet in June.`, "CONSULT future: Tarvia + Norland"],
  [`${M} wants to meet ${O} in June.`],
  [`${M} tried to persuade ${O}.`],
  [`${M} said he would meet ${O} in June.`, "CONSULT future: Ilyas Morvan > Mila Ostrova"],
  [`${M} might meet ${O} in June.`, "CONSULT hypothetical: Ilyas Morvan > Mila Ostrova"],
  [`${M} may have met ${O} in June.`, "CONSULT hypothetical: Ilyas Morvan > Mila Ostrova"],
  [`${M} must have met ${O} in June.`, "CONSULT hypothetical: Ilyas Morvan > Mila Ostrova"],
  [`Nobody knows whether ${M} met ${O}.`, "CONSULT hypothetical: Ilyas Morvan > Mila Ostrova"],
  [`It is alleged that ${M} met ${O}.`, "CONSULT alleged: Ilyas Morvan > Mila Ostrova"],
  [`${M} is believed to have met ${O}.`, "CONSULT alleged: Ilyas Morvan > Mila Ostrova"],
  [`According to rumours, ${M} met ${O}.`, "CONSULT alleged: Ilyas Morvan > Mila Ostrova"],
  [`Unconfirmed reports say that ${T} bombed ${N}.`, "ASSAULT alleged: Tarvia > Norland"],
  [`There are rumours that ${T} bombed ${N}.`, "ASSAULT alleged: Tarvia > Norland"],
  [`${T} denies bombing ${N}.`, "not ASSAULT: Tarvia > Norland"],
  [`${T} denied reports that it had bombed ${N}.`, "not ASSAULT: Tarvia > Norland"],
  [
    `${T} did not only bomb ${N} but also occupied ${E}.`,
    "ASSAULT: Tarvia > Norland",
    "COERCE: Tarvia > Esk",
  ],
  [`${T} no longer supports ${N}.`, "not SUPPORT: Tarvia > Norland"],
  [`${T} hardly ever criticises ${N}.`, "not ACCUSE: Tarvia > Norland"],
  [`${T} refrained from criticising ${N}.`, "not ACCUSE: Tarvia > Norland"],
  [`${T} avoided criticising ${N}.`],
  [`${T} criticised ${N} without naming it.`, "ACCUSE: Tarvia > Norland"],
  [`${T} left the summit without meeting ${N}.`, "not CONSULT: Tarvia > Norland"],
  [`Instead of meeting ${O}, ${M} met the envoy of ${E}.`, "CONSULT: Ilyas Morvan > envoy of Esk"],
  [`No minister of ${T} has met ${O}.`, "not CONSULT: minister of Tarvia > Mila Ostrova"],
  [
    `${T} will neither recognise ${N} nor sign a treaty with ${E}.`,
    "not SUPPORT future: Tarvia > Norland",
    "not SUPPORT future: Tarvia > Esk",
  ],
  [`If ${N} apologises, ${T} will lift its sanctions on ${N}.`, "CONCEDE hypothetical: Tarvia > Norland"],
  [`${T} would lift its sanctions on ${N} if ${N} apologised.`, "CONCEDE hypothetical: Tarvia > Norland"],
  [`Even if ${T} condemned ${N}, little would change.`, "ACCUSE hypothetical: Tarvia > Norland"],
  [`${T} will have signed the treaty with ${N} by June.`, "SUPPORT future: Tarvia > Norland"],
  [`${T} went on to accuse ${N} of lying.`, "ACCUSE: Tarvia > Norland"],
  [`${T} began shelling ${N} at dawn.`, "ASSAULT: Tarvia > Norland"],
  [`${T} stopped shelling ${N} at dawn.`],
  [`${T} has long supported ${N}.`, "SUPPORT: Tarvia > Norland"],
  [`${T} once supported ${N}.`, "SUPPORT historical: Tarvia > Norland"],
  [`In {t|1956|1956} ${T} withdrew its troops from ${N}.`, "RETREAT historical: Tarvia > Norland"],
  [`The {t|1956|1956} invasion of ${N} by ${T} is still remembered.`, "ASSAULT historical: Tarvia > Norland"],
  [
    `On the anniversary of the attack on ${N} by ${T}, candles were lit.`,
    "ASSAULT historical: Tarvia > Norland",
  ],
  [`Generations ago ${T} and ${N} fought each other.`, "ASSAULT historical: Tarvia + Norland"],
  [`${M} urged ${T} to recognise ${N}.`, "REQUEST: Ilyas Morvan > Tarvia"],
  [
    `${M} demanded that ${T} recognise ${N}.`,
    "REQUEST: Ilyas Morvan > Tarvia",
    "SUPPORT hypothetical: Tarvia > Norland",
  ],
  [`${M} proposed that ${T} and ${N} hold talks.`, "CONSULT hypothetical: Tarvia + Norland"],
  [`${M} praised ${T} for supporting ${N}.`, "SUPPORT: Ilyas Morvan > Tarvia", "SUPPORT: Tarvia > Norland"],
  [`${M} blamed ${T} for the attack on ${N}.`, "ACCUSE: Ilyas Morvan > Tarvia"],
  [`${M} accused ${T} of planning to attack ${N}.`, "ACCUSE: Ilyas Morvan > Tarvia"],
  [`${M} insisted that ${T} had never attacked ${N}.`, "not ASSAULT: Tarvia > Norland"],
  [`"We will not attack ${N}," ${M} of ${T} said.`],
  [`${T} is poised to impose sanctions on ${N}.`, "SANCTION future: Tarvia > Norland"],
  [`${T} should recognise ${N}, ${M} said.`, "SUPPORT hypothetical: Tarvia > Norland"],
  [`${T} could have warned ${N}.`, "THREATEN hypothetical: Tarvia > Norland"],
  [`There is no evidence that ${T} attacked ${N}.`, "ASSAULT hypothetical: Tarvia > Norland"],
  [`${M} does not believe that ${T} attacked ${N}.`, "ASSAULT hypothetical: Tarvia > Norland"],
  [`${M} fears that ${T} will attack ${N}.`, "ASSAULT hypothetical: Tarvia > Norland"],
  [`${M} hinted that ${T} had attacked ${N}.`, "ASSAULT: Tarvia > Norland"],
  [`${M} confirmed that ${T} had attacked ${N}.`, "ASSAULT: Tarvia > Norland"],
  [`It was ${T} that attacked ${N}.`, "ASSAULT: Tarvia > Norland"],
  [`Talks between ${T} and ${N} are planned for May.`, "CONSULT future: Tarvia + Norland"],
  [`Talks between ${T} and ${N} never took place.`, "not CONSULT: Tarvia + Norland"],
  [`Upcoming talks between ${T} and ${N} will deal with fish.`, "CONSULT future: Tarvia + Norland"],
  [`${T} ruled out talks with ${N}.`, "REJECT: Tarvia > Norland"],
  [`${T} is not negotiating with ${N}.`, "not CONSULT: Tarvia > Norland"],
  [`${T} has never negotiated with ${N}.`, "not CONSULT: Tarvia > Norland"],
  [`${T} apparently expelled the ambassador of ${N}.`, "SANCTION alleged: Tarvia > Norland"],
  [`Whoever attacks ${N} will face ${T}.`],
  [`Only if ${T} apologises will ${N} lift its sanctions on ${T}.`, "CONCEDE hypothetical: Norland > Tarvia"],
  [`${T} refused to rule out sanctions on ${N}.`],
  [`${T} agreed not to attack ${N}.`, "AGREE: Tarvia > Norland"],
  [`${T} promised never to attack ${N}.`, "AGREE: Tarvia > Norland"],
  [
    `${T} was accused by ${E} of attacking ${N}.`,
    "ACCUSE: Esk > Tarvia",
    "ASSAULT alleged: Tarvia > Norland",
  ],
  [`${T} boasted of having bombed ${N}.`, "ASSAULT: Tarvia > Norland"],
  [`${T} regrets having attacked ${N}.`, "ASSAULT: Tarvia > Norland"],
  [`${T} apologised to ${N} for bombing a school.`, "SUPPORT: Tarvia > Norland"],
  [`In a first, ${T} criticised ${N} openly.`, "ACCUSE: Tarvia > Norland"],
  [`${T} has since withdrawn its troops from ${N}.`, "RETREAT: Tarvia > Norland"],
  [`${T} was to have signed a treaty with ${N}.`, "SUPPORT hypothetical: Tarvia > Norland"],
  [`${T} is rumoured to be arming ${N}.`, "AID alleged: Tarvia > Norland"],
  [`${T} keeps criticising ${N}.`, "ACCUSE: Tarvia > Norland"],
];

function expectActs(cases: readonly Case[]): void {
  for (const [text, ...acts] of cases)
    test(unmarked(text), () => assert.deepEqual(toldActs(text).toSorted(), acts.toSorted()));
}

describe("who does it to whom", () => expectActs(DIRECTIONS));

describe("how it is told", () => expectActs(MARKS));

test("who asks at a briefing is nobody in particular, nor is a word that is no name", () => {
  assert.deepEqual(toldActs(`We will visit ${N} in June.`), []);
});

describe("what is no act though its words are there", () => {
  const none: readonly string[] = [
    `We'll go to ${M} of the Herald for the next question.`,
    `${M} is returning to ${T} after her studies.`,
    `${M} let ${O} know that he was ready.`,
    `${M} worked for the Law Office of ${O} in ${T}.`,
    `${T} put out an alert to the citizens of ${N} living there.`,
    `The guards of ${T} are executing the law in ${N}.`,
    `${M} of ${T} took office after ${O} of ${N} had left it.`,
    `${T} warned its people that results in ${N} may come late.`,
  ];
  for (const text of none) test(unmarked(text), () => assert.deepEqual(toldActs(text), []));
});
