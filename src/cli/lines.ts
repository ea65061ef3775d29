/** Lines of a stream of UTF-8 bytes, without their ends; only one line is held at a time. A last line needs no end. */
export async function* linesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8");
  let pieces: string[] = [];
  for await (const chunk of stream) {
    const parts = decoder.decode(chunk, { stream: true }).split("\n");
    for (const part of parts.slice(0, -1)) {
      pieces.push(part);
      yield pieces.join("").replace(/\r$/, "");
      pieces = [];
    }
    pieces.push(parts.at(-1)!);
  }
  const last = pieces.join("") + decoder.decode();
  if (last !== "") yield last.replace(/\r$/, "");
}
