-- Pictures of the finished work go out with the answer; where words arrive without them, officers read why.

alter table outbox add column attachment_ids uuid[];
alter table outbox add column photos_reason text;
