import assert from "node:assert/strict";
import { test } from "node:test";
import type { Verdict } from "../../register/index.ts";
import { openDesk } from "../index.ts";

type Page = readonly [outlet: string, published: string, text: string];
/** What somebody quotes, whose words they are to be, the verdict a careful reader gives, and what is tried. */
type Trial = readonly [
  quotation: string,
  by: string | null,
  verdict: Verdict | readonly Verdict[],
  tried: string,
];

/** Invented pages, and quotations of them written before the rules were tried on them. */
const BATCHES: readonly { readonly pages: readonly Page[]; readonly trials: readonly Trial[] }[] = [
  {
    pages: [
      [
        "Harbour Wire",
        "2024-03-04",
        `Morvan sets terms for ferry talks

SELMAR, March 4, 2024 — Foreign Minister Ilyas Morvan of Tarvia said on Monday that his country would not sign the ferry treaty before the summer.

“We do not recognise the new harbour line, and we will never accept a port without customs officers,” Morvan told reporters in Selmar. “The sea is not a private lake. It belongs to all who live on its shores.”

Morvan added that talks with Ardonia were “neither cancelled nor forgotten.”

“The delegation [from Ardonia] has agreed to come back in May,” he said.

Foreign Minister Katrin Solvey of Ardonia said: “Our fishermen cannot wait for another winter of empty promises. They need licences, they need fuel, and they need respect.”

“A treaty is signed with partners, not with puppets of the harbour companies but with the government itself,” Morvan said.`,
      ],
      [
        "Kestrin Herald",
        "2024-03-05",
        `Minister speaks on harbour

KESTRIN, March 5, 2024 — Foreign Minister Ilyas Morvan of Tarvia said the new harbour line would not be recognised and that no port without customs officers was acceptable.

“One must sign with the government itself and not with the marionettes of harbour companies,” Morvan said, according to a translation by the Kestrin Herald.

Prime Minister Oskar Dain of Lasmark said: “Every bridge we build is a wall we do not need.”

Defence Minister Lena Arkaz of Corvenia told parliament that her government had not sold any patrol boats to Tarvia.

“I can't say more today; it's too early for that,” Arkaz said.`,
      ],
      [
        "Orvane Post",
        "2024-04-10",
        `Press conference of Foreign Minister Joren Hask

Question: Will Corvenia join the Harbour League?

Joren Hask: We have never asked to join, and nobody has asked us. What we want is fair prices for fuel. I repeat: fair prices for fuel, and nothing more.

Question: And the sanctions?

Joren Hask: Sanctions do not feed anyone. They did not work in the north, they will not work in the south, and they should be lifted before the end of the year.`,
      ],
    ],
    trials: [
      [
        "We do not recognise the new harbour line, and we will never accept a port without customs officers",
        "Morvan",
        "EXACT",
        "plain",
      ],
      [
        "we do not recognise the new harbour line and we will never accept a port without customs officers",
        "Morvan",
        "EXACT",
        "case, comma",
      ],
      ['"The sea is not a private lake."', "Morvan", "TRIMMED", "straight marks, first sentence of two"],
      ["The sea is a private lake", "Morvan", "ALTERED", "not dropped"],
      ["We recognise the new harbour line", "Morvan", "ALTERED", "negation dropped at the head"],
      ["recognise the new harbour line", "Morvan", "ALTERED", "negation just before the run cut off"],
      ["we will accept a port without customs officers", "Morvan", "ALTERED", "never dropped"],
      ["accept a port without customs officers", "Morvan", "ALTERED", "never cut off"],
      ["we will never accept a port without customs officers", "Morvan", "TRIMMED", "run with its negation"],
      [
        "a port without customs officers",
        "Morvan",
        "TRIMMED",
        "a noun phrase: its own words do not assert the opposite",
      ],
      [
        "We do not recognise the new harbour line … a port without customs officers",
        "Morvan",
        "ALTERED",
        "ellipsis swallows never accept",
      ],
      [
        "We do not recognise the new harbour line ... we will never accept a port",
        "Morvan",
        "SPLICED",
        "three dots, words left out, negations kept",
      ],
      ["The sea is not a private lake. It belongs to all", "Morvan", "TRIMMED", "run over two sentences"],
      [
        "The sea is not a private lake. The delegation has agreed to come back in May",
        "Morvan",
        "SPLICED",
        "two statements, paragraphs apart, bracket left out",
      ],
      ["The delegation has agreed to come back in May", "Morvan", "BRACKETED", "source's bracket left out"],
      [
        "The delegation [of Ardonia, editors] has agreed to come back in May",
        "Morvan",
        "BRACKETED",
        "other insertion",
      ],
      [
        "The sea is not a private lake (as some believe). It belongs to all who live on its shores.",
        "Morvan",
        "BRACKETED",
        "round insertion",
      ],
      ["neither cancelled nor forgotten", "Morvan", "EXACT", "mixed quote"],
      ["cancelled nor forgotten", "Morvan", "ALTERED", "neither cut off"],
      [
        "Our fishermen cannot wait for another winter of empty promises",
        "Solvey",
        "TRIMMED",
        "one of two sentences",
      ],
      ["Our fishermen can wait for another winter", "Solvey", "ALTERED", "cannot to can"],
      [
        "Our fishermen cannot wait for another winter of empty promises",
        "Morvan",
        "OTHER SPEAKER",
        "Solvey's words",
      ],
      ["They need licences, they need respect", "Solvey", "SPLICED", "middle left out"],
      ["They need licences, fuel, and respect", "Solvey", ["ALTERED", "SPLICED"], "words left out, in order"],
      ["They need money, they need fuel, and they need respect", "Solvey", "ALTERED", "licences to money"],
      ["Every bridge we build is a wall we don't need", "Dain", "EXACT", "contraction only"],
      ["Every bridge we build is a wall we need", "Dain", "ALTERED", "do not dropped at end"],
      ["I cannot say more today; it is too early for that", "Arkaz", "EXACT", "can't/cannot, it's/it is"],
      ["I can’t say more today", "Arkaz", "TRIMMED", "smart apostrophe"],
      ["I can say more today", "Arkaz", "ALTERED", "t dropped"],
      ["Corvenia has not sold any patrol boats to Tarvia", "Arkaz", "PARAPHRASE", "indirect only"],
      [
        "her government had not sold any patrol boats to Tarvia",
        "Arkaz",
        "PARAPHRASE",
        "words of the report",
      ],
      [
        "We must sign with the government and not with the harbour companies' puppets",
        "Morvan",
        ["TRANSLATION VARIANT", "ALTERED"],
        "another rendering",
      ],
      [
        "One signs treaties with a government, not with marionettes",
        "Morvan",
        ["TRANSLATION VARIANT", "ALTERED"],
        "another rendering, not X but Y",
      ],
      ["We have asked to join, and nobody has asked us", "Hask", "ALTERED", "never dropped in a transcript"],
      ["We have never asked to join", "Hask", "TRIMMED", "run of a turn"],
      ["asked to join, and nobody has asked us", "Hask", "ALTERED", "never cut off before the run"],
      [
        "Sanctions should be lifted before the end of the year",
        "Hask",
        "SPLICED",
        "they → Sanctions taken from earlier sentence: words in order with others left out",
      ],
      ["Sanctions do not feed anyone", "Hask", "TRIMMED", "whole sentence of a turn"],
      ["fair prices for fuel, and nothing more", "Hask", "TRIMMED", "run"],
      [
        "Sanctions do not work in the north",
        "Hask",
        ["ALTERED", "SPLICED"],
        "do not … work in the north: words of two sentences",
      ],
      ["The ferry will sail at dawn", "Morvan", "NOT IN RECORD", "nothing like it"],
      ["The ferry treaty is dead", null, "NOT IN RECORD", "nobody said it"],
      ["harbour", "Morvan", "NOT IN RECORD", "one word"],
      ["We will never accept a port with customs officers", "Morvan", "ALTERED", "without to with"],
      [
        "The sea is not a private lake. It belongs to none who live on its shores.",
        "Morvan",
        "ALTERED",
        "all to none",
      ],
      [
        "We have never asked to join, and nobody has asked us. What we want is fair prices for fuel.",
        null,
        "TRIMMED",
        "no speaker named",
      ],
      [
        "It belongs to all who live on its shores. We will never accept a port",
        "Morvan",
        "SPLICED",
        "turned order: two statements of one or two entries",
      ],
    ],
  },
  {
    pages: [
      [
        "Selmar Courier",
        "2024-05-02",
        `Brennia rejects the toll

ORVANE, May 2, 2024 — President Joren Hask of Brennia refused on Thursday to discuss the bridge toll.

“I wouldn't call it a crisis. It's a quarrel between neighbours, and neighbours don't go to war over a toll,” Hask said.

“No government will hand over its coast guard to a company,” he added. “We have neither the money nor the will for another round of talks, but our door stays open.”

Foreign Minister Nora Adair of Ostria called the toll “unjust, unlawful and unwise” and said that Ostria would appeal.

“We refuse to pay for a bridge that we did not build,” Adair told parliament. “Let them come to Orvane [the capital] and count the lorries.”

According to Deputy Minister Viktor Lanz of Ostria, the ministry isn't planning any new checks at the border.`,
      ],
      [
        "Brennia Gazette",
        "2024-05-03",
        `Adair speech

Nora Adair, the foreign minister of Ostria, said: “We won't pay for a bridge we haven't built.” She also said that neighbours should talk.

“Unless the toll falls, we will close the road,” Adair said on Friday.

“Hardly anyone in Ostria believes in this project any more,” Adair said.`,
      ],
    ],
    trials: [
      ["I would not call it a crisis", "Hask", "TRIMMED", "contraction"],
      ["I would call it a crisis", "Hask", "ALTERED", "not dropped"],
      ["call it a crisis", "Hask", "ALTERED", "cut after not"],
      ["neighbours go to war over a toll", "Hask", "ALTERED", "don't dropped"],
      ["It is a quarrel between neighbours", "Hask", "TRIMMED", ""],
      [
        "I wouldn't call it a crisis. It's a quarrel between neighbours, and neighbours do not go to war over a toll",
        "Hask",
        "EXACT",
        "",
      ],
      ["government will hand over its coast guard to a company", "Hask", "ALTERED", "no cut off"],
      ["No government will hand over its coast guard", "Hask", "TRIMMED", ""],
      ["We have the money and the will for another round of talks", "Hask", "ALTERED", "neither nor dropped"],
      ["our door stays open", "Hask", "TRIMMED", "after but"],
      [
        "We have neither the money nor the will for another round of talks, but our door stays open.",
        "Hask",
        "EXACT",
        "second passage",
      ],
      ["unjust, unlawful and unwise", "Adair", "EXACT", "mixed"],
      ["unlawful and unwise", "Adair", "TRIMMED", "mixed run"],
      ["unjust and unwise", "Adair", "SPLICED", "mixed, middle left out"],
      ["pay for a bridge that we did not build", "Adair", "ALTERED", "refuse to cut off"],
      ["We refuse to pay for a bridge", "Adair", "TRIMMED", ""],
      ["We refuse to pay for a bridge that we did build", "Adair", "ALTERED", ""],
      ["We will pay for a bridge we have not built", "Adair", "ALTERED", "won't → will"],
      ["We will not pay for a bridge we haven't built", "Adair", "EXACT", "won't = will not"],
      ["Let them come to Orvane and count the lorries", "Adair", "BRACKETED", ""],
      [
        "Let them come to Orvane the capital and count the lorries",
        "Adair",
        ["EXACT", "BRACKETED"],
        "bracket taken as own words",
      ],
      ["anyone in Ostria believes in this project", "Adair", "ALTERED", "Hardly cut"],
      ["the ministry is not planning any new checks at the border", "Lanz", "PARAPHRASE", "isn't"],
      [
        "the ministry is planning new checks at the border",
        "Lanz",
        "PARAPHRASE",
        "report; reason must name not",
      ],
      ["We refuse to pay for a bridge", "Hask", "OTHER SPEAKER", ""],
      ["It's a quarrel... over a toll", "Hask", "ALTERED", "the ellipsis swallows a negation"],
      ["We will close the road", "Adair", "TRIMMED", "condition left out: allowed, but named"],
      ["Ostria will appeal", "Adair", "PARAPHRASE", ""],
      ["Bring fish to the market", null, "NOT IN RECORD", ""],
    ],
  },
];

for (const [n, { pages, trials }] of BATCHES.entries()) {
  test(`trials of quotations, batch ${n + 1}: a negation that is left out is told, whatever stays`, async () => {
    const desk = openDesk({ archive: ":memory:", access: "write" });
    for (const [outlet, published, text] of pages) {
      await desk.take([{ name: outlet, bytes: new TextEncoder().encode(text) }], { outlet, published });
    }
    for (const [quotation, by, wanted, tried] of trials) {
      const { verdict, reason } = desk.check(quotation, by === null ? {} : { by });
      assert.ok([wanted].flat().includes(verdict), `“${quotation}” (${tried}): ${verdict}, ${reason}`);
    }
    desk.close();
  });
}
