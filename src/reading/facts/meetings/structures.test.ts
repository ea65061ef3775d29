import { describe } from "node:test";
import { cases, MORVAN, OSTROVA } from "../../../../test/support/meetings.ts";

const LIND = "{d|Esk|Eskan} {f|foreign minister|Foreign Minister} {p|Bo Lind|Bo Lind}";

describe("whose meeting a noun tells of", () => {
  cases({
    [`It was over dinner in {l|Oru|Oru} that ${MORVAN} and ${OSTROVA} made peace.`]: [
      "Ilyas Morvan + Mila Ostrova @ Oru - held",
    ],
    [`Talks with ${OSTROVA} were held in {l|Oru|Oru} by ${MORVAN}.`]: [
      "Mila Ostrova + Ilyas Morvan @ Oru - held",
    ],
    [`${MORVAN} met reporters in {l|Oru|Oru} together with ${OSTROVA}.`]: [
      "Ilyas Morvan + Mila Ostrova @ Oru - held",
    ],
  });
});

describe("those whom no table knows", () => {
  cases({
    "The Baltic presidents met {d|Esk|Eskan} {f|foreign minister|Foreign Minister} {p|Bo Lind|Bo Lind}.": [
      "Baltic presidents + Bo Lind @ - - held",
    ],
    "African and European leaders met in {l|Oru|Oru}.": ["African leaders + European leaders @ Oru - held"],
    "Special envoys ({s|Tarvia|Tarvia}, {s|Esk|Esk}, {s|Norland|Norland}) met in {l|Oru|Oru}.": [
      "Tarvia + Esk + Norland @ Oru - held",
    ],
    "{d|Tarvia|Tarvian} envoys in {l|Oru|Oru} for talks with {d|Esk|Eskan} {f|foreign minister|Foreign Minister} {p|Bo Lind|Bo Lind}":
      ["Tarvia + Bo Lind @ Oru - held"],
  });
});

describe("who stood beside the speaker", () => {
  cases({
    [`${MORVAN}, flanked by ${OSTROVA}, told a news conference in {l|Oru|Oru} that the road was open.`]: [
      "Ilyas Morvan + Mila Ostrova @ Oru - held",
    ],
    [`${MORVAN} took questions from reporters in {l|Oru|Oru}.`]: ["Ilyas Morvan @ Oru - held"],
  });
});

describe("family names alone in a headline", () => {
  cases({
    "Morvan and Ostrova meet in {l|Oru|Oru}, agree truce": ["Morvan + Ostrova @ Oru - held"],
    "Morvan to host Ostrova in {l|Oru|Oru}": ["Morvan + Ostrova @ Oru - announced"],
    "Trade and aid talks resume in {l|Oru|Oru}": [],
  });
});

describe("who was in the chair", () => {
  cases({
    [`Energy ministers of {s|Tarvia|Tarvia} and {s|Esk|Esk} met in {l|Oru|Oru} under the chairmanship of ${OSTROVA}.`]:
      ["Tarvia + Esk + Mila Ostrova @ Oru - held"],
  });
});

describe("an occasion of their own", () => {
  cases({
    "{s|Tarvia|Tarvia} and {s|Esk|Esk} marked the year with a summit in {l|Oru|Oru}.": [
      "Tarvia + Esk @ Oru - held",
    ],
  });
});

describe("further parties of one verb", () => {
  cases({
    [`${MORVAN} met ${OSTROVA} in {l|Oru|Oru} on {t|2031-05-04|Sunday} and ${LIND} in {l|Vik|Vik} on {t|2031-05-05|Monday}.`]:
      ["Ilyas Morvan + Mila Ostrova @ Oru 2031-05-04 held", "Ilyas Morvan + Bo Lind @ Vik 2031-05-05 held"],
    [`${MORVAN} met ${OSTROVA} in {l|Oru|Oru} on {t|2031-05-04|Sunday} and on {t|2031-05-05|Monday} ${LIND}.`]:
      ["Ilyas Morvan + Mila Ostrova @ Oru 2031-05-04 held", "Ilyas Morvan + Bo Lind @ Oru 2031-05-05 held"],
  });
});

describe("where", () => {
  cases({
    [`${MORVAN} sent ${OSTROVA} to {l|Oru|Oru} for talks with ${LIND}.`]: [
      "Mila Ostrova + Bo Lind @ Oru - held",
    ],
    [`${MORVAN} met ${OSTROVA} at the old border post of {l|Oru|Oru}.`]: [
      "Ilyas Morvan + Mila Ostrova @ Oru - held",
    ],
  });
});

describe("houses and stays", () => {
  cases({
    [`{l|ORU|Oru}, {t|2031-05-03|Saturday}.\n\n${MORVAN} received ${OSTROVA} at the ministry.`]: [
      "Ilyas Morvan + Mila Ostrova @ Oru - held",
    ],
    [`${MORVAN} will spend three days in {l|Oru|Oru}.`]: ["Ilyas Morvan @ Oru - announced"],
  });
});

describe("what did not take place", () => {
  cases({
    [`It was not until {t|2031-05-04|Sunday} that ${MORVAN} and ${OSTROVA} could meet in {l|Oru|Oru}.`]: [
      "Ilyas Morvan + Mila Ostrova @ Oru 2031-05-04 held",
    ],
    [`Whether ${MORVAN} and ${OSTROVA} will meet in {l|Oru|Oru} remains open.`]: [
      "Ilyas Morvan + Mila Ostrova @ Oru - possible",
    ],
    "{s|Tarvia|Tarvia} met {s|Esk|Esk} in the group stage in {l|Oru|Oru}.": [],
    [`A meeting of ${MORVAN} with ${OSTROVA} in {l|Oru|Oru} will not go ahead.`]: [
      "Ilyas Morvan + Mila Ostrova @ Oru - cancelled",
    ],
    [`${MORVAN} and ${OSTROVA} have yet to hold consultations in {l|Oru|Oru}.`]: [],
  });
});
