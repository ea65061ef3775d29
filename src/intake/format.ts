import type { Format, Hints } from "./intake.ts";

/** The format by media type, else by the name's ending, else by how the text begins. */
export function formatOf(bytes: Uint8Array, { name, mediaType, url }: Hints): Format {
  return byMediaType(mediaType ?? "") ?? byName(name ?? "") ?? byName(pathOf(url ?? "")) ?? byContent(bytes);
}

function byMediaType(mediaType: string): Format | null {
  const type = mediaType.split(";")[0]!.trim().toLowerCase();
  if (type === "text/html" || type === "application/xhtml+xml") return "html";
  if (type === "text/markdown" || type === "text/x-markdown") return "markdown";
  return type === "text/plain" ? "text" : null;
}

function byName(name: string): Format | null {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  if (["html", "htm", "xhtml", "shtml"].includes(ending)) return "html";
  if (["md", "markdown"].includes(ending)) return "markdown";
  return ending === "txt" ? "text" : null;
}

const pathOf = (url: string): string => url.replace(/[?#].*$/s, "");

function byContent(bytes: Uint8Array): Format {
  let head = "";
  for (const byte of bytes.subarray(0, 1024)) if (byte !== 0) head += String.fromCharCode(byte);
  return /^[^<]{0,8}\s*(?:<!doctype html|<html|<head|<\?xml[^>]*>\s*<!doctype html)/i.test(head)
    ? "html"
    : "text";
}
