import { lookup } from "node:dns/promises";
import type { LookupAddress } from "node:dns";
import { request as requestPlain } from "node:http";
import type { IncomingMessage } from "node:http";
import { request as requestSecure } from "node:https";
import { isIP } from "node:net";
import type { LookupFunction } from "node:net";
import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";
import { isPublicAddress } from "./addresses.ts";
import type { FetchLimits } from "./desk.ts";
import type { Load } from "./loading.ts";
import { withoutCredentials } from "./loading.ts";

const MOST_REDIRECTS = 5;
const REDIRECTS = [301, 302, 303, 307, 308];
const BYTES = 16 * 1024 * 1024;
const MILLISECONDS = 20_000;
const TYPES = /^(?:text\/[\w.+-]+|application\/xhtml\+xml)$/;

/**
 * Fetches a page over http or https. Every address on the way is looked up, refused unless it is a public one, and
 * connected to as it was checked, so that a name cannot mean one machine when checked and another when asked. Throws
 * an Error whose message is the reason for refusal.
 */
export async function fetchPage(address: string, limits: FetchLimits = {}): Promise<Load> {
  const milliseconds = limits.milliseconds ?? MILLISECONDS;
  const signal = AbortSignal.timeout(milliseconds);
  try {
    return await follow(address, limits, signal);
  } catch (error) {
    if (signal.aborted) {
      throw new Error(`it took more than ${milliseconds / 1000} seconds`, { cause: error });
    }
    throw error;
  }
}

async function follow(address: string, limits: FetchLimits, signal: AbortSignal): Promise<Load> {
  let url = webAddress(address);
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    const response = await ask(url, await addressOf(url, limits.allowPrivate ?? false, signal), signal);
    const moved = response.headers.location;
    if (!REDIRECTS.includes(response.statusCode ?? 0) || moved === undefined) {
      return await receive(response, url, limits.bytes ?? BYTES);
    }
    response.destroy();
    url = webAddress(new URL(moved, url).href);
  }
  throw new Error(`it redirects more than ${MOST_REDIRECTS} times`);
}

function webAddress(address: string): URL {
  if (!URL.canParse(address)) throw new Error("it is no web address");
  const url = new URL(withoutCredentials(address));
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    throw new Error(`${url.protocol} is no way to take a page; http: and https: are`);
  }
  url.hash = "";
  return url;
}

/** Looks the host up once; what is found here is what will be connected to. */
async function addressOf(url: URL, allowPrivate: boolean, signal: AbortSignal): Promise<LookupAddress> {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const found = await Promise.race([resolve(host), abortion(signal)]);
  const unfit = found.find(({ address }) => !isPublicAddress(address));
  if (unfit && !allowPrivate) {
    throw new Error(
      `${host} is on a private or reserved network (${unfit.address}); --allow-private takes it all the same`,
    );
  }
  return found[0]!;
}

async function resolve(host: string): Promise<LookupAddress[]> {
  if (isIP(host)) return [{ address: host, family: isIP(host) }];
  const found = await lookup(host, { all: true }).catch(() => []);
  if (found.length === 0) throw new Error(`no machine is known by the name ${host}`);
  return found;
}

const abortion = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) =>
    signal.addEventListener("abort", () => reject(new Error("aborted")), { once: true }),
  );

function ask(url: URL, { address, family }: LookupAddress, signal: AbortSignal): Promise<IncomingMessage> {
  const checked: LookupFunction = (_host, options, callback) =>
    options.all ? callback(null, [{ address, family }]) : callback(null, address, family);
  const request = url.protocol === "https:" ? requestSecure : requestPlain;
  return new Promise((resolve, reject) => {
    const asked = request(url, {
      signal,
      lookup: checked,
      agent: false,
      headers: { accept: "text/html, text/plain;q=0.9, text/*;q=0.5", "user-agent": "Readout" },
    });
    asked.on("response", resolve);
    asked.on("error", (error) =>
      reject(new Error(`${url.host} does not answer: ${error.message}`, { cause: error })),
    );
    asked.end();
  });
}

async function receive(response: IncomingMessage, url: URL, most: number): Promise<Load> {
  try {
    if (response.statusCode !== 200) throw new Error(`${url.host} answered ${response.statusCode}`);
    const contentType = response.headers["content-type"];
    const type = contentType?.split(";")[0]!.trim().toLowerCase();
    if (type !== undefined && !TYPES.test(type)) throw new Error(`it is ${type}; wanted text or HTML`);
    const bytes = decoded(await collect(response, most), response.headers["content-encoding"], most);
    return { bytes, address: url.href, ...(contentType !== undefined && { mediaType: contentType }) };
  } finally {
    response.destroy();
  }
}

async function collect(response: IncomingMessage, most: number): Promise<Buffer> {
  const tooLarge = new Error(`it is larger than ${most} bytes`);
  if (Number(response.headers["content-length"] ?? 0) > most) throw tooLarge;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response) {
    size += (chunk as Buffer).length;
    if (size > most) throw tooLarge;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

/** Nothing compressed was asked for; some servers send it all the same. */
function decoded(bytes: Buffer, encoding: string | undefined, most: number): Uint8Array {
  const packing = encoding?.trim().toLowerCase() ?? "";
  if (packing === "" || packing === "identity") return bytes;
  const unpack = UNPACKERS.get(packing);
  if (!unpack) throw new Error(`it is packed as ${encoding}, which is not known here`);
  try {
    return unpack(bytes, { maxOutputLength: most });
  } catch (error) {
    const tooLarge = (error as { code?: string }).code === "ERR_BUFFER_TOO_LARGE";
    const reason = tooLarge
      ? `it is larger than ${most} bytes`
      : `it is not packed as ${encoding}, as it says`;
    throw new Error(reason, { cause: error });
  }
}

const UNPACKERS: ReadonlyMap<string, typeof gunzipSync> = new Map([
  ["gzip", gunzipSync],
  ["br", brotliDecompressSync as typeof gunzipSync],
  ["deflate", inflateSync],
]);
