import { Analysis } from "./analysis.ts";
import type { ConlluSentence } from "./conllu.ts";
import { readConllu } from "./conllu.ts";
import { SPACE, kindOf } from "./characters.ts";

/**
 * The analysis of a text as another parser made it: the import door. The CoNLL-U sentences must spell the text, one
 * after another; only white space may differ. Throws a RangeError that names the place where they do not. An arc from
 * outside has confidence 1: its maker did not say.
 */
export function analysisFromConllu(text: string, conllu: string): Analysis {
  const sentences = [...readConllu(conllu)].filter(({ words }) => words.length > 0);
  const words = sentences.flatMap((sentence) => sentence.words);
  const starts = new Int32Array(words.length);
  const ends = new Int32Array(words.length);
  const heads = new Int32Array(words.length);
  const sentenceStarts = new Int32Array(sentences.length + 1);
  let first = 0;
  let at = 0;
  sentences.forEach((sentence, s) => {
    const places = spelled(text, at, sentence);
    sentence.words.forEach(({ start, end, head }, i) => {
      starts[first + i] = places[start]!;
      ends[first + i] = places[end - 1]! + 1;
      heads[first + i] = first + (head < 0 ? i : head);
    });
    at = places.at(-1)! + 1;
    first += sentence.words.length;
    sentenceStarts[s + 1] = first;
  });
  return new Analysis(
    text,
    { starts, ends, length: words.length, sentenceStarts },
    {
      upos: (token) => words[token]!.upos,
      xpos: (token) => words[token]!.xpos,
      lemma: (token) => words[token]!.lemma,
      head: (token) => heads[token]!,
      relation: (token) => words[token]!.relation,
      confidence: () => 1,
      margin: () => 0,
      tag: () => undefined,
      parse: () => undefined,
    },
  );
}

/** For each unit of a sentence, where it stands in the text, from `from` on. White space gets its neighbour's place. */
function spelled(text: string, from: number, sentence: ConlluSentence): number[] {
  let at = from;
  const places: number[] = [];
  for (let i = 0; i < sentence.text.length; i++) {
    if (kindOf(sentence.text.charCodeAt(i)) === SPACE) {
      places.push(at);
      continue;
    }
    while (at < text.length && kindOf(text.charCodeAt(at)) === SPACE) at++;
    if (text[at] !== sentence.text[i]) {
      throw new RangeError(
        `The CoNLL-U sentence "${sentence.text.slice(0, 60)}" does not spell the text at unit ${at}: ` +
          `"${sentence.text.slice(i, i + 20)}" against "${text.slice(at, at + 20)}"`,
      );
    }
    places.push(at++);
  }
  return places;
}
