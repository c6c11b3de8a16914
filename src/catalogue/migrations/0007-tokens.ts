/** Token addresses: what feeds, e-readers and programs know a reader by. Not part of the catalogue digest: they say nothing of what was taken in. */
export const tokens = `
-- digest: SHA-256 of the token, which is kept nowhere; owner: SHA-256 of the mark in its reader's cookie; settings: the limits that it carries, as a cookie writes them, empty once revoked; used_in: the month in which it was last used ("2026-11")
create table token (
  id integer primary key,
  digest blob not null unique,
  owner blob not null,
  name text not null,
  settings text not null,
  made_at text not null,
  used_in text,
  revoked_at text
) strict;
create index token_of_owner on token (owner);
create index token_made on token (made_at);
`
