import { ByteReader, ByteWriter } from "./bytes.ts";

/** First bytes of a file of weights, and the version of its form. A file of another version is refused. */
const MAGIC = "RDLM";
export const FORMAT_VERSION = 1;

export type Sections = ReadonlyMap<string, Uint8Array>;

/** Named stretches of bytes as one file: magic, version, number of sections, then name, length and bytes of each. */
export function packSections(sections: Sections): Uint8Array {
  const head = new ByteWriter();
  for (const character of MAGIC) head.byte(character.charCodeAt(0));
  head.number(FORMAT_VERSION);
  head.number(sections.size);
  for (const [name, bytes] of sections) {
    head.text(name);
    head.number(bytes.length);
  }
  const parts = [head.bytes(), ...sections.values()];
  const packed = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    packed.set(part, at);
    at += part.length;
  }
  return packed;
}

/** The sections of a file. Throws a RangeError that says what came where the bytes are no such file. */
export function unpackSections(bytes: Uint8Array): Sections {
  const magic = String.fromCharCode(...bytes.subarray(0, MAGIC.length));
  if (magic !== MAGIC)
    throw new RangeError(`These bytes begin with "${magic}"; a language model begins with "${MAGIC}"`);
  const reader = new ByteReader(bytes.subarray(MAGIC.length), "The language model");
  const version = reader.number();
  if (version !== FORMAT_VERSION) {
    throw new RangeError(
      `A language model of format ${version}; this program reads format ${FORMAT_VERSION}`,
    );
  }
  const sizes = Array.from({ length: reader.number() }, () => [reader.text(), reader.number()] as const);
  let at = bytes.length - reader.left;
  const sections = new Map<string, Uint8Array>();
  for (const [name, size] of sizes) {
    if (at + size > bytes.length) {
      throw new RangeError(`The language model ends inside its section "${name}" (${bytes.length} bytes)`);
    }
    sections.set(name, bytes.subarray(at, at + size));
    at += size;
  }
  return sections;
}
