import { describe } from "node:test";
import { cases, MORVAN, OSTROVA } from "../../../../test/support/meetings.ts";

describe("places and days of schedules and tours", () => {
  cases({
    [`{t|2031-05-04|Sunday, 4 May}\n\n{l|Oru|Oru}: ${MORVAN} meets ${OSTROVA}.`]: [
      "Ilyas Morvan + Mila Ostrova @ Oru 2031-05-04 held",
    ],
    [`{m|Tarvia|Port Elsin} will be the scene of a meeting between ${MORVAN} and ${OSTROVA}.`]: [
      "Ilyas Morvan + Mila Ostrova @ Port Elsin - announced",
    ],
    [`{m|Tarvia|Port Elsin} hosts ${MORVAN} and ${OSTROVA}.`]: [
      "Ilyas Morvan + Mila Ostrova @ Port Elsin - held",
    ],
    [`${MORVAN} visited {l|Oru|Oru} on {t|2031-05-04|Sunday}, {l|Vik|Vik} on {t|2031-05-05|Monday} and {l|Sund|Sund} on {t|2031-05-06|Tuesday}.`]:
      [
        "Ilyas Morvan @ Oru 2031-05-04 held",
        "Ilyas Morvan @ Vik 2031-05-05 held",
        "Ilyas Morvan @ Sund 2031-05-06 held",
      ],
    [`${MORVAN} visited {l|Oru|Oru} on {t|2031-05-04|Sunday} and {l|Vik|Vik} is glad.`]: [
      "Ilyas Morvan @ Oru 2031-05-04 held",
    ],
  });
});

describe("those who are not named, and those who are not meant", () => {
  cases({
    [`The president received ${MORVAN} in {l|Oru|Oru} on {t|2031-05-04|Sunday}.`]: [
      "president + Ilyas Morvan @ Oru 2031-05-04 held",
    ],
    [`${MORVAN} and ${OSTROVA} will meet in {l|Oru|Oru}. The meeting had been agreed, the agency reported on {t|2031-05-04|Sunday}.`]:
      ["Ilyas Morvan + Mila Ostrova @ Oru - announced"],
    "The two Koreas’ defence ministers spoke by telephone on {t|2031-05-04|Sunday}.": [
      "North Korea + South Korea @ - 2031-05-04 held",
    ],
    [`${MORVAN} found time on {t|2031-05-04|Sunday} to sit down with ${OSTROVA}.`]: [
      "Ilyas Morvan + Mila Ostrova @ - 2031-05-04 held",
    ],
  });
});
