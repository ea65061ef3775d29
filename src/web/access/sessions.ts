import { randomBytes } from "node:crypto";

/** Milliseconds without a request after which a session ends, and after which it ends in any case. */
const IDLE = 8 * 3600_000;
const LONGEST = 7 * 24 * 3600_000;

const MOST_SESSIONS = 2_000;

interface Session {
  readonly secret: string;
  readonly begun: number;
  seen: number;
}

/**
 * Who is signed in, in the memory of one running server. A session holds the digest of the account's secret, so that
 * an account taken away, or given a new secret, is signed out everywhere at once.
 */
export class Sessions {
  readonly #sessions = new Map<string, Session>();

  /** Begins a session and gives its id: 192 random bits. */
  begin(secret: string, now: number): string {
    const id = randomBytes(24).toString("base64url");
    this.#sessions.set(id, { secret, begun: now, seen: now });
    if (this.#sessions.size > MOST_SESSIONS) this.#sessions.delete(this.#sessions.keys().next().value!);
    return id;
  }

  /** The digest a session was begun with, or null where there is none or it has ended. */
  secretOf(id: string, now: number): string | null {
    const session = this.#sessions.get(id);
    if (!session) return null;
    if (now - session.seen > IDLE || now - session.begun > LONGEST) {
      this.#sessions.delete(id);
      return null;
    }
    session.seen = now;
    return session.secret;
  }

  end(id: string): void {
    this.#sessions.delete(id);
  }
}
