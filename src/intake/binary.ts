/** Files that begin with these bytes are no text. */
const MAGIC: readonly (readonly [name: string, bytes: string])[] = [
  ["PDF", "%PDF-"],
  ["RTF", "{\\rtf"],
  ["ZIP (also .docx, .odt, .epub)", "PK\x03\x04"],
  ["ZIP (also .docx, .odt, .epub)", "PK\x05\x06"],
  ["Word 97 (.doc)", "\xd0\xcf\x11\xe0"],
  ["gzip", "\x1f\x8b"],
  ["bzip2", "BZh9"],
  ["xz", "\xfd7zXZ"],
  ["7-Zip", "7z\xbc\xaf"],
  ["RAR", "Rar!\x1a"],
  ["Zstandard", "\x28\xb5\x2f\xfd"],
  ["PNG", "\x89PNG"],
  ["JPEG", "\xff\xd8\xff"],
  ["GIF", "GIF8"],
  ["TIFF", "II*\x00"],
  ["TIFF", "MM\x00*"],
  ["RIFF (WebP, WAV, AVI)", "RIFF"],
  ["Ogg", "OggS"],
  ["MP3", "ID3"],
  ["Matroska", "\x1a\x45\xdf\xa3"],
  ["SQLite", "SQLite format 3\x00"],
  ["a program", "\x7fELF"],
  ["a program", "MZ\x90"],
  ["WebAssembly", "\x00asm"],
];

/** Formats that will be read one day; the reason of a refusal says so. */
const NOT_YET = /^(?:PDF|RTF|ZIP|Word)/;

/** Why bytes are no text by how they begin, or null. */
export function binaryReason(bytes: Uint8Array): string | null {
  const found = MAGIC.find(([, magic]) => startsWith(bytes, magic));
  if (found)
    return NOT_YET.test(found[0]) ? `${found[0]} is not read yet` : `not text: the file is ${found[0]}`;
  return bytes.length > 11 && ascii(bytes, 4, 8) === "ftyp" ? "not text: the file is MP4" : null;
}

/** Media types that are not text, whatever the bytes. */
export function mediaTypeReason(mediaType: string): string | null {
  const type = mediaType.split(";")[0]!.trim().toLowerCase();
  if (/^application\/(?:pdf|rtf|msword|vnd\.)/.test(type)) return `${type} is not read yet`;
  return /^(?:image|audio|video|font)\//.test(type) ? `not text: the media type is ${type}` : null;
}

const startsWith = (bytes: Uint8Array, magic: string): boolean =>
  bytes.length >= magic.length && [...magic].every((character, i) => bytes[i] === character.charCodeAt(0));

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));
