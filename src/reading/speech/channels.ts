import type { ActorReference } from "../../text/index.ts";
import { overlaps, wordsAt } from "../../text/index.ts";
import type { Authorities } from "../authorities.ts";
import { perAuthorities } from "../authorities.ts";
import type { VoicedDocument } from "../layers.ts";
import type { Attribution } from "./attribution.ts";

/** How far from its cue a channel may be named, in units of text. */
const NEAR = 120;

const patternOf = perAuthorities((authorities: Authorities): RegExp | null => {
  const names = (authorities["speech-channels"] ?? []).flatMap(({ kind, name }) =>
    kind === "platform" && name ? [name] : [],
  );
  return names.length === 0
    ? null
    : new RegExp(
        `\\b(?:via|through|on|in|to)\\s+((?:(?:his|her|its|their|the|a|an)\\s+)?(?:official\\s+)?(?:${names.join("|")})(?:\\s+(?:channel|account|page|post|feed|message|thread))?)(?![\\p{L}\\p{N}])`,
        "gu",
      );
});

/** "via her Telegram channel", "in a post on X": the channel that the words beside the cue name. */
export function channelOf(
  { text }: VoicedDocument,
  authorities: Authorities,
  { content, cue, within }: Attribution,
): ActorReference | null {
  const pattern = patternOf(authorities);
  const first = cue[0];
  if (!pattern || !first || first.start < within.start || first.end > within.end) return null;
  const start = Math.max(within.start, first.start - NEAR);
  const beside = { start, end: Math.min(within.end, first.end + NEAR) };
  for (const { index, 0: phrase, 1: name } of wordsAt(text, beside).matchAll(pattern)) {
    const span = { start: start + index, end: start + index + phrase.length };
    if (content.some((part) => overlaps(part, span))) continue;
    return {
      actor: null,
      name: name!.replace(/\s+/g, " "),
      kind: "outlet",
      basis: "stated",
      rule: "channel",
    };
  }
  return null;
}
