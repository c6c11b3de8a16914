import { SearchTooLong } from '../../catalogue/searcher.ts'

/** What a search comes to, or that it was given up; what else goes wrong is thrown on. */
export function inTime<T>(search: Promise<T>): Promise<T | 'too long'> {
  return search.catch((error: unknown) => {
    if (error instanceof SearchTooLong) return 'too long' as const
    throw error
  })
}
