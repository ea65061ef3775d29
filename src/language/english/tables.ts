import { byCodeUnits } from "../../text/index.ts";
import { ByteReader, ByteWriter } from "./bytes.ts";
import type { LemmaScript } from "./lemmas.ts";
import type { WordClasses } from "./words.ts";

/** Sorted words, each as what it shares with the one before and what it adds. */
class WordWriter {
  readonly out = new ByteWriter();
  #last = "";

  word(word: string): void {
    let shared = 0;
    while (shared < 255 && shared < word.length && word[shared] === this.#last[shared]) shared++;
    this.out.byte(shared);
    this.out.text(word.slice(shared));
    this.#last = word;
  }
}

class WordReader {
  readonly in: ByteReader;
  #last = "";

  constructor(bytes: Uint8Array, name: string) {
    this.in = new ByteReader(bytes, name);
  }

  word(): string {
    const shared = this.in.byte();
    this.#last = this.#last.slice(0, shared) + this.in.text();
    return this.#last;
  }
}

const sorted = (keys: Iterable<string>): string[] => [...keys].sort(byCodeUnits);

export function encodeClasses(classes: WordClasses): Uint8Array {
  const writer = new WordWriter();
  writer.out.number(classes.size);
  for (const word of sorted(classes.keys())) {
    writer.word(word);
    for (const each of classes.get(word)!) writer.out.number(each);
  }
  return writer.out.bytes();
}

export function decodeClasses(bytes: Uint8Array): WordClasses {
  const reader = new WordReader(bytes, "The word classes");
  const classes = new Map<string, readonly [number, number, number]>();
  for (let count = reader.in.number(); count > 0; count--) {
    const word = reader.word();
    classes.set(word, [reader.in.number(), reader.in.number(), reader.in.number()]);
  }
  return classes;
}

export function encodeLemmas(
  exceptions: ReadonlyMap<string, string>,
  rules: ReadonlyMap<string, LemmaScript>,
): Uint8Array {
  const writer = new WordWriter();
  writer.out.number(exceptions.size);
  for (const key of sorted(exceptions.keys())) {
    writer.word(key);
    writer.out.text(exceptions.get(key)!);
  }
  writer.out.number(rules.size);
  for (const key of sorted(rules.keys())) {
    const { cut, add } = rules.get(key)!;
    writer.word(key);
    writer.out.number(cut);
    writer.out.text(add);
  }
  return writer.out.bytes();
}

export function decodeLemmas(bytes: Uint8Array) {
  const reader = new WordReader(bytes, "The lemma tables");
  const exceptions = new Map<string, string>();
  for (let count = reader.in.number(); count > 0; count--) exceptions.set(reader.word(), reader.in.text());
  const rules = new Map<string, LemmaScript>();
  for (let count = reader.in.number(); count > 0; count--) {
    rules.set(reader.word(), { cut: reader.in.number(), add: reader.in.text() });
  }
  return { exceptions, rules };
}
