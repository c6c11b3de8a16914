import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isAuthorsWord } from './authors-word.ts'

const prose = [
  'I wrote the letter that night and burned it in the morning.', 'It had rained for a week when Hale came down to the harbour, and the boats lay two deep along the wall.', '"You may read it," she said, and gave him the book.', 'He thanked her for the tea and went out into the rain.', 'This was the end of the story, as far as the village was concerned.',
  'You know how it is with gulls.', 'A Boat for Mr. Abernathy', "I don't own a watch, so I counted the bells.", 'My first ship was the Margit.', 'They were not mine, those shoes; they belonged to the sea.', 'Er gehörte zu den Leuten, die nie fragen.', 'Elle rit, la tête rentrée dans les épaules à cause du vent.',
]
for (const words of prose) test(`author's word: not ${JSON.stringify(words)}`, () => assert.equal(isAuthorsWord(words), false))

const spoken = [
  'Hi all. Long time lurker, first time poster, please be gentle!', 'OMG you guys, we finished it. One year!!', 'OK, so I lied when I said that this would be two parts. Thanks to everyone who pointed that out.', 'Forwarded for Jane, whose server is down. Please send feedback to her.', 'Reposted by request, with two typos fixed in this version.',
  'Usual disclaimers apply, see my other stories.', 'This story takes place after the finale. You needn\'t have seen it.', 'For Mam, who read me the first book with all the voices.', "Don't own them, not making a cent, please do not sue.", 'You may print this out for your own use. You may not post it without asking.', 'If you want this for your page, e-mail me at jane@example.org.',
  'Diese Geschichte darf kopiert und weitergegeben werden.', 'Les personnages appartiennent à Ida Marsh. Bonne lecture !', 'Los personajes no me pertenecen, espero que os guste este capítulo.', 'I personaggi non mi appartengono. Grazie a Bo per le recensioni.', 'As personagens foram usadas sem autorização.', 'Это мой первый рассказ, спасибо бете.',
]
for (const words of spoken) test(`author's word: ${words}`, () => assert.equal(isAuthorsWord(words), true))
