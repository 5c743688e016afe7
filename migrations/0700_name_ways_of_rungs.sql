-- A rung of a procedure's ladder may name the ways by which it is told besides the own order of whoever stands there. What was told before names none.
alter table alert add column ways text[];

-- absent: the ladder named this way, and its person does not have or use it; nothing was sent by it.
alter table alert_attempt drop constraint alert_attempt_state_known;
alter table alert_attempt add constraint alert_attempt_state_known
  check (state in ('sending', 'sent', 'arrived', 'failed', 'unknown', 'absent'));
