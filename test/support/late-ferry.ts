/** The story below the heads of many tests. */
export const lateFerry = `The ferry left at six, and nobody on the quay waved to it. Anna had meant to. She had brought
a handkerchief for the purpose, and then she had stood there with it in her pocket.

"You might have waved," said her brother.

"I might," she said. They went home by the long way, past the chandler's.
`
