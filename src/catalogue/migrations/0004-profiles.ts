/** The conventions that the head of a story follows. */
export const profiles = `
alter table draft add column profiles text;
`
