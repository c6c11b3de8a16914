/** A book of several works that is made while somebody waits has at most so many works, and so many words. */
export const mostWorks = 200
export const mostWords = 1_000_000
