import { describe } from "node:test";
import { cases, MORVAN, OSTROVA } from "../../../../test/support/meetings.ts";

const LIND = "{d|Esk|Eskan} {f|foreign minister|Foreign Minister} {p|Bo Lind|Bo Lind}";

describe("sentences that put who met elsewhere", () => {
  cases({
    [`To {l|Oru|Oru} on Wednesday came ${MORVAN}.`]: ["Ilyas Morvan @ Oru - held"],
    [`${MORVAN} had ${OSTROVA} on the line for half an hour.`]: ["Ilyas Morvan + Mila Ostrova @ - - held"],
    [`${OSTROVA}, with whom ${MORVAN} had talks in {l|Oru|Oru}, left at noon.`]: [
      "Ilyas Morvan + Mila Ostrova @ Oru - held",
    ],
    [`Questions were taken by ${MORVAN} and ${OSTROVA} in {l|Oru|Oru}.`]: [
      "Ilyas Morvan + Mila Ostrova @ Oru - held",
    ],
    [`${MORVAN} gave a dinner in {l|Oru|Oru} for ${OSTROVA}.`]: ["Ilyas Morvan + Mila Ostrova @ Oru - held"],
  });
});

describe("verbs that go on, and what is called off or denied", () => {
  cases({
    [`${MORVAN} met ${OSTROVA} in {l|Oru|Oru} and will receive ${LIND} in {l|Velm|Velm}.`]: [
      "Ilyas Morvan + Mila Ostrova @ Oru - held",
      "Ilyas Morvan + Bo Lind @ Velm - announced",
    ],
    [`${MORVAN} and ${OSTROVA} had to put their {l|Oru|Oru} meeting off.`]: [
      "Ilyas Morvan + Mila Ostrova @ Oru - cancelled",
    ],
    [`It cannot be excluded that ${MORVAN} will meet ${OSTROVA} in {l|Oru|Oru}.`]: [
      "Ilyas Morvan + Mila Ostrova @ Oru - possible",
    ],
  });
});

describe("words of a meeting that say of which kind another thing is", () => {
  cases({
    [`The conference hotel in {l|Oru|Oru} was full, ${MORVAN} and ${OSTROVA} found.`]: [],
    [`${MORVAN} received the {o|Order of Merit|Order of Merit} in {l|Oru|Oru}.`]: [],
  });
});

describe("what two do with their own hands", () => {
  cases({
    [`${MORVAN} and ${OSTROVA} signed the accord in {l|Oru|Oru}.`]: [
      "Ilyas Morvan + Mila Ostrova @ Oru - held",
    ],
    [`${MORVAN} signed the accord in {l|Oru|Oru}.`]: [],
    [`{s|Tarvia|Tarvia} and {s|Esk|Esk} signed the accord in {l|Oru|Oru}.`]: [],
    [`${MORVAN} joined ${OSTROVA} in {l|Oru|Oru}.`]: ["Ilyas Morvan + Mila Ostrova @ Oru - held"],
  });
});
