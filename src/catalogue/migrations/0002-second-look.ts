/**
 * What is known of members beside their bytes: what a database among the deposits says of files that lie elsewhere, and what a member was
 * told when it was read (`Hints`), so that it can be read again in the same way.
 */
export const secondLook = `
-- name: the end of the other file's path, without its extension
create table companion (
  deposit_id integer not null references deposit on delete cascade,
  name text not null,
  metadata text not null,
  primary key (deposit_id, name)
) strict, without rowid;
create index companion_name on companion (name);

alter table reading add column hints text;
`
