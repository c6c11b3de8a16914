import type { BagArchive } from './lines.ts'

/** What README.txt tells of a bag. `files`, `works`: how many; `until`: the day of the last event. */
type ReadmeFacts = Pick<BagArchive, 'of' | 'software' | 'digest'> & { readonly accessions: readonly number[]; readonly files: number; readonly works: number; readonly until: string }

/** The page for whoever opens the bag, with our programs or long after them: lines of at most 78 characters. */
export function readme({ of, software, digest, accessions, files, works, until }: ReadmeFacts): string {
  return `${of === 'archive' ? 'AN ARCHIVE OF STORIES, WHOLE' : `ACCESSION ${accessions.join(', ')} OF AN ARCHIVE OF STORIES`}

This folder is a bag (BagIt, RFC 8493). It was made by ${software} and
holds ${files} received files, which became ${works} works, with everything that was
found out, decided and done about them until ${until}.

IT IS THE KEEPER'S COPY. It holds every work, those that are withheld from the
public too, and every file as it was received: with the names, addresses and
telephone numbers that stand in them. No reader's limits were asked. Do not
put it where the public can read it.

WHAT LIES WHERE

data/accession-N/    the received files of each act of taking in, byte for
                     byte, under the paths that they came with
catalogue/           what is known of them: JSON, a line a row; schema.json
                     describes every field, and archive.json says what this is
  accessions.jsonl   each act of taking in: when, from whom, on what terms
  deposits.jsonl     each received file: its true path, where it lies in data/
  readings.jsonl     how each file, and each file in a container, was read
  works.jsonl        each story: its record, and for every value who says so
                     and where the words stand that it rests on
  rulings.jsonl      what people decided, and when; nothing is ever erased
  events.jsonl       what was done to the archive, and when
csv/                 works, chapters, creators and tags as tables (UTF-8,
                     RFC 4180; an apostrophe stands before a cell that a
                     spreadsheet would take for a formula)
premis.xml           the events again, as PREMIS 3.0
manifest-sha256.txt, manifest-sha512.txt
                     the checksum of every file in data/
tagmanifest-*.txt    the checksum of every file outside of data/
bag-info.txt         size and number of the files in data/

TO CHECK IT, without any program of ours: in this folder,
    sha256sum -c manifest-sha256.txt
says of each file whether it is what it was. Any BagIt program does the same.

TO READ IT in thirty years: the stories are in data/, in the forms that they
were written in: mostly plain text, web pages, word processors' files, zips
and mailboxes. readings.jsonl says for each which form it is and in which
encoding its letters are ("windows-1252", "macroman", "koi8-r" …), and
works.jsonl which files belong to one story, in which order.
An = and two digits in a name under data/ stand for a byte that not every disk
can carry (=3F is a question mark); a folder =2 holds files whose names
another file has already; =long holds names that were too long. The true path
is in deposits.jsonl: "path" as text, or "pathHex" where it is no UTF-8.

TO RESTORE IT with Incipit:
    incipit import FOLDER
checks every checksum first, then takes in the files under their accessions,
terms and dates, and with them what people ruled.${digest === undefined ? '' : `
The catalogue digest of the archive, by which the copy can be compared
(incipit stats --digest), is
    ${digest}`}
`
}
