-- Whoever refuses a letter that a stranger had sent is forgotten at once, and so was that they had been asked: each refusal made room for the next
-- letter of the three that an address gets in a day. What was asked is counted for that day, without the address.

create table follow_refusal (
  address_hash bytea not null,
  asked_at timestamptz not null
);
create index follow_refusal_idx on follow_refusal (address_hash);
create index follow_refusal_asked_idx on follow_refusal (asked_at);
