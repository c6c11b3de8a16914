/**
 * The columns of eFiction 3's tables that tell of stories, in their order, for dumps that name them nowhere. Source: `docs/tables.sql` of
 * eFiction 3.0 to 3.5, which agree on these; a column that a site added stands behind them.
 */
export const columns = {
  stories: ['sid', 'title', 'summary', 'storynotes', 'catid', 'classes', 'charid', 'rid', 'date', 'updated', 'uid', 'coauthors', 'featured', 'validated', 'completed', 'rr', 'wordcount', 'rating', 'reviews', 'count', 'challenges'],
  chapters: ['chapid', 'title', 'inorder', 'notes', 'storytext', 'endnotes', 'validated', 'wordcount', 'rating', 'reviews', 'sid', 'uid', 'count'],
  authors: ['uid', 'penname', 'realname', 'email', 'website', 'bio', 'image', 'date', 'admincreated', 'password'],
  categories: ['catid', 'parentcatid', 'category', 'description', 'image', 'locked', 'leveldown', 'displayorder', 'numitems'],
  characters: ['charid', 'catid', 'charname', 'bio', 'image'],
  classes: ['class_id', 'class_type', 'class_name'],
  classtypes: ['classtype_id', 'classtype_name', 'classtype_title'],
  ratings: ['rid', 'rating', 'ratingwarning', 'warningtext'],
  series: ['seriesid', 'title', 'summary', 'uid', 'isopen', 'catid', 'rating', 'classes', 'characters', 'reviews', 'numstories'],
  inseries: ['seriesid', 'sid', 'subseriesid', 'confirmed', 'inorder'],
  coauthors: ['sid', 'uid'],
} as const satisfies Record<string, readonly string[]>

/** A table of eFiction that tells of stories. */
export type EfictionTable = keyof typeof columns

/** Which of eFiction's tables a name means: a site may put its own prefix in front ("fic_fanfiction_stories"). */
export function tableOf(name: string): EfictionTable | undefined {
  const at = name.lastIndexOf('fanfiction_')
  const table = at < 0 ? '' : name.slice(at + 'fanfiction_'.length).toLowerCase()
  return Object.hasOwn(columns, table) ? (table as EfictionTable) : undefined
}
