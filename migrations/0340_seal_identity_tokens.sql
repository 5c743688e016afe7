-- The token of a one-time link stands nowhere in clear: in texts a marker of the same length stands for it, and the token itself is
-- sealed. What already stands in `outbox` gets its marker when the program starts; the index makes that look cheap ever after.
alter table identity_request
  add column sealed_token bytea,
  add column marker text not null generated always as
    ('~~~~' || translate(left(encode(token_hash, 'hex'), 28), '0123456789', 'ghijklmnop')) stored;
create index identity_request_marker_idx on identity_request (marker);
create index outbox_token_idx on outbox (id) where text ~ '/identitas/[A-Za-z0-9_-]{32}';

-- The code of the tracking page is added when a message goes out.
update outbox set text = regexp_replace(text, '(/lacak/[A-Za-z0-9-]+)\?kode=\d{6}', '\1', 'g')
  where visibility = 'private' and text like '%/lacak/%?kode=%';
update outside_answer set text = regexp_replace(text, '(/lacak/[A-Za-z0-9-]+)\?kode=\d{6}', '\1', 'g')
  where text like '%/lacak/%?kode=%';
