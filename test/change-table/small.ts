// The small changes: a time standard, a sentence, a screen, a kind of background work.
import { globSync, readFileSync } from 'node:fs';
import type { Change } from './change.ts';

/** Row 2 of the procedure. */
export const timeStandard: Change = {
  kind: 'a time standard',
  most: 2,
  brings: {},
  begins: [{ path: 'src/core/sop/medsos.ts', instead: 'limitMs: 2 * hourMs', add: 'limitMs: 3 * hourMs' }],
  lines: [{ path: 'src/core/sop/medsos.test.ts', asks: 'a test', instead: '| 2 jam |', add: '| 3 jam |' }],
};

const said = 'Laporan Anda kami gabungkan ke sana; jawabannya kami kirim juga di sini.';
const saying = globSync('src/**/*.ts').filter((path) => readFileSync(path, 'utf8').includes(said));

/** To a citizen; one that speaks two languages stands in two. */
export const sentence: Change = {
  kind: 'a sentence to the citizen',
  most: 1,
  brings: {},
  begins: [
    {
      path: saying.join(' and '),
      instead: said,
      add: 'Laporan Anda kami satukan dengan itu; jawabannya kami kirim juga di sini.',
    },
  ],
  lines: [],
};

/** With words that are there already: new ones are sentences. */
export const screen: Change = {
  kind: 'a screen',
  most: 1,
  brings: {
    'src/features/almanac/almanac.screen.tsx': `// The days of the year.
import { CalendarDays } from 'lucide-react';
import { lazy } from 'react';
import { caseRoles } from '#core/access.ts';
import type { Screen } from '#web/screen.ts';
import { text } from '#words/console.ts';

const AlmanacPage = lazy(async () => ({ default: (await import('./AlmanacPage.tsx')).AlmanacPage }));

export const almanacScreen: Screen = {
  path: '/almanak',
  roles: caseRoles,
  asks: 'GET /api/v1/notices',
  page: () => <AlmanacPage />,
  place: { href: '/almanak', label: text.shell.inbox, sign: CalendarDays },
};
`,
    'src/features/almanac/AlmanacPage.tsx': `// The days of the year.
import type { ReactNode } from 'react';
import { text } from '#words/console.ts';

export function AlmanacPage(): ReactNode {
  return <h1>{text.brand}</h1>;
}
`,
  },
  begins: [],
  lines: [
    {
      path: 'src/web/screens.tsx',
      asks: 'nobody',
      after: `import { agenciesScreen } from '#features/agency/agency.screen.tsx';\n`,
      add: `import { almanacScreen } from '#features/almanac/almanac.screen.tsx';\n`,
    },
    { path: 'src/web/screens.tsx', asks: 'nobody', after: '  inboxScreen,\n', add: '  almanacScreen,\n' },
  ],
};

/** Its folder is missed by the test of the list. */
export const job: Change = {
  kind: 'a kind of background work',
  most: 1,
  brings: {
    'src/jobs/bell/bell.job.ts': `// Rings once a minute.
import type { JobKind } from '../job.ts';

export const bellJobs: JobKind = () => [
  { part: 'bell', run: () => Promise.resolve(0), everyMs: 60_000, wokenBy: [] },
];
`,
  },
  begins: [],
  lines: [
    {
      path: 'src/jobs/kinds.ts',
      asks: 'a test',
      after: `import { attachmentJobs } from './attachments/attachments.job.ts';\n`,
      add: `import { bellJobs } from './bell/bell.job.ts';\n`,
    },
    { path: 'src/jobs/kinds.ts', asks: 'a test', after: '  intakeJobs,\n', add: '  bellJobs,\n' },
  ],
};
