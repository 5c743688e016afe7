-- What one person hears of once, whatever rungs they stand on: the beginning of the keys of its alerts.
alter table alert_matter add column told_as text not null default '';
