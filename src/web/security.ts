import type { MiddlewareHandler } from "hono";

/** Nothing is loaded but what this server sends as files of its own; nothing in a page may run. */
export const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

const HEADERS: Readonly<Record<string, string>> = {
  "content-security-policy": POLICY,
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  // Not "no-referrer": a browser then sends "Origin: null" with our own forms, and over plain HTTP, where it does not
  // send Sec-Fetch-Site beyond this machine, nothing would tell them from another site's.
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=()",
};

/** Puts the headers on every answer; one that has set its own keeps it (the original bytes are sandboxed). */
export const secureHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  for (const [name, value] of Object.entries(HEADERS)) {
    if (!context.res.headers.has(name)) context.res.headers.set(name, value);
  }
};

/** Names by which a server on the loopback may be asked. */
export const LOOPBACK_HOSTS: readonly string[] = ["localhost", "127.0.0.1", "[::1]"];

/**
 * Answers only to the names given. A page elsewhere can make its own name resolve to 127.0.0.1 and then read what
 * is served here as if it were its own (DNS rebinding); its requests bear that name, and are refused.
 */
export const onlyHosts =
  (
    hosts: readonly string[],
    refuse: (host: string, hosts: readonly string[]) => Response,
  ): MiddlewareHandler =>
  async (context, next) => {
    const host = hostName(context.req.header("host") ?? new URL(context.req.url).host);
    if (!hosts.includes(host)) return refuse(host, hosts);
    await next();
  };

/** The host without its port, in lower case. */
const hostName = (host: string): string => host.toLowerCase().replace(/:\d*$/, "");

export const isLoopback = (host: string): boolean =>
  host === "localhost" || host === "::1" || host.startsWith("127.");
