/** Works that a person joins: which rulings put a text beside one of a member. */
export const curation = `
create index ruling_beside on ruling (json_extract(value, '$.of.member')) where field = 'place';
`
