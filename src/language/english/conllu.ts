/** A word of a CoNLL-U sentence. `head` is an index into the sentence's words, or -1 for the root. */
export interface ConlluWord {
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  readonly head: number;
  readonly relation: string;
  /** Place in the sentence's text: UTF-16 units, half-open. The words of a contraction take the part they spell. */
  readonly start: number;
  readonly end: number;
}

export interface ConlluSentence {
  readonly text: string;
  readonly words: readonly ConlluWord[];
  /** Id of the document that begins with this sentence, where one does. */
  readonly document?: string;
  readonly opensParagraph: boolean;
}

/**
 * Sentences of a CoNLL-U file (universaldependencies.org/format.html). Empty nodes are left out. Throws a RangeError
 * that names line, sentence and reason where a sentence has no text, a form is not in it, or heads make no tree.
 */
export function* readConllu(content: string): Generator<ConlluSentence> {
  let lines: string[] = [];
  let number = 0;
  let first = 1;
  for (const line of linesOf(content)) {
    number++;
    if (line.trim() !== "") {
      if (lines.length === 0) first = number;
      lines.push(line);
    } else if (lines.length > 0) {
      yield sentenceOf(lines, first);
      lines = [];
    }
  }
  if (lines.length > 0) yield sentenceOf(lines, first);
}

function* linesOf(content: string): Generator<string> {
  for (let start = 0; start < content.length;) {
    const newline = content.indexOf("\n", start);
    const end = newline < 0 ? content.length : newline;
    yield content.slice(start, content[end - 1] === "\r" ? end - 1 : end);
    start = end + 1;
  }
}

const valueOf = (lines: readonly string[], key: string): string | undefined =>
  lines.find((line) => line.startsWith(`# ${key} =`))?.slice(key.length + 5);

function sentenceOf(lines: readonly string[], first: number): ConlluSentence {
  const where = `The CoNLL-U sentence at line ${first}`;
  const text = valueOf(lines, "text")?.trim();
  if (text === undefined) throw new RangeError(`${where} has no "# text = "`);
  const words = placed(lines, text, where);
  checkTree(words, where);
  const document = valueOf(lines, "newdoc id")?.trim();
  const opensParagraph = lines.some((line) => /^# new(?:par|doc)/.test(line));
  return { text, words, opensParagraph, ...(document !== undefined && { document }) };
}

/** A contraction's range and how much of it its words have spelled. */
interface Contraction {
  readonly last: number;
  readonly start: number;
  readonly form: string;
  spelled: number;
}

function placed(lines: readonly string[], text: string, where: string): ConlluWord[] {
  const words: ConlluWord[] = [];
  let at = 0;
  let contraction: Contraction | null = null;
  const place = (form: string): number => {
    const found = text.indexOf(form, at);
    if (found < 0) throw new RangeError(`${where}: "${form}" is not in its text after unit ${at}`);
    at = found + form.length;
    return found;
  };
  for (const line of lines) {
    if (line.startsWith("#")) continue;
    const columns = line.split("\t");
    if (columns.length < 8)
      throw new RangeError(`${where}: ${columns.length} columns in "${line.slice(0, 60)}"`);
    const id = columns[0]!;
    const form = columns[1]!;
    if (id.includes(".")) continue;
    if (id.includes("-")) {
      contraction = { last: Number(id.split("-")[1]), start: place(form), form, spelled: 0 };
      continue;
    }
    const range: [number, number] = contraction ? partOf(contraction, form) : spanAt(place(form), form);
    if (contraction && Number(id) >= contraction.last) contraction = null;
    words.push(wordOf(columns, range));
  }
  return words;
}

const spanAt = (start: number, form: string): [number, number] => [start, start + form.length];

function partOf(contraction: Contraction, form: string): [number, number] {
  const { start, spelled } = contraction;
  if (!contraction.form.startsWith(form, spelled)) return spanAt(start, contraction.form);
  contraction.spelled += form.length;
  return spanAt(start + spelled, form);
}

function wordOf(columns: readonly string[], [start, end]: [number, number]): ConlluWord {
  return {
    form: columns[1]!,
    lemma: columns[2]!,
    upos: columns[3]!,
    xpos: columns[4]!,
    head: Number(columns[6]) - 1,
    relation: columns[7]!,
    start,
    end,
  };
}

/** One root, every head a word of the sentence, and every word under the root. */
function checkTree(words: readonly ConlluWord[], where: string): void {
  const roots = words.filter(({ head }) => head === -1).length;
  if (roots !== 1) throw new RangeError(`${where} has ${roots} roots; it must have one`);
  const seen = new Int32Array(words.length);
  words.forEach((word, i) => {
    for (let at = i; at >= 0 && seen[at] === 0; at = words[at]!.head) {
      seen[at] = i + 1;
      const head = words[at]!.head;
      if (!(head >= -1 && head < words.length)) {
        throw new RangeError(`${where}: "${word.form}" has head ${head + 1} among ${words.length} words`);
      }
      if (head >= 0 && seen[head] === i + 1)
        throw new RangeError(`${where}: heads run in a circle at "${word.form}"`);
    }
  });
}
