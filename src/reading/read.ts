import type { PartialDate } from "../text/index.ts";
import { quote, withLayer } from "../text/index.ts";
import type { Authorities } from "./authorities.ts";
import { findDateDoubts, findDates, findPublished } from "./dates/dates.ts";
import { findActs } from "./facts/acts/acts.ts";
import { findCommitments, findFulfilments } from "./facts/commitments/commitments.ts";
import { findInstruments } from "./facts/instruments/instruments.ts";
import { findMeetings } from "./facts/meetings/meetings.ts";
import { findMemberships } from "./facts/memberships/memberships.ts";
import { findOrganisationFacts } from "./facts/organisation-facts/organisation-facts.ts";
import type { LexicalDocument, NamedDocument, VoicedDocument } from "./layers.ts";
import { findDescription } from "./layout/description.ts";
import { issuerOf } from "./layout/issuer.ts";
import { findParts } from "./layout/parts.ts";
import { findQuotations } from "./layout/quotations.ts";
import { findTurns } from "./layout/turns.ts";
import { layLexical } from "./lexical.ts";
import { gatherActors, gatherOffices } from "./names/actors.ts";
import { findMentions } from "./names/mentions.ts";
import { findOffices } from "./names/offices.ts";
import type { NameTagger } from "./names/tagging/tagger.ts";
import type { Reading, ReadingSource, ReadStatement, SourceText } from "./reading.ts";
import type { Resources } from "./resources.ts";
import { withWhereabouts } from "./whereabouts.ts";
import { findStatements, findAttributed } from "./speech/statements.ts";

/**
 * Reads one source: a pure function of the text, what is known of it, the authority files and the models.
 * The steps stand in the order in which each needs what the ones before it found.
 */
export function read(source: SourceText, resources: Resources): Reading {
  const { authorities, english, tagger } = resources;
  const lexical = layLexical(source.text, source.id, english);
  const published = publicationDate(source, lexical, authorities);
  const named = findNames(lexical, published.published ?? null, authorities, tagger);
  const voiced = tellVoicesApart(named, source, resources);
  const statements = findStatements(voiced, authorities);
  const commitments = findCommitments(voiced, statements, authorities, published.published);
  return {
    schema: "readout-reading/1",
    source: { ...findDescription(voiced), ...published },
    ...quotedLayers(voiced),
    actors: gatherActors(voiced, authorities),
    offices: gatherOffices(voiced, authorities, published.published),
    statements: statements.map((statement) => withWhereabouts(statement, authorities)),
    meetings: findMeetings(
      voiced,
      statements,
      authorities,
      published.published,
      titleBeside(source, resources),
    ).map((meeting) => withWhereabouts(meeting, authorities)),
    memberships: findMemberships(voiced, statements, authorities, published.published),
    organisationFacts: findOrganisationFacts(voiced, statements, authorities),
    instruments: findInstruments(voiced, statements, authorities),
    commitments,
    fulfilments: findFulfilments(voiced, statements, authorities, commitments),
    acts: findActs(voiced, statements, authorities, published.published),
    notices: noticesOf(source, lexical, authorities),
  };
}

/**
 * All that a text attributes to somebody, as statements: reported speech, and beside it attitudes ("hopes to") and
 * evidence ("the poll shows"), which `read` leaves out.
 */
export function readAttributed(source: SourceText, resources: Resources): readonly ReadStatement[] {
  const { authorities, english, tagger } = resources;
  const lexical = layLexical(source.text, source.id, english);
  const named = findNames(lexical, source.published ?? null, authorities, tagger);
  return findAttributed(tellVoicesApart(named, source, resources), authorities);
}

function findNames(
  lexical: LexicalDocument,
  published: PartialDate | null,
  authorities: Authorities,
  tagger: NameTagger,
): NamedDocument {
  const dated = withLayer(lexical, "dates", findDates(lexical, published, authorities));
  const mentioned = withLayer(dated, "mentions", findMentions(dated, authorities, tagger));
  return withLayer(mentioned, "offices", findOffices(mentioned, authorities));
}

/** A title that page or user gave and that does not stand in the text, as a document of its own. */
function titleBeside(source: SourceText, resources: Resources): VoicedDocument | undefined {
  const { id, title, text, published = null } = source;
  if (title === undefined || title.length > LONGEST_TITLE || text.includes(title)) return undefined;
  const { authorities, english, tagger } = resources;
  const named = findNames(layLexical(title, id, english), published, authorities, tagger);
  return tellVoicesApart(named, { id, text: title }, resources);
}

/** What is longer is no title. */
const LONGEST_TITLE = 300;

function tellVoicesApart(named: NamedDocument, source: SourceText, resources: Resources): VoicedDocument {
  const { authorities, english, tagger } = resources;
  const turned = withLayer(named, "turns", findTurns(named, authorities, source));
  const parted = withLayer(turned, "parts", findParts(turned, source, authorities));
  const quoted = withLayer(parted, "quotations", findQuotations(parted));
  const issuer = issuerOf(named, source.title ?? findDescription(parted).title, (words) =>
    findNames(layLexical(words, source.id, english), source.published ?? null, authorities, tagger),
  );
  return issuer ? { ...quoted, issuer } : quoted;
}

/** The source as the reading names it, its date given by the user, stated by the page, or inferred from the text. */
function publicationDate(
  source: SourceText,
  lexical: LexicalDocument,
  authorities: Authorities,
): ReadingSource {
  const known: ReadingSource = {
    id: source.id,
    ...(source.title !== undefined && { title: source.title }),
    ...(source.outlet !== undefined && { outlet: source.outlet }),
    ...(source.author !== undefined && { author: source.author }),
  };
  if (source.published !== undefined) {
    return { ...known, published: source.published, publishedBasis: source.publishedBasis ?? "given" };
  }
  const found = findPublished(lexical, authorities);
  return found ? { ...known, published: found.value, publishedBasis: found.basis } : known;
}

/** Trouble with the source: what intake found, and what its text says against its date. */
function noticesOf(source: SourceText, lexical: LexicalDocument, authorities: Authorities) {
  const { text, notices = [], published } = source;
  const doubts = published === undefined ? [] : findDateDoubts(lexical, published, authorities);
  return [...notices, ...doubts].map(({ span, ...notice }) =>
    span ? { ...notice, span: quote(text, span) } : notice,
  );
}

/** The paper layers as the reading prints them: each span with its words. */
function quotedLayers({ text, parts, turns, dates, mentions }: VoicedDocument) {
  return {
    text,
    parts: parts.map(({ kind, ...span }) => ({ ...quote(text, span), kind })),
    turns: turns.map(({ role, speaker, label, ...span }, index) => ({
      ...quote(text, span),
      id: `t${index + 1}`,
      role,
      speaker,
      ...(label && { label: quote(text, label) }),
    })),
    dates: dates.map(({ type, value, basis, rule, zone, ...span }) => ({
      ...quote(text, span),
      type,
      value,
      basis,
      rule,
      ...(zone !== undefined && { zone }),
    })),
    mentions: mentions.map((mention) => ({
      ...quote(text, mention),
      type: mention.type,
      form: mention.form,
      ...(mention.actor !== undefined && { actor: mention.actor }),
    })),
  };
}
