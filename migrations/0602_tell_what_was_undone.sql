-- A joining that was taken back is news of the open interface too: a partner that heard of the end must hear that the case goes on. The index of
-- that news covers it; its kinds are those of the query, or it is not used.

drop index event_news_idx;
create index event_news_idx on event (at)
  where type in ('InterimApproved', 'Disposed', 'DeadlineExtended', 'FieldResultReported', 'CaseClosed', 'CaseReopened', 'JoiningUndone');
