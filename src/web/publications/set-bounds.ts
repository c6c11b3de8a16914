/** A book of several works that is made while somebody waits has at most so many works, and so many words. */
export const mostWorks = 200
export const mostWords = 1_000_000
/** The files that it is read from have together at most so many characters: as many as the longest that is taken in. All of them are in memory until it is printed, whatever little is taken from each. */
export const mostRead = 32 * 1024 * 1024
