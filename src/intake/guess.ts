/** How many bytes a guess looks at. */
const SAMPLE = 65_536;

/**
 * UTF-16 without a byte-order mark: in European text the high byte of nearly every unit is one of very few values
 * (Latin 00, Cyrillic 04, marks 20), and all of them lie on one side.
 */
export function guessUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes.length < 2 || bytes.length % 2 === 1) return null;
  const sample = bytes.subarray(0, SAMPLE);
  const high = [0, 0];
  for (let i = 0; i < sample.length; i++) {
    const byte = sample[i]!;
    if (byte === 0 || byte === 4 || byte === 0x20) high[i % 2]!++;
  }
  const units = sample.length / 2;
  if (high[1]! >= 0.9 * units && high[0]! < 0.5 * units) return "utf-16le";
  return high[0]! >= 0.9 * units && high[1]! < 0.5 * units ? "utf-16be" : null;
}

/** The commonest letters of Russian, in lower case: over two thirds of any text. */
const COMMON = new Set("оеаинтсрвлкмдпу");

/**
 * Windows-1251 or KOI8-R where letters above 127 make whole words, else Windows-1252. The Cyrillic two differ in the
 * places of letters: read as the wrong one, the common small letters turn into capitals and rare ones.
 */
export function guessSingleByte(bytes: Uint8Array): "windows-1251" | "koi8-r" | "windows-1252" {
  const sample = bytes.subarray(0, SAMPLE);
  if (shareInWords(sample) < 0.5) return "windows-1252";
  return commonIn(sample, "koi8-r") > commonIn(sample, "windows-1251") ? "koi8-r" : "windows-1251";
}

/** The share of letters above 127 that stand in a run of three and more. In French or Turkish they stand alone. */
function shareInWords(sample: Uint8Array): number {
  let all = 0;
  let inWords = 0;
  let run = 0;
  const endRun = (): void => {
    if (run >= 3) inWords += run;
    run = 0;
  };
  for (const byte of sample) {
    if (byte >= 0xc0 || byte === 0xa8 || byte === 0xb8) {
      all++;
      run++;
    } else endRun();
  }
  endRun();
  return all === 0 ? 0 : inWords / all;
}

function commonIn(sample: Uint8Array, label: string): number {
  let common = 0;
  for (const letter of new TextDecoder(label).decode(sample)) if (COMMON.has(letter)) common++;
  return common;
}
