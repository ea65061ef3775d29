/** Laws of reading, on random documents: promises 1 and 4 of docs/architecture.md. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { read } from "../../src/reading/index.ts";
import { resources } from "../support/resources.ts";
import { expectLawful } from "../support/lawful.ts";
import { generator, randomText } from "../support/random.ts";

const DOCUMENTS = 5_000;

test(`${DOCUMENTS} random documents give lawful readings, the same on a second reading`, () => {
  const random = generator(20_230_505);
  let entries = 0;
  for (let i = 0; i < DOCUMENTS; i++) {
    const text = randomText(random, 5 + Math.floor(random() * 90));
    const source = { id: `random-${i}`, text, ...(i % 3 === 0 && { published: "2024-05-21" }) };
    try {
      const reading = expectLawful(read(source, resources));
      entries += reading.statements.length + reading.mentions.length + reading.turns.length;
      if (i % 10 === 0) assert.deepEqual(read(source, resources), reading);
    } catch (error) {
      throw new Error(`document ${i}: ${JSON.stringify(text)}`, { cause: error });
    }
  }
  assert.ok(entries > DOCUMENTS, `the generator reaches the finders: ${entries} entries`);
});

const HOSTILE = {
  "straight quotes": '"'.repeat(200_000),
  "opening quotes": "“".repeat(200_000),
  apostrophes: "'".repeat(200_000),
  brackets: "([".repeat(100_000),
  digits: "1234567890".repeat(20_000),
  "one word": "a".repeat(200_000),
  capitals: "A ".repeat(100_000),
  "speech verbs": "said ".repeat(40_000),
  "speech verbs and names": "Morvan said that Adair said that ".repeat(6_000),
  quotations: "“Yes,” he said. ".repeat(12_000),
  newlines: "a\n".repeat(100_000),
  labels: "Question: what?\nMorvan: that.\n".repeat(6_000),
  "quotations left open": "he said: “we ".repeat(15_000),
  "sources cited": "quoted Morvan as saying, citing Adair, ".repeat(5_000),
  dates: "5 May 2023 and ".repeat(13_000),
  "open dates": "May 5, ".repeat(28_000),
  meetings: "Lavrov met Qin in Goa. ".repeat(8_000),
  commas: "a, ".repeat(60_000),
} as const;

for (const [name, text] of Object.entries(HOSTILE)) {
  // A time that grows with the square of these texts would not end within the runner's patience.
  test(`hostile text: ${name}`, { timeout: 60_000 }, () => {
    const reading = read({ id: "hostile", text, published: "2024-05-21" }, resources);
    expectLawful(reading);
  });
}
