/** "Do you know this story?" */
export const find = {}
