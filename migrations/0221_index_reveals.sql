-- Who opens many identities within an hour is told of: they are counted at each opening, from the log.
create index event_reveal_idx on event (at) where type = 'IdentityRevealed';
