import assert from "node:assert/strict";
import { test } from "node:test";
import { findParagraphs } from "../../language/index.ts";
import { findQuotations } from "./quotations.ts";

const quotations = (text: string) =>
  findQuotations({ source: "test", text, paragraphs: findParagraphs({ source: "test", text }) });

/** Takes a text with its quotations in ⟦⟧ (content with marks) and expects exactly these to be found. */
function expectQuotations(marked: string): void {
  const text = marked.replace(/[⟦⟧]/g, "");
  const shown = quotations(text).reduceRight(
    (shownSoFar, { start, end }) =>
      `${shownSoFar.slice(0, start)}⟦${shownSoFar.slice(start, end)}⟧${shownSoFar.slice(end)}`,
    text,
  );
  assert.equal(shown, marked);
}

test("straight, curly, German and angle marks, and two single ones for a double", () => {
  expectQuotations('The minister said: ⟦"We have an agreement."⟧ Nobody else spoke.');
  expectQuotations("⟦“We have an agreement,”⟧ he said, ⟦“and a date.”⟧");
  expectQuotations("Sie nannte es ⟦„einen Anfang“⟧ und ging.");
  expectQuotations("Il parle d’⟦«un début»⟧ et d’⟦« une fin »⟧.");
  expectQuotations("He called it ⟦»a start«⟧ and left.");
  expectQuotations("She called it ⟦``a start''⟧ and ⟦''no more''⟧.");
});

test("a mark of the wrong kind closes", () => {
  expectQuotations('⟦“We have an agreement,"⟧ he said.');
  expectQuotations('⟦"We have an agreement,”⟧ he said, ⟦"at last."⟧');
  expectQuotations("⟦“We have an agreement,“⟧ he said, ⟦“at last.“⟧");
  expectQuotations("He spoke of ⟦”an agreement”⟧ at last.");
});

test("only the outer of nested quotations is one", () => {
  expectQuotations("⟦“She said ‘never’ to us,”⟧ he recalled.");
  expectQuotations("⟦“The word “never” was used,”⟧ he recalled.");
  expectQuotations('⟦“The word "never" was used,”⟧ he recalled.');
  expectQuotations('⟦"The word "never" was used,"⟧ he recalled.');
  expectQuotations("⟦‘The word “never” was used,’⟧ he recalled.");
  expectQuotations("⟦\"'Never,' she said,\"⟧ he recalled.");
});

test("single marks are told from apostrophes and possessives", () => {
  expectQuotations("Tarvia’s minister called the states’ plan ⟦‘dead’⟧ and didn’t wait.");
  expectQuotations("Tarvia's minister called the states' plan ⟦'dead'⟧ and didn't wait.");
  expectQuotations("He wants ⟦‘the workers’ demands’⟧ on the table, ⟦‘now’⟧.");
  expectQuotations("Sie nannte es ⟦‚einen Anfang‘⟧ und ging.");
  expectQuotations("Tell 'em the envoys' plan from the '90s isn't the ministers' plan.");
});

test("what never closes ends with its paragraph and swallows nothing more", () => {
  const [left, right] = quotations("He said: “We are late.\nThe talks went on. “Good,” she said.");
  assert.deepEqual([left?.closed, left?.end, left?.content.start], [false, 22, 10]);
  assert.deepEqual([right?.closed, right?.continues], [true, false]);
  expectQuotations("⟦“We are late, he said. “Good,”⟧ she said.");
});

test("inches and stray marks open nothing", () => {
  expectQuotations('The pipe was 5" wide, a " b, and she called it ⟦"small"⟧ at once.');
  expectQuotations("The ceiling is 8'10\" high.");
});

test("a quotation goes on through paragraphs that each open with a mark", () => {
  const text = "“We came early.\n\n“We saw them.\n\n“We left,” he said. “Gladly.”";
  assert.deepEqual(
    quotations(text).map(({ closed, continues }) => [closed, continues]),
    [
      [false, false],
      [false, true],
      [true, true],
      [true, false],
    ],
  );
});

test("paragraphs that each close are quotations of their own", () => {
  const found = quotations("“We came early.”\n“We left late.”");
  assert.deepEqual(
    found.map(({ closed, continues }) => [closed, continues]),
    [
      [true, false],
      [true, false],
    ],
  );
});

test("a quotation broken over lines runs on to its closing mark", () => {
  const text = "He said: “We came\nand we saw\nand we left.” They went.";
  const found = quotations(text);
  assert.equal(
    found.map(({ content }) => text.slice(content.start, content.end)).join("|"),
    "We came|and we saw|and we left.",
  );
  assert.deepEqual(
    found.map(({ closed }) => closed),
    [false, false, true],
  );
  assert.deepEqual(
    found.map(({ continues }) => continues),
    [false, true, true],
  );
});

test("marks spaced the wrong way round alternate", () => {
  expectQuotations('Only an⟦" able partner "⟧is heard in the⟦" Morning Gazette"⟧.');
});

test("an empty pair is no quotation", () => {
  assert.deepEqual(quotations('He wrote "" and “ ” and "…".'), []);
});

/** A tiny linear congruential generator: the same texts on every run. */
function* randomTexts(count: number): Generator<string> {
  const pieces = [
    "“",
    "”",
    '"',
    "'",
    "‘",
    "’",
    "„",
    "«",
    "»",
    "''",
    "``",
    " ",
    "\n",
    "a",
    "state's",
    ".",
    "5",
    "—",
    "🕊️",
    "(",
  ];
  let seed = 20_240_521;
  const next = (limit: number): number => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) % limit;
  for (let i = 0; i < count; i++) {
    yield Array.from({ length: 3 + next(60) }, () => pieces[next(97) % pieces.length]!).join("");
  }
}

test("random marks give spans inside the text, in order, apart, halving no character", () => {
  for (const text of randomTexts(3000)) {
    let end = 0;
    for (const { content, ...span } of quotations(text)) {
      assert.ok(span.start >= end && span.end <= text.length, JSON.stringify(text));
      assert.ok(span.start <= content.start && content.start < content.end && content.end <= span.end);
      for (const edge of [span.start, span.end, content.start, content.end]) {
        assert.ok(!/^[\uDC00-\uDFFF]/.test(text.slice(edge, edge + 1)), JSON.stringify(text));
      }
      end = span.end;
    }
  }
});

test("a megabyte of marks comes to an end", () => {
  for (const unit of ['"', "“", " ‘a", '"a "', "„", "« a", ' “a "b']) {
    const text = unit.repeat(Math.ceil(1_000_000 / unit.length));
    assert.ok(quotations(text).every(({ end }) => end <= text.length));
  }
});
