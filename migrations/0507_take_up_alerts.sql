-- Alerts are taken up by whoever carries them, not by a trigger: a back-up that is restored brings what became of each with it.
drop trigger alert_carried on alert;
drop function alert_is_carried();
