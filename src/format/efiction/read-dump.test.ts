import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ContainerItem, inMemory } from '../container.ts'
import { isDump } from './is-dump.ts'
import { readDump } from './read-dump.ts'

const limits = { memberBytes: 10_000, nestedBytes: 10_000, members: 50, nameBytes: 4096, left: () => 1_000_000 }

async function itemsOf(sql: string, changed: Partial<typeof limits> = {}): Promise<readonly ContainerItem[]> {
  const items: ContainerItem[] = []
  for await (const item of readDump(inMemory(Buffer.from(sql, 'latin1')), { ...limits, ...changed })) items.push(item)
  return items
}

const tables = `-- phpMyAdmin SQL Dump
INSERT INTO \`fic_fanfiction_authors\` VALUES (7,'Jude Askew','x','jude@example.org','','','','2004-01-01 00:00:00','0','5f4dcc3b5aa765d61d8327deb882cf99'),(8,'Nora Pelling','','','','','','','','');
INSERT INTO fic_fanfiction_categories VALUES (3,-1,'Harbour Nine','','','0',0,1,2);
INSERT INTO fic_fanfiction_characters VALUES (11,3,'Mate Oriel','',''),(12,3,'The Clerk','','');
INSERT INTO fic_fanfiction_classtypes VALUES (1,'genres','Genres'),(2,'warnings','Warnings'),(3,'pairings','Pairings');
INSERT INTO fic_fanfiction_classes VALUES (21,1,'Comedy'),(22,2,'Violence'),(23,3,'Oriel/Clerk');
INSERT INTO fic_fanfiction_ratings VALUES (4,'PG-13','0',''),(5,'R','1','Over 17?');
INSERT INTO fic_fanfiction_series VALUES (31,'Tides','',7,0,'3',0,'','',0,2);
INSERT INTO fic_fanfiction_inseries VALUES (31,101,0,1,2);
INSERT INTO fic_fanfiction_stories (sid,title,summary,storynotes,catid,classes,charid,rid,date,updated,uid,coauthors,completed,wordcount,reviews) VALUES
(101,'The Tide &amp; the Clerk','<p>A clerk counts.</p>','Not mine.','3','21,22,23','11,12','4','2004-05-06 07:08:09','2005-01-02 00:00:00',7,'8','1',1200,14);
`
const chapters = `INSERT INTO fic_fanfiction_chapters VALUES
(202,'Ebb',2,'','She counted <i>again</i>.\\n\\nNobody came.','','1',4,0,3,101,7,9),
(201,'Flood',1,'Be kind.','<p>He counted.</p>','To be continued.','1',2,0,11,101,7,9);
`
const said = (item: ContainerItem | undefined): readonly string[] => (item && 'metadata' in item ? item.metadata ?? [] : []).map(({ path, words }) => `${path}: ${words}`)

test('readDump: a chapter comes with all that the tables say of it', async () => {
  const [, flood] = await itemsOf(tables + chapters)
  assert.equal(flood?.is === 'member' && Buffer.from(flood.bytes).toString(), '<p>He counted.</p>')
  assert.equal(flood?.is === 'member' && flood.name, '101/201.html')
  assert.deepEqual(said(flood), [
    'efiction title: The Tide & the Clerk', 'efiction author: Jude Askew', 'efiction co-author: Nora Pelling', 'efiction rating: PG-13', 'efiction genre: Comedy', 'efiction warnings: Violence', 'efiction pairing: Oriel/Clerk',
    'efiction category: Harbour Nine', 'efiction character: Mate Oriel', 'efiction character: The Clerk', 'efiction summary: A clerk counts.', 'efiction series: Tides #2', 'efiction story notes: Not mine.', 'efiction notes: Be kind.',
    'efiction end notes: To be continued.', 'efiction part: 1/2', 'efiction chapter title: Flood', 'efiction status: complete', 'efiction published: 2004-05-06', 'efiction updated: 2005-01-02', 'efiction words: 1200', 'efiction reviews: 14',
  ])
})
test('readDump: a chapter comes as it stands in the database', async () => {
  const [ebb] = await itemsOf(tables + chapters)
  assert.equal(ebb?.is === 'member' && Buffer.from(ebb.bytes).toString(), 'She counted <i>again</i>.\n\nNobody came.')
})
test('readDump: a chapter whose words lie elsewhere is word about that file', async () => {
  const [item] = await itemsOf(`${tables}INSERT INTO fic_fanfiction_chapters VALUES (301,'',1,'',NULL,'','1',0,0,0,101,7,0);`)
  assert.equal(item?.is === 'about' && item.name, '7/301')
  assert.ok(said(item).includes('efiction author: Jude Askew'))
})
test('readDump: the tables may stand behind the chapters', async () => assert.ok(said((await itemsOf(chapters + tables))[0]).includes('efiction rating: PG-13')))
test('readDump: no password and no name of a person comes out', async () => {
  const all = JSON.stringify((await itemsOf(tables + chapters)).map((item) => said(item)))
  for (const secret of ['5f4dcc3b5aa765d61d8327deb882cf99', 'jude@example.org']) assert.ok(!all.includes(secret), secret)
})
test('readDump: a chapter of a story that nobody knows is read by itself', async () =>
  assert.deepEqual(said((await itemsOf("INSERT INTO fanfiction_chapters VALUES (1,'',1,'','Words.','','1',1,0,0,9,9,0);"))[0]), []))
test('readDump: text of the database that is code stays text (eFiction ran some of it; CVE-2024-6782)', async () => {
  const [item] = await itemsOf("INSERT INTO fanfiction_chapters VALUES (1,'',1,'','<?php system(\\'id\\'); ?> He typed it.','','1',1,0,0,9,9,0);")
  assert.equal(item?.is === 'member' && Buffer.from(item.bytes).toString(), "<?php system('id'); ?> He typed it.")
})
test('readDump: keys lead nowhere', async () => {
  const [item] = await itemsOf("INSERT INTO fanfiction_chapters VALUES ('../../x','',1,'','Words.','','1',1,0,0,'/etc','../',0);")
  assert.equal(item?.is === 'member' && item.name, '_etc/______x.html')
})
test('readDump: what is too much is refused by name', async () => {
  const codes = (items: readonly ContainerItem[]): readonly string[] => items.map((item) => (item.is === 'refused' ? item.finding.code : item.is))
  assert.deepEqual(codes(await itemsOf(tables + chapters, { memberBytes: 20 })), ['too-large', 'member'])
  assert.deepEqual(codes(await itemsOf(tables + chapters, { left: () => 20 })), ['container-expands'])
  assert.deepEqual(codes(await itemsOf(tables + chapters, { members: 1 })), ['member', 'container-expands'])
  assert.deepEqual(codes(await itemsOf(tables)), ['no-prose'])
})

const dumps = ['-- MySQL dump\nCREATE TABLE `fanfiction_authors` (', '# Dump\n\nINSERT INTO x_fanfiction_log VALUES (1);', '/*!40101 SET NAMES utf8 */;\nDROP TABLE IF EXISTS `fanfiction_stories`;']
const others = ['She said: INSERT INTO fanfiction_stories', '-- MySQL dump\nCREATE TABLE `posts` (', '# fanfiction_stories is a table, said Anna.', '-- \nIt was late, and the fanfiction_ folder was full.']
for (const text of dumps) test(`isDump: ${JSON.stringify(text.slice(0, 30))} is one`, () => assert.ok(isDump(Buffer.from(text))))
for (const text of others) test(`isDump: ${JSON.stringify(text.slice(0, 30))} is none`, () => assert.ok(!isDump(Buffer.from(text))))
