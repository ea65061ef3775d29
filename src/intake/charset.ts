import type { Notice } from "../text/index.ts";
import { guessSingleByte, guessUtf16 } from "./guess.ts";

export type Decoded =
  | { readonly text: string; readonly charset: string; readonly notices: readonly Notice[] }
  | { readonly reason: string };

/**
 * Decodes bytes: by byte-order mark, else as the sender or the page declares, else as UTF-8 where they are valid
 * UTF-8, else by a guess, which a notice owns up to. The byte-order mark is left out, nothing else is changed.
 */
export function decode(bytes: Uint8Array, declared: string | null): Decoded {
  const marked = byteOrderMark(bytes);
  if (marked)
    return decodeAs(bytes, marked) ?? { reason: `undecodable: marked as ${marked}, which it is not` };
  const utf16 = bytes.includes(0) ? guessUtf16(bytes) : null;
  if (utf16) return withNotice(decodeAs(bytes, utf16), guessed(utf16));
  if (bytes.includes(0)) return { reason: "binary: there are NUL bytes in it" };
  return decodeDeclared(bytes, declared) ?? decodeGuessed(bytes, declared);
}

function decodeDeclared(bytes: Uint8Array, declared: string | null): Decoded | null {
  const label = declared && knownLabel(declared);
  if (!label) return null;
  const utf8 = label === "utf-8" ? null : decodeAs(bytes, "utf-8");
  // Bytes above 127 that happen to be valid UTF-8 are UTF-8, whatever an old template declares.
  if (utf8 && "text" in utf8 && bytes.some((byte) => byte > 127)) {
    return withNotice(utf8, `declared as ${label}, but it is UTF-8`);
  }
  return decodeAs(bytes, label);
}

function decodeGuessed(bytes: Uint8Array, declared: string | null): Decoded {
  const utf8 = decodeAs(bytes, "utf-8");
  const complaint = declared ? `declared as ${declared.slice(0, 40)}, which it is not; ` : "";
  if (utf8) return complaint === "" ? utf8 : withNotice(utf8, `${complaint}decoded as UTF-8`);
  const label = guessSingleByte(bytes);
  return (
    withNotice(decodeAs(bytes, label), complaint + guessed(label)) ?? {
      reason: "undecodable: no character set fits",
    }
  );
}

const guessed = (label: string): string => `character set not declared; decoded as ${label} by its letters`;

function decodeAs(bytes: Uint8Array, label: string): Decoded | null {
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes);
    return isReadable(text)
      ? { text, charset: label, notices: [] }
      : { reason: `undecodable: control characters all over as ${label}` };
  } catch {
    return null; // not valid in this character set
  }
}

function withNotice(decoded: Decoded | null, text: string): Decoded {
  if (!decoded) return { reason: "undecodable: no character set fits" };
  return "text" in decoded
    ? { ...decoded, notices: [...decoded.notices, { kind: "charset", text }] }
    : decoded;
}

/** At most one character in twenty may be a control character. */
function isReadable(text: string): boolean {
  let controls = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if ((unit < 32 && unit !== 9 && unit !== 10 && unit !== 12 && unit !== 13) || (unit >= 127 && unit < 160))
      controls++;
  }
  return controls * 20 <= text.length;
}

function byteOrderMark([a, b, c]: Uint8Array): string | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  return a === 0xfe && b === 0xff ? "utf-16be" : null;
}

/** The name the encoding standard gives a label, or null for one it does not know. */
function knownLabel(label: string): string | null {
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    return null;
  }
}

/** The character set a media type declares: "text/html; charset=windows-1251". */
export const charsetOf = (mediaType: string): string | null =>
  /charset\s*=\s*["']?([\w:.+-]{1,40})/i.exec(mediaType)?.[1] ?? null;

/** The character set an HTML page declares in its first 4096 bytes. */
export function charsetInPage(bytes: Uint8Array): string | null {
  let head = "";
  for (const byte of bytes.subarray(0, 4096)) head += String.fromCharCode(byte);
  const declared = /<meta\s[^>]{0,200}?charset\s*=\s*["']?([\w:.+-]{1,40})/i.exec(head)?.[1] ?? null;
  // The declaration was read byte by byte, so it cannot be UTF-16; the encoding standard says UTF-8 then.
  return declared && /^utf-?16/i.test(declared) ? "utf-8" : declared;
}
