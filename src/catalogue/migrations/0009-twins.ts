/** Works that seem to be one. Those taken in before are listed by their headings: by the first forty letters of their titles. */
export const twins = `
-- other_id: the work that this one is listed beside
alter table look add column other_id integer references work on delete cascade;
create index look_other on look (other_id) where other_id is not null;

insert into look (accession_id, deposit_id, work_id, other_id, code, severity)
  select work.accession_id, reading.deposit_id, work.id, min(earlier.work_id), 'work-twice', 'review'
  from term join work_term as own on own.term_id = term.id join work_term as earlier on earlier.term_id = own.term_id and earlier.sort = own.sort and earlier.work_id < own.work_id
    join work on work.id = own.work_id join work_record on work_record.work_id = work.id join work_record as before on before.work_id = earlier.work_id
    join segment on segment.work_id = work.id and segment.number = 0 and segment.alternative = 0 join draft on draft.id = segment.draft_id join reading on reading.id = draft.reading_id
  where term.kind = 'creator' and json_extract(work_record.card, '$.titleKind') in ('formal', 'subject', 'caption') and json_extract(before.card, '$.titleKind') in ('formal', 'subject', 'caption')
  group by work.id;
`
