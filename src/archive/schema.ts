import { ENTRY_KINDS } from "../register/index.ts";

/** "RDOT": tells a Readout archive from any other SQLite file. */
export const APPLICATION_ID = 0x52444f54;

/** Raised whenever the tables change. An archive with a higher number was made by a newer Readout. */
export const SCHEMA_VERSION = 6;

/** What came in and what people decided: never dropped, never changed. */
const KEPT = `
create table sources (
  id text primary key,
  bytes blob not null
);

create table accessions (
  id integer primary key,
  source text not null references sources (id),
  taken_at text not null,
  "from" text not null,
  name text not null,
  media_type text,
  address text,
  outlet text,
  published text,
  title text,
  collection text
);
create index accessions_source on accessions (source);

create table rulings (
  id integer primary key,
  made_at text not null,
  kind text not null,
  reason text not null,
  json text not null
);
create trigger rulings_are_kept before delete on rulings begin select raise(abort, 'rulings are only ever added'); end;
create trigger rulings_stay before update on rulings begin select raise(abort, 'rulings are only ever added'); end;
create trigger sources_stay before update on sources begin select raise(abort, 'sources never change'); end;
`;

/**
 * Worked out from the tables above; `reread` makes them anew. The full-text tables keep their words: a contentless one
 * forgets to take deleted rows out of the average length, so that ranks would depend on the order of taking.
 */
const DERIVED = `
create table readings (
  source text primary key references sources (id),
  media_type text not null,
  outlet text,
  header text not null,
  packed blob not null
);

create index readings_outlet on readings (outlet collate nocase);

create table stale (key text primary key) without rowid;

create table entries (
  row integer primary key,
  id text not null,
  kind text not null,
  key text not null,
  first_day text,
  last_day text,
  known_from text,
  json text not null
);
create index entries_id on entries (id, key);
create index entries_key on entries (key);
create index entries_day on entries (first_day, id);

create table entry_accounts (
  source text not null,
  entry integer not null,
  primary key (source, entry)
) without rowid;
create index entry_accounts_entry on entry_accounts (entry);

create table entry_terms (
  entry integer not null,
  field text not null,
  term text not null,
  primary key (entry, field, term)
) without rowid;
create index entry_terms_term on entry_terms (field, term);

create table actor_keys (
  key text not null,
  entry integer not null,
  id text not null,
  name text not null,
  primary key (key, entry)
) without rowid;
create index actor_keys_entry on actor_keys (entry);

create virtual table entry_text using fts5 (
  label, words, speaker, "to", at, "by", via, outlet,
  tokenize='unicode61 remove_diacritics 2'
);
insert into entry_text (entry_text, rank) values ('rank', 'bm25(4.0, 2.0, 2.0, 1.0, 1.0, 1.0, 1.0, 0.5)');

create table passages (
  row integer primary key,
  source text not null,
  start integer not null,
  "end" integer not null
);
create index passages_source on passages (source);
create virtual table passage_text using fts5 (
  words, tokenize='unicode61 remove_diacritics 2'
);
`;

/**
 * The claims of every source. A state is named in half of all sources: what they say of it is grouped by `said` (a hash
 * of what is said) in an index, so that its entry is worked out from one claim for each thing that is said, and from how
 * many say it. `actor` is the key of the actor such a claim is about.
 */
export const CLAIMS = `
create table claims (
  id integer primary key,
  source text not null,
  key text not null,
  said text,
  actor text,
  published text not null,
  outlet text,
  json text not null
);
create index claims_plain on claims (key, source) where said is null;
create index claims_said on claims (key, said, published, source, outlet) where said is not null;
create index claims_source on claims (source);
create index claims_actor on claims (actor, source) where said is not null;
`;

/**
 * What lists are ordered and counted by, so that neither grows with the register: the order of a list is an index, and
 * how many entries of a kind bear each term is kept beside them. `anew` names keys of which no entry is trusted to be as it should. `heads` holds an actor without its accounts but the
 * first: an actor has one for every source that names it.
 */
const COUNTED = `
create index entries_listed on entries (first_day is null, first_day, id);
create index entries_of_kind on entries (kind, first_day is null, first_day, id);

create table term_counts (
  kind text not null,
  field text not null,
  term text not null,
  n integer not null,
  primary key (kind, field, term)
) without rowid;

create table anew (key text primary key) without rowid;

create table heads (
  entry integer primary key,
  json text not null
);
`;

/** Entries that lie over several days, few beside those of one: found by their last day. */
export const SPANS = `
create index entries_spans on entries (last_day, first_day) where last_day > first_day;
`;

/** Counts the terms of all entries again. */
export const COUNT_TERMS = `
delete from term_counts;
insert into term_counts (kind, field, term, n)
  select kind, field, term, count(*) from entry_terms join entries on entries.row = entry_terms.entry group by 1, 2, 3;
`;

/** Brings the tables of version 1 up to this one. Nothing that is kept changes. */
export const UPGRADE = `${COUNTED}
${COUNT_TERMS}
insert into heads (entry, json)
  select row, json_set(json, '$.accounts', json_array(json(json ->> '$.accounts[0]'))) from entries where kind = 'actor';
`;

/**
 * What the columns of a large register are read from (columns.ts): an entry as a few numbers, with the codes of its terms.
 * Codes and serial numbers differ from archive to archive and never leave it. `changes` says which rows came, changed or
 * went, the latest of them.
 */
export const LISTED = `
create table term_codes (
  code integer primary key,
  field text not null,
  term text not null,
  unique (field, term)
);

create table listed (
  entry integer primary key,
  kind integer not null,
  first integer not null,
  last integer not null,
  known integer not null,
  codes text not null
);

create table changes (
  serial integer primary key,
  entry integer not null
);

create index readings_published on readings (coalesce(header ->> '$.published', '') desc, source);
`;

/** What takes long to work out of a whole register: under its name, with what it holds for. */
export const SURVEYS = `
create table surveys (
  name text primary key,
  moment text not null,
  packed blob not null
);
`;

/**
 * What makes one more source cheap where a key is large (settling-part.ts). `came`: the claims of a key since it was settled;
 * 0 where some went. `traces`: of each statement what tells which others it is reconciled with; `runs` are numbers of four
 * bytes, the lowest first.
 */
export const PARTS = `
create table came (
  key text not null,
  claim integer not null,
  primary key (key, claim)
) without rowid;

create table traces (
  key text not null,
  claim integer not null,
  source text not null,
  speaker text,
  day integer,
  runs blob not null,
  primary key (key, claim)
) without rowid;
`;

const numberOf = (day: string): string => `coalesce(cast(replace(${day}, '-', '') as integer), 0)`;

/** Lists all entries again. */
export const LIST_ENTRIES = `
insert or ignore into term_codes (field, term) select distinct field, term from entry_terms where field <> 'kind';
insert into listed (entry, kind, first, last, known, codes)
  select row, case kind ${ENTRY_KINDS.map((kind, i) => `when '${kind}' then ${i + 1}`).join(" ")} else 0 end,
    ${numberOf("first_day")}, ${numberOf("last_day")}, ${numberOf("known_from")},
    coalesce((select group_concat(code) from entry_terms t
      join term_codes c on c.field = t.field and c.term = t.term where t.entry = entries.row), '')
  from entries;
`;

export const SCHEMA = KEPT + DERIVED + CLAIMS + COUNTED + SPANS + LISTED + SURVEYS + PARTS;
