import { openChanceRoom } from './chance-room.ts'
import { openFindRoom } from './find-room.ts'
import { openSearchRoom, type SearchWords } from './search-room.ts'

/** Fills whichever page of a site this is: a search, a passage that somebody remembers, or a work by chance. */
export async function openRooms(words: SearchWords): Promise<void> {
  const found = document.getElementById('found')
  if (!found) return
  const box = document.querySelector<HTMLInputElement>('#q')
  const passage = document.querySelector<HTMLTextAreaElement>('#passage')
  if (passage) return openFindRoom(passage, found, words)
  return box ? openSearchRoom(box, found, words) : openChanceRoom(found, words)
}
