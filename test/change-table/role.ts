// A role that reads along, and may do nothing.
import { wordsBehind, type Change } from './change.ts';

/** What it sees is written where a role without a line sees nothing. */
export const role: Change = {
  kind: 'a role',
  most: 3,
  brings: {
    'migrations/9990_know_auditors.sql': `-- Auditors read along.
alter table officer drop constraint officer_role_known;
alter table officer add constraint officer_role_known
  check (role in ('admin-medsos', 'admin-pusat', 'admin-agency', 'team-lead', 'division-head', 'operator',
    'data-officer', 'examiner', 'auditor'));
`,
  },
  begins: [{ path: 'src/core/access.ts', after: `export type Role =\n`, add: `  | 'auditor'\n` }],
  lines: [
    { path: 'src/core/access.ts', after: `export const roles = [\n`, add: `  'auditor',\n` },
    {
      path: 'src/core/access.ts',
      after: `const sights = {\n`,
      add: `  auditor: { cases: 'none', reporter: false },\n`,
    },
    { path: 'src/core/access.ts', after: `export const standIns = {\n`, add: `  auditor: [],\n` },
    ...wordsBehind('console', /^ +'division-head': '/, `    auditor: 'Pemeriksa',`),
    {
      path: 'src/core/access.test.ts',
      asks: 'a test',
      instead: `['admin-agency', 'operator', 'data-officer', 'examiner'],`,
      add: `['auditor', 'admin-agency', 'operator', 'data-officer', 'examiner'],`,
    },
    {
      path: 'src/core/access.test.ts',
      asks: 'a test',
      instead: `    ['admin-agency', 'operator'],`,
      add: `    ['auditor', 'admin-agency', 'operator'],`,
    },
  ],
};
