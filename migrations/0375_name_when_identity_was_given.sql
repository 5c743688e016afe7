-- The basis for keeping an identity is the public task (UU 27/2022 article 20), not consent: the moment is when it was given.

alter table identity rename column consent_at to given_at;
