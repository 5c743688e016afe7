-- Acts whose words leave at a moment that their sender chose, hours or days later. What is held for seconds leaves whatever a reporter adds
-- meanwhile; what is held for hours is looked at whenever its case went on, and given back to its sender where it no longer fits.
-- `looked_at_version`: how far the case was when that was looked at last.
alter table held_act add column scheduled boolean not null default false;
alter table held_act add column looked_at_version integer;
create index held_act_scheduled_idx on held_act (complaint_id, not_before) where scheduled and refusal is null;
