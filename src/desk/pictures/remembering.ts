import type { Archive } from "../../archive/index.ts";

/** Gives what was made under a key, made anew only where it was not yet or the archive has changed since. */
export type Remember = <T>(key: string, make: () => T) => T;

/** So much is kept: a page, its table and its image ask for the same, and a person for a few pages in turn. */
const KEPT = 8;

/** Counting all meetings of a large register takes a fifth of a second; nobody has to wait for it twice. */
export function remembering(archive: Archive, most = KEPT): Remember {
  let state = "";
  const kept = new Map<string, unknown>();
  return <T>(key: string, make: () => T): T => {
    const now = archive.state();
    if (now !== state) kept.clear();
    state = now;
    const value = kept.has(key) ? (kept.get(key) as T) : make();
    kept.delete(key);
    kept.set(key, value);
    for (const oldest of kept.keys()) {
      if (kept.size <= most) break;
      kept.delete(oldest);
    }
    return value;
  };
}
