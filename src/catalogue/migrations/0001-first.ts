/** The first schema. What a released migration says is never changed. */
export const first = `
create table accession (
  id integer primary key,
  resume_key text not null,
  began_at text not null,
  ended_at text,
  roots text not null,
  terms text not null,
  digest blob not null
) strict;
create index accession_unfinished on accession (resume_key) where ended_at is null;

create table blob (
  sha256 blob primary key,
  size_bytes integer not null
) strict, without rowid;

-- whole: 1 once every member is read; a container is 0 while it is being unpacked
create table deposit (
  id integer primary key,
  accession_id integer not null references accession,
  path blob not null,
  shown text not null,
  sha256 blob not null references blob,
  whole integer not null,
  findings text not null,
  digest blob not null,
  unique (sha256, path)
) strict;
create index deposit_accession on deposit (accession_id);

-- path: inside the container, empty for the deposit's own bytes; name: the bytes of the name that intake was given
create table reading (
  id integer primary key,
  deposit_id integer not null references deposit,
  path blob not null,
  name blob not null,
  shown text not null,
  sha256 blob not null,
  size_bytes integer not null,
  rules integer not null,
  format text not null,
  encoding text,
  findings text not null,
  repairs text not null,
  counts text not null,
  digest blob not null,
  text blob not null,
  layout blob not null,
  unique (deposit_id, path)
) strict;
create index reading_member on reading (sha256);

create table draft (
  id integer primary key,
  reading_id integer not null references reading on delete cascade,
  number integer not null,
  key text not null,
  stem text,
  at_start integer not null,
  at_end integer not null,
  body_start integer not null,
  body_end integer not null,
  incipit_start integer not null,
  incipit_end integer not null,
  language text not null,
  words integer not null,
  chapters text not null,
  findings text not null,
  unique (reading_id, number)
) strict;
create index draft_key on draft (key);
create index draft_stem on draft (stem) where stem is not null;

create table assertion (
  draft_id integer not null references draft on delete cascade,
  number integer not null,
  field text not null,
  basis text not null,
  extent text not null,
  rule text not null,
  confidence real not null,
  as_written text not null,
  value text not null,
  evidence text not null,
  primary key (draft_id, number)
) strict, without rowid;

-- narrow on purpose: every list and every hit of a search looks in here. warned: bit n stands for warning n of the vocabulary;
-- rung: its number on the ladder; weight: the rung's weight for consent
create table work (
  id integer primary key,
  key text not null unique,
  state text not null,
  next_state text not null,
  weight integer not null,
  rung integer not null,
  warned integer not null,
  sort text not null,
  words integer not null,
  chapters integer not null,
  language text not null,
  accession_id integer not null references accession,
  added_at text not null
) strict;
create index work_accession on work (accession_id, state);

create table work_record (
  work_id integer primary key references work on delete cascade,
  card text not null,
  terms text not null,
  findings text not null,
  record text not null,
  digest blob not null
) strict;

create table segment (
  work_id integer not null references work on delete cascade,
  number integer not null,
  alternative integer not null,
  draft_id integer not null unique references draft on delete cascade,
  primary key (work_id, number, alternative)
) strict, without rowid;

-- keys that a work was known by before a re-read took their drafts away
create table alias (
  key text primary key,
  draft_id integer not null references draft on delete cascade
) strict, without rowid;
create index alias_draft on alias (draft_id);

-- id is also the row of the index. Dense: FTS5 keeps the differences between row numbers, and a step of 2^20 from work to work
-- (so that a hit would name its work by itself) made the index half as large again
create table chapter (
  id integer primary key,
  work_id integer not null,
  number integer not null,
  segment integer not null,
  of_draft integer not null,
  title text,
  words integer not null,
  paragraphs integer not null,
  unique (work_id, number)
) strict;

create virtual table chapter_fts using fts5(
  title, creators, tags, body,
  content='', contentless_delete=1, detail=full, tokenize='unicode61 remove_diacritics 2'
);

create table term (
  id integer primary key,
  kind text not null,
  value text not null,
  label text not null,
  unique (kind, value)
) strict;

create table work_term (
  term_id integer not null references term,
  sort text not null,
  work_id integer not null,
  primary key (term_id, sort, work_id)
) strict, without rowid;

create table ruling (
  id integer primary key,
  member blob not null,
  at_start integer not null,
  at_end integer not null,
  act text not null,
  field text,
  value text,
  by text not null,
  at text not null,
  reason text,
  undoes integer references ruling,
  digest blob not null
) strict;
create index ruling_member on ruling (member);

create table event (
  id integer primary key,
  at text not null,
  type text not null,
  agent text not null,
  accession_id integer references accession,
  subject text,
  outcome text not null,
  detail text not null,
  digest blob not null
) strict;

create table look (
  id integer primary key,
  accession_id integer not null references accession,
  deposit_id integer not null references deposit,
  reading_id integer references reading on delete cascade,
  work_id integer references work on delete cascade,
  code text not null,
  severity text not null,
  detail text,
  evidence text
) strict;
create index look_code on look (code);
create index look_work on look (work_id) where work_id is not null;
create index look_reading on look (reading_id) where reading_id is not null;
create index look_accession on look (accession_id, severity);

-- what an accession has still to do before it ends: keys that several drafts have, stems that parts share
create table todo (
  what text not null,
  value text not null,
  accession_id integer not null references accession,
  primary key (accession_id, what, value)
) strict, without rowid;

create table setting (
  name text primary key,
  value text not null
) strict, without rowid;

-- accessions, rulings and events are added to and never taken from
create trigger ruling_stays before delete on ruling begin select raise(abort, 'a ruling is never deleted'); end;
create trigger ruling_is_fixed before update on ruling begin select raise(abort, 'a ruling is never changed'); end;
create trigger event_stays before delete on event begin select raise(abort, 'an event is never deleted'); end;
create trigger event_is_fixed before update on event begin select raise(abort, 'an event is never changed'); end;
create trigger deposit_stays before delete on deposit begin select raise(abort, 'a deposit is never deleted'); end;
create trigger blob_stays before delete on blob begin select raise(abort, 'a blob is never deleted'); end;
`
