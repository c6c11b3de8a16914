import type { QueryError } from '../../query/tree.ts'
import type { Words } from '../words/en.ts'

/** What is wrong with a question, in the reader's language. */
export function errorIn({ code, values }: QueryError, errors: Words['search']['errors']): string {
  return (errors[code] as (values: QueryError['values']) => string)(values)
}
