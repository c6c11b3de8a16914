import { readDump } from '../../../src/format/efiction/read-dump.ts'
import { soundContainer, type Target } from '../target.ts'

const seeds = [
  "-- dump\nCREATE TABLE `fanfiction_chapters` (\n `chapid` int(11) NOT NULL default '0',\n title varchar(9),\n KEY (title)\n);\nINSERT INTO `fanfiction_chapters` (`chapid`,`title`) VALUES (1,'a'),(2,NULL);",
  String.raw`INSERT INTO fanfiction_stories VALUES (1,'The Tide','<p>x</p>','','1','1,2','1','1','2004-05-06',0,1,'','0','1','1','0',10,0,3,4);INSERT INTO fanfiction_chapters VALUES (1,'One',1,'n','He said \'no\'.\n','e','1',3,0,0,1,1,0);INSERT INTO fanfiction_authors VALUES (1,"Ann","","","","","",0,0,"x");`,
  "/*!40000 x */;INSERT IGNORE INTO x.`fic_fanfiction_ratings` VALUES (1,0x41,_utf8'b',NOW()); REPLACE INTO fanfiction_inseries VALUES (1,1,0,1,2);",
]

/** Dumps of eFiction's database. */
export const target: Target = {
  name: 'efiction',
  seeds: seeds.map((seed) => Buffer.from(seed)),
  words: ['INSERT INTO fanfiction_chapters VALUES ', 'INSERT INTO fanfiction_stories ', 'CREATE TABLE ', '(', ')', "'", '"', '`', '\\', ';', ',', '/*', '*/', '--', '#', 'NULL', '0x', "X'", '.', '(((((', "''''"],
  read: async (bytes) => void await soundContainer(readDump, bytes),
}
