/**
 * What browsing and statistics ask: the day of a work beside its other narrow columns, and for each reading what was mended and how sure its
 * assertions are. Readings that were made before say nothing of their repairs until they are read again.
 */
export const browsing = `
-- ISO 8601, as precise as known
alter table work add column date text;
update work set date = (select json_extract(card, '$.date') from work_record where work_id = work.id);

-- format, encoding: their names, beside the counts because a reading's own row is long; made: how many repairs each rule made ({"apostrophe": 12}), null where nobody counted; confidence: for each field how many assertions lie in each band
create table reading_count (
  reading_id integer primary key references reading on delete cascade,
  format text not null,
  encoding text,
  made text,
  confidence text not null
) strict;
insert into reading_count
  select reading.id, reading.format, json_extract(reading.encoding, '$.name'), null, coalesce(counted.confidence, '{}') from reading left join (
  select reading_id, json_group_object(field, json_array(b0, b1, b2, b3, b4)) as confidence from (
    select draft.reading_id, field, sum(confidence < 0.5) as b0, sum(confidence >= 0.5 and confidence < 0.75) as b1, sum(confidence >= 0.75 and confidence < 0.9) as b2,
      sum(confidence >= 0.9 and confidence < 0.97) as b3, sum(confidence >= 0.97) as b4
    from assertion join draft on draft.id = assertion.draft_id group by draft.reading_id, field
  ) group by reading_id) as counted on counted.reading_id = reading.id;
`
