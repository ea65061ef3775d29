import { serve as serveNode } from "@hono/node-server";
import type { Desk, ReadingDesk } from "../desk/index.ts";
import type { Access } from "./access/guard.ts";
import { createApp } from "./app.ts";
import type { Words } from "./words/index.ts";
import { isLoopback, LOOPBACK_HOSTS } from "./security.ts";

export interface ServeOptions {
  readonly desk: ReadingDesk;
  /** Keeps a ruling. Heeded where the desk is open to this machine only, or has accounts. */
  readonly rule?: Desk["rule"];
  /** Takes sources that are handed in on the desk's own page. */
  readonly take?: Desk["take"];
  /** Whom to let in. Beyond the loopback nobody is without it. */
  readonly access?: Access;
  /** 0 lets the system choose one. */
  readonly port?: number;
  /** 127.0.0.1 unless told: what is on the desk is nobody else's. */
  readonly host?: string;
  /** Further names the server answers to, without port, as a proxy before it has. On an address that is not loopback any name will do unless told. */
  readonly names?: readonly string[];
  /** The words of its pages; English unless told. */
  readonly words?: Words;
  readonly onError?: (error: Error) => void;
}

/** A running server. */
export interface Serving {
  readonly port: number;
  readonly host: string;
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Once it listens, a register of so many entries is looked through for questions, which takes a second or two. */
const LOOKED_THROUGH = 6_000;
/** Milliseconds left to who opens the first page. */
const AFTER = 3_000;

/** Port where none is asked for. */
export const PORT = 4380;

/** Why a desk cannot be opened as wanted: beyond this machine it wants accounts. */
export class AccessError extends Error {}

/**
 * Serves the web desk; resolves once it listens. Rejects when the port cannot be had, and with an AccessError where
 * others than this machine could reach it and no accounts are given.
 */
export function serve({
  desk,
  rule,
  take,
  port = PORT,
  host = "127.0.0.1",
  names,
  access,
  words,
  onError,
}: ServeOptions): Promise<Serving> {
  const open = isLoopback(host) && names === undefined;
  if (!open && !access) {
    return Promise.reject(
      new AccessError("Others than this machine could read it, and no accounts are given"),
    );
  }
  const hosts = isLoopback(host) ? [...LOOPBACK_HOSTS, host, ...(names ?? [])] : (names ?? null);
  const app = createApp(desk, {
    hosts,
    ...(rule && { rule }),
    ...(take && { take }),
    ...(!open && access && { access }),
    ...(words && { words }),
    ...(onError && { onError }),
  });
  return new Promise((resolve, reject) => {
    const server = serveNode({ fetch: app.fetch, port, hostname: host }, (info) => {
      const ahead = setTimeout(() => lookAhead(desk, onError), AFTER).unref();
      resolve({
        port: info.port,
        host,
        address: `http://${host.includes(":") ? `[${host}]` : host}:${info.port}/`,
        close: () =>
          new Promise((done, failed) => {
            clearTimeout(ahead);
            server.close((error) => (error ? failed(error) : done()));
            if ("closeAllConnections" in server) server.closeAllConnections();
          }),
      });
    });
    server.once("error", reject);
  });
}

/** Finds the questions of the review before anybody asks, so that every page can tell how many there are. */
function lookAhead(desk: ReadingDesk, onError: ServeOptions["onError"]): void {
  try {
    desk.openQuestions(LOOKED_THROUGH);
  } catch (error) {
    onError?.(error as Error);
  }
}
