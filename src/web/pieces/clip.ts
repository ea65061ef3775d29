/** The first `limit` units of a text on one line, cut at a word, and whether anything was cut away. */
export function clip(
  text: string,
  limit: number,
  from = 0,
): { readonly words: string; readonly before: boolean; readonly after: boolean } {
  const start = from > 0 ? wordStart(text, from) : 0;
  const stop = text.length - start <= limit ? text.length : wordEnd(text, start + limit);
  return {
    words: text.slice(start, stop).replace(/\s+/gu, " ").trim(),
    before: start > 0,
    after: stop < text.length,
  };
}

/** The text within the limit on one line, "…" where it was cut. */
export function clipped(text: string, limit: number): string {
  const { words, after } = clip(text, limit);
  return after ? `${words}…` : words;
}

/** The start of the word at a position, looking back no further than a word of ordinary length. */
function wordStart(text: string, position: number): number {
  const space = text.lastIndexOf(" ", position);
  return whole(text, space > position - 40 ? space + 1 : position);
}

function wordEnd(text: string, position: number): number {
  const space = text.lastIndexOf(" ", position);
  return whole(text, space > position - 40 ? space : position);
}

/** A position that does not halve a surrogate pair. */
function whole(text: string, position: number): number {
  const unit = text.charCodeAt(position);
  return unit >= 0xdc00 && unit <= 0xdfff ? position - 1 : position;
}
