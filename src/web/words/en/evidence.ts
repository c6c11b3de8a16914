/** Why a value stands where it stands; the received text; changes. */
export const evidence = {}
