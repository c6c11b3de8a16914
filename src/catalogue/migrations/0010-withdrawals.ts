/** Works whose creators ask, in letters that are held, that what is theirs be taken down. Those taken in before are listed when they are next read. */
export const withdrawals = `
create index assertion_withdrawn on assertion (draft_id) where rule = 'words:withdrawn';
create index assertion_address on assertion (lower(json_extract(value, '$.address'))) where field = 'email';
`
