-- Messages that wait for an officer are looked for in every list of cases: few rows among many.
create index outbox_by_hand_idx on outbox (complaint_id) where status = 'by-hand';
