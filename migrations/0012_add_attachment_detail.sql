-- Why an attachment could not be fetched yet, in words for the operator: a wrong certificate is not a platform that is slow.
alter table attachment add column detail text;
