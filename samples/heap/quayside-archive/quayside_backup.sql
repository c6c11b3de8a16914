-- phpMyAdmin SQL Dump
-- version 2.11.4
--
-- Database: `quayside`
--

SET SQL_MODE="NO_AUTO_VALUE_ON_ZERO";

-- --------------------------------------------------------

--
-- Table structure for table `qs_fanfiction_authors`
--

CREATE TABLE `qs_fanfiction_authors` (
  `uid` int(11) NOT NULL auto_increment,
  `penname` varchar(200) NOT NULL default '',
  `realname` varchar(200) NOT NULL default '',
  `email` varchar(200) NOT NULL default '',
  `website` varchar(200) NOT NULL default '',
  `bio` text NOT NULL,
  `image` varchar(200) NOT NULL default '',
  `date` datetime NOT NULL default '0000-00-00 00:00:00',
  `admincreated` char(1) NOT NULL default '0',
  `password` varchar(40) NOT NULL default '0',
  PRIMARY KEY  (`uid`),
  KEY `penname` (`penname`)
) ENGINE=MyISAM DEFAULT CHARSET=latin1;

INSERT INTO `qs_fanfiction_authors` (`uid`, `penname`, `realname`, `email`, `website`, `bio`, `image`, `date`, `admincreated`, `password`) VALUES
(3, 'Hester Quill', '', 'hester@example.org', '', 'I write about ropes.', '', '2003-02-11 20:14:09', '0', 'aab0c1d2e3f405162738495a6b7c8d9e'),
(5, 'boatswain_b', '', 'bosun@example.net', '', '', '', '2003-06-30 08:00:41', '0', '9e8d7c6b5a493827160f5e4d3c2b1a00');

CREATE TABLE `qs_fanfiction_categories` (
  `catid` int(11) NOT NULL auto_increment,
  `parentcatid` int(11) NOT NULL default '-1',
  `category` varchar(60) NOT NULL default '',
  `description` text NOT NULL,
  `image` varchar(100) NOT NULL default '',
  `locked` char(1) NOT NULL default '0',
  `leveldown` tinyint(4) NOT NULL default '0',
  `displayorder` int(11) NOT NULL default '0',
  `numitems` int(11) NOT NULL default '0',
  PRIMARY KEY  (`catid`)
) ENGINE=MyISAM DEFAULT CHARSET=latin1;

INSERT INTO `qs_fanfiction_categories` VALUES (1, -1, 'Lantern Street', 'All seasons', '', '0', 0, 1, 2);

INSERT INTO `qs_fanfiction_characters` VALUES (1, 1, 'Ada Finch', '', ''), (2, 1, 'Constable Moss', '', '');

INSERT INTO `qs_fanfiction_classtypes` VALUES (1, 'genres', 'Genres'), (2, 'warnings', 'Warnings');

INSERT INTO `qs_fanfiction_classes` VALUES (10, 1, 'Mystery'), (11, 1, 'Humor'), (12, 2, 'Violence');

INSERT INTO `qs_fanfiction_ratings` VALUES (1, 'G', '0', ''), (2, 'PG-13', '0', ''), (3, 'R', '1', 'Are you seventeen or over?');

INSERT INTO `qs_fanfiction_series` VALUES (1, 'The Rope Walk', 'Stories about ropes.', 3, 0, '1', 0, '', '', 0, 1);

INSERT INTO `qs_fanfiction_inseries` VALUES (1, 40, 0, '1', 1);

INSERT INTO `qs_fanfiction_stories` (`sid`, `title`, `summary`, `storynotes`, `catid`, `classes`, `charid`, `rid`, `date`, `updated`, `uid`, `coauthors`, `featured`, `validated`, `completed`, `rr`, `wordcount`, `rating`, `reviews`, `count`) VALUES
(40, 'Bowline &amp; Bell', '<p>Somebody has been untying the ferries.</p>', 'Ropes are real; the street is not mine.', '1', '10,12', '1,2', '2', '2004-03-02 19:40:11', '2004-03-09 21:05:00', 3, '', '0', '1', '1', '0', 268, 0, 9, 411),
(41, 'A Lamp for Constable Moss', 'He is afraid of the dark. Ada isn\'t telling.', '', '1', '11', '2', '1', '2005-11-20 10:00:00', '2005-11-20 10:00:00', 5, '', '0', '1', '1', '0', 141, 0, 2, 77);

INSERT INTO `qs_fanfiction_chapters` (`chapid`, `title`, `inorder`, `notes`, `storytext`, `endnotes`, `validated`, `wordcount`, `rating`, `reviews`, `sid`, `uid`, `count`) VALUES
(90, 'The First Ferry', 1, '', '', '', '1', 130, 0, 6, 40, 3, 300),
(91, 'The Last Bell', 2, 'Thank you for the kind words about chapter one.', '', '', '1', 138, 0, 3, 40, 3, 111),
(92, 'A Lamp for Constable Moss', 1, '', 'Constable Moss did not mind the river, or the fog, or the men who came up out of both with other people\'s spoons in their coats. What he minded was the stretch between the chandler\'s and the bridge, where the parish had put up a lamp-post in the spring and had not, so far, put up a lamp.\r\n\r\n\"It\'s only <i>dark</i>,\" said Ada Finch.\r\n\r\n\"So you say.\"\r\n\r\nShe said nothing to the sergeant. On Tuesday she carried a ladder down to the chandler\'s, and a lantern that had been her father\'s, and on Wednesday the constable walked his beat from end to end and remarked to nobody in particular that the parish was not so slow as people made out.\r\n\r\n\"No,\" said Ada. \"It has its moments.\"', 'Written for the Dark Evenings challenge.', '1', 141, 0, 2, 41, 5, 77);
