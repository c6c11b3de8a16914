/** One message that was posted to several places, and so came several times in different bytes: what is the same in all of its copies. */
export const postings = `
alter table draft add column posting text;
create index draft_posting on draft (posting) where posting is not null;
`
