-- Pictures sent together come as messages of their own, and words stand with one of them: which belong together is kept, so that
-- a picture without words reaches the case of the one that names the city.
alter table message add column album text;
create index message_album_idx on message (channel, account_id, album) where album is not null;
create index early_inbound_album_idx on early_inbound (kept_at) where external_id like 'album:%';
