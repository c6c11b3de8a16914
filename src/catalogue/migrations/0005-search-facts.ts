/**
 * What a search asks of a work beside the columns of `work`, and which works have changed for those who keep all of it in memory. Works taken in
 * before have their facts from their records.
 */
export const searchFacts = `
-- complete: 1, 0 or not known; answer: what was answered about warnings; opening: the first words of the story, folded
create table work_fact (
  work_id integer primary key references work on delete cascade,
  complete integer,
  answer text not null,
  opening text
) strict;
insert into work_fact
  select work_id,
    case json_extract(record, '$.status.value.status') when 'complete' then 1 when 'in-progress' then 0 when 'abandoned' then 0 when 'draft' then 0 end,
    coalesce(json_extract(card, '$.answer'), 'not-asked'), null
  from work_record;

-- one row for each time that a work which somebody may see was written or taken away, oldest first
create table work_change (
  id integer primary key autoincrement,
  work_id integer not null
) strict;
`
