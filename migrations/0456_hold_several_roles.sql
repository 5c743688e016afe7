-- One person may hold several roles: the first stands in `role` as before, those beside it here. An account of before holds one. Which roles
-- may stand together says the program.
alter table officer add column also_roles text[] not null default '{}';
alter table officer add constraint officer_also_roles_known check (also_roles <@ array[
  'admin-medsos', 'admin-pusat', 'team-lead', 'division-head', 'operator', 'data-officer']);
alter table officer add constraint officer_alone check (
  cardinality(also_roles) = 0 or (role not in ('admin-agency', 'examiner') and not also_roles @> array[role]));
