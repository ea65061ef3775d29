import { plainUnit } from "./characters.ts";
import { hashText } from "./hashing.ts";

/** The classes of a word, coarse to fine, as the model's word-class table gives them; 0 where it has none. */
export type WordClasses = ReadonlyMap<string, readonly [coarse: number, middle: number, fine: number]>;

/** What the models see of each distinct word form: columns of hashes, one row a form. */
export class Words {
  readonly classes: WordClasses;
  readonly #speechVerbs: ReadonlySet<string>;
  readonly #ids = new Map<string, number>();
  readonly forms: string[] = [];
  form = new Int32Array(1024);
  lower = new Int32Array(1024);
  suffix1 = new Int32Array(1024);
  suffix2 = new Int32Array(1024);
  suffix3 = new Int32Array(1024);
  suffix4 = new Int32Array(1024);
  prefix1 = new Int32Array(1024);
  prefix3 = new Int32Array(1024);
  shape = new Int32Array(1024);
  coarse = new Int32Array(1024);
  middle = new Int32Array(1024);
  fine = new Int32Array(1024);
  flags = new Uint8Array(1024);

  constructor(classes: WordClasses, speechVerbs: ReadonlySet<string>) {
    this.classes = classes;
    this.#speechVerbs = speechVerbs;
    this.idOf("\u0000"); // row 0: what stands before a text and after it
  }

  get size(): number {
    return this.forms.length;
  }

  /** The row of a form; made when it is first met. */
  idOf(form: string): number {
    const known = this.#ids.get(form);
    if (known !== undefined) return known;
    const id = this.forms.length;
    this.#ids.set(form, id);
    this.forms.push(form);
    if (id === this.form.length) this.#grow();
    this.#fill(id, form);
    return id;
  }

  #fill(id: number, form: string): void {
    const lower = normalForm(form);
    this.form[id] = hashText(form);
    this.lower[id] = hashText(lower);
    this.suffix1[id] = hashText("1" + lower.slice(-1));
    this.suffix2[id] = hashText("2" + lower.slice(-2));
    this.suffix3[id] = hashText("3" + lower.slice(-3));
    this.suffix4[id] = hashText("4" + lower.slice(-4));
    this.prefix1[id] = hashText("5" + lower.slice(0, 1));
    this.prefix3[id] = hashText("6" + lower.slice(0, 3));
    this.shape[id] = hashText("7" + shapeOf(form));
    const classes = this.classes.get(lower);
    if (classes) [this.coarse[id], this.middle[id], this.fine[id]] = classes;
    this.flags[id] = flagsOf(form, lower) | (this.#speechVerbs.has(lower) ? SPEECH_VERB : 0);
  }

  #grow(): void {
    const length = this.form.length * 2;
    const wider = (column: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> => {
      const copy = new Int32Array(length);
      copy.set(column);
      return copy;
    };
    this.form = wider(this.form);
    this.lower = wider(this.lower);
    this.suffix1 = wider(this.suffix1);
    this.suffix2 = wider(this.suffix2);
    this.suffix3 = wider(this.suffix3);
    this.suffix4 = wider(this.suffix4);
    this.prefix1 = wider(this.prefix1);
    this.prefix3 = wider(this.prefix3);
    this.shape = wider(this.shape);
    this.coarse = wider(this.coarse);
    this.middle = wider(this.middle);
    this.fine = wider(this.fine);
    const flags = new Uint8Array(length);
    flags.set(this.flags);
    this.flags = flags;
  }
}

/** Flags of a form. */
export const CAPITAL = 1;
export const SPEECH_VERB = 2;
export const QUOTE = 4;
export const PAUSE = 8;
export const OPENING = 16;
export const CLOSING = 32;
export const SINGLE_QUOTE = 64;

function flagsOf(form: string, lower: string): number {
  const first = form.charAt(0);
  let flags = first !== first.toLowerCase() ? CAPITAL : 0;
  if (lower === '"' || lower === "''" || lower === "``") flags |= QUOTE;
  if (lower === "'" || lower === "`") flags |= SINGLE_QUOTE;
  if (/^(?:[,;:–—-]|--)$/.test(form)) flags |= PAUSE;
  if (/^[([{]$/.test(form)) flags |= OPENING;
  if (/^[)\]}]$/.test(form)) flags |= CLOSING;
  return flags;
}

/** Lower case, digits as 0, plain quotes and hyphens, no soft hyphens and joiners: one word, however it is typed. */
export function normalForm(form: string): string {
  let changed = false;
  const units: number[] = [];
  for (let i = 0; i < form.length; i++) {
    const unit = form.charCodeAt(i);
    if (unit === 0xad || (unit >= 0x200b && unit <= 0x200d) || unit === 0x2060) {
      changed = true;
      continue;
    }
    const plain = plainUnit(unit);
    changed ||= plain !== unit;
    units.push(plain);
  }
  const plain = changed && units.length > 0 ? unitsToText(units) : form;
  return plain.toLowerCase();
}

/** A word of any length: arguments of one call are limited in number. */
function unitsToText(units: readonly number[]): string {
  let text = "";
  for (let i = 0; i < units.length; i += 4096) text += String.fromCharCode(...units.slice(i, i + 4096));
  return text;
}

/** "Xxx", "dd.d", "X.X.": capitals, small letters, digits and marks, runs cut at two; of the first 20 units. */
export function shapeOf(form: string): string {
  let shape = "";
  let last = "";
  let run = 0;
  for (let i = 0; i < form.length && i < 20; i++) {
    const kind = shapeUnit(form, i);
    run = kind === last ? run + 1 : 1;
    last = kind;
    if (run <= 2) shape += kind;
  }
  return shape;
}

function shapeUnit(form: string, i: number): string {
  const unit = form.charCodeAt(i);
  if (unit >= 65 && unit <= 90) return "X";
  if (unit >= 97 && unit <= 122) return "x";
  if (unit >= 48 && unit <= 57) return "d";
  if (unit < 128) return form[i]!;
  const plain = plainUnit(unit);
  if (plain !== unit) return String.fromCharCode(plain);
  return form[i] !== form[i]!.toLowerCase() ? "X" : "x";
}
