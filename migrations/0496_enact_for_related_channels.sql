-- E-mail, telephone, messaging and visits have procedures of their own now, which begin as the one of social media was enacted. A city that
-- enacted other numbers for all of these channels goes on with them: each version stands in the new families too, with its day and its ground.
-- Cases that opened before keep the version they opened under.
insert into sop_version (key, family, version, numbers, enacted_from, ground, chosen_by, chosen_at, withdrawn_at)
select f.family || '@' || v.version, f.family, v.version, v.numbers, v.enacted_from, v.ground, v.chosen_by, v.chosen_at, v.withdrawn_at
from sop_version v cross join (values ('email'), ('phone'), ('messaging'), ('walk-in')) f (family)
where v.family = 'medsos';
