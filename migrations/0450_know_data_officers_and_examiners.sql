-- Two roles that read and answer nobody: who keeps the registers, and who examines how cases were handled.
alter table officer drop constraint officer_role_known;
alter table officer add constraint officer_role_known check (role in (
  'admin-medsos', 'admin-pusat', 'admin-agency', 'team-lead', 'division-head', 'operator', 'data-officer', 'examiner'));
