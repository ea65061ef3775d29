import type { PartialDate, Span } from "../../../text/index.ts";
import type { ClausedText } from "../clauses.ts";
import { dueOf } from "./due.ts";
import type { Undertaking } from "./undertaking.ts";

/** "agree to take the following actions by 12 August:": what the list after it tells is due then, and as agreed. */
interface Lead extends Span {
  readonly told: Undertaking;
  readonly due: string | undefined;
}

const FOLLOWING = /\bfollowing\s+(\p{L}+\s+)?(actions|steps|measures|commitments|undertakings)\b/iu;

/**
 * The undertakings of a text, those of a list with the day and the status that the words before the list give, and
 * the leads themselves left out where their list tells what they lead to.
 */
export function underLeads(
  { text }: ClausedText,
  found: readonly Undertaking[],
  published: PartialDate | undefined,
): readonly Undertaking[] {
  const leads = found.flatMap((told): readonly Lead[] => {
    const { start, end } = told.what;
    if (!FOLLOWING.test(text.slice(start, end)) || text[end] !== ":") return [];
    return [{ start: end, end: endOfList(text, end), told, due: dueOf(text, told, published) }];
  });
  if (leads.length === 0) return found;
  const under = ({ what }: Undertaking): Lead | undefined =>
    leads.findLast(({ start, end }) => start <= what.start && what.end <= end);
  const led = new Set(found.flatMap((one) => under(one)?.told ?? []));
  return found
    .filter((one) => !led.has(one))
    .map((one) => {
      const lead = under(one);
      if (!lead) return one;
      return { ...one, status: lead.told.status, ...(lead.due !== undefined && { due: lead.due }) };
    });
}

// A list of actions is no longer than so many paragraphs.
const PARAGRAPHS = 12;

/** Where a list ends that begins after a colon: with the last paragraph that begins like an item. */
function endOfList(text: string, from: number): number {
  let end = from;
  for (let at = 0; at < PARAGRAPHS; at++) {
    const start = skipSpace(text, end + 1);
    if (start >= text.length || !/^(\(?[\divxa-z]{1,4}[.)]|[-–•*])\s/u.test(text.slice(start, start + 8)))
      break;
    const next = text.indexOf("\n", start);
    end = next < 0 ? text.length : next;
  }
  return end;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/u.test(text[at]!)) at++;
  return at;
}
