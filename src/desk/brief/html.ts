/** Marks of Markdown that `inMarkdown` sets off with a backslash. */
const ESCAPED = /\\([\\`*_[\]<>#|~])/g;

/**
 * A brief as one HTML page without scripts, from the Markdown `briefInMarkdown` writes and nothing else: headings,
 * lists of two levels, paragraphs, bold words, footnotes. The same Markdown gives the same bytes.
 */
export function briefInHtml(markdown: string, title: string): string {
  const lines = markdown.split("\n");
  const notes = lines.filter((line) => NOTE.test(line));
  const body = lines.filter((line) => !NOTE.test(line));
  return [
    `<!doctype html>`,
    `<html lang="en">`,
    `<meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<title>${escaped(title)}</title>`,
    `<style>${STYLE}</style>`,
    `<main>`,
    ...blocks(body),
    ...(notes.length > 0 ? [`<h2>Notes</h2>`, `<ol>`, ...notes.map(note), `</ol>`] : []),
    `</main>`,
    `</html>`,
    "",
  ].join("\n");
}

const STYLE =
  "body{font:1rem/1.5 Georgia,serif;margin:2rem auto;max-width:44rem;padding:0 1rem;color:#1b1b1b;background:#fff}" +
  "h1,h2{line-height:1.2}h2{border-bottom:1px solid #bbb;margin-top:2rem}sup{line-height:0}ol{font-size:.875rem}" +
  "li{margin:.3rem 0}a{color:#123f77}@media print{a{color:inherit;text-decoration:none}}";

const NOTE = /^\[\^(\d+)\]: /;

function note(line: string): string {
  const number = NOTE.exec(line)![1]!;
  return `<li id="n${number}">${inline(line.replace(NOTE, ""))} <a href="#r${number}">back</a></li>`;
}

/** Lines as blocks; lines of a list stand together. */
function blocks(lines: readonly string[]): string[] {
  const html: string[] = [];
  let depth = 0;
  const list = (wanted: number): void => {
    for (; depth < wanted; depth++) html.push("<ul>");
    for (; depth > wanted; depth--) html.push("</ul>");
  };
  const linked = new Set<string>();
  for (const line of lines) {
    const item = /^( {2})?- /.exec(line);
    if (line !== "" || depth === 0) list(item ? (item[1] ? 2 : 1) : 0);
    if (line === "") continue;
    const heading = /^(#{1,2}) /.exec(line);
    if (item) html.push(`<li>${inline(line.slice(item[0].length), linked)}</li>`);
    else if (heading)
      html.push(
        `<h${heading[1]!.length}>${inline(line.slice(heading[0].length), linked)}</h${heading[1]!.length}>`,
      );
    else html.push(`<p>${inline(line, linked)}</p>`);
  }
  list(0);
  return html;
}

/** Words on a line; the first reference to a note is where its way back leads. */
function inline(words: string, linked = new Set<string>()): string {
  return words
    .split(/(\[\^\d+\]|\*\*(?:[^*\\]|\\.)*\*\*)/)
    .map((piece) => {
      const number = /^\[\^(\d+)\]$/.exec(piece)?.[1];
      if (number === undefined) {
        const bold = /^\*\*(.*)\*\*$/s.exec(piece)?.[1];
        return bold === undefined ? plain(piece) : `<strong>${plain(bold)}</strong>`;
      }
      const id = linked.has(number) ? "" : ` id="r${number}"`;
      linked.add(number);
      return `<sup${id}><a href="#n${number}">${number}</a></sup>`;
    })
    .join("");
}

const plain = (words: string): string => escaped(words.replace(ESCAPED, "$1"));

const escaped = (words: string): string =>
  words.replace(/[&<>"]/g, (mark) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[mark]!);
