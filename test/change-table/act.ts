// An act of an officer with a rule and a form of its own: the case is told to whoever asked to hear of it.
import { wordsBehind, type Change } from './change.ts';

/** An event of its own would be more: every table of events names it. */
export const act: Change = {
  kind: 'an act of an officer',
  most: 5,
  tables: 1,
  brings: {
    'src/core/complaint/steps/flag.ts': `// Whatever an officer flags is noted.
import type { CommandOf } from '../command.ts';
import { accepted, isBlank, momentOf, refused, type Decision } from '../decision.ts';
import type { StateFor } from '../act-table.ts';

const flag = (state: StateFor<'Flag'>, command: CommandOf<'Flag'>): Decision =>
  isBlank(command.reason)
    ? refused('reason-missing')
    : accepted({ ...momentOf(state.file, command), type: 'NoteAdded', text: command.reason });

export const rules = { Flag: flag };
`,
    'src/web/acts/flag-form.tsx': `// The form of a flag.
import type { ActScreen } from './act-screen.ts';
import { ReasonField } from './forms-intake.tsx';

export const flagScreen: ActScreen<'Flag', { reason: string }> = {
  act: 'Flag',
  start: () => ({ reason: '' }),
  body: ({ reason }) => ({ ok: true, body: { reason } }),
  Form: ReasonField,
};
`,
  },
  begins: [
    {
      path: 'src/core/complaint/officer-acts.ts',
      after: 'export const officerActs = {\n',
      add: `  Flag: { asks: fields<{ reason: string }>(), by: desk, in: anyStatus, button: true, besideNews: true },\n`,
    },
  ],
  lines: [
    {
      path: 'test/tables/act-cells.ts',
      after: 'export const actCells: { [T in CommandType]: Cells<T> } = {\n',
      add: `  Flag: { who: 'mpt', in: 'twcrfvx', sent: { reason: 'Perlu dilihat.' } },\n`,
    },
    {
      path: 'src/core/complaint/decide.ts',
      after: `import { rules as followUp } from './steps/follow-up.ts';\n`,
      add: `import { rules as flag } from './steps/flag.ts';\n`,
    },
    { path: 'src/core/complaint/decide.ts', after: '...followUp,', add: ' ...flag,' },
    { path: 'src/features/case/act.contract.ts', after: '  AddNote: Words,\n', add: '  Flag: Reason,\n' },
    {
      path: 'src/web/acts/dialogs.tsx',
      after: `import { JoinReporterForm, SeparateReporterForm } from './forms-person.tsx';\n`,
      add: `import { flagScreen } from './flag-form.tsx';\n`,
    },
    {
      path: 'src/web/acts/dialogs.tsx',
      after: `  AddNote: shared('AddNote', NoteForm),\n`,
      add: '  Flag: dialogOf(flagScreen),\n',
    },
    ...wordsBehind(
      'acts',
      /^export const acts\b.* = \{$/,
      `  Flag: { button: 'Tandai', title: 'Tandai aduan', send: 'Tandai', done: 'Aduan ditandai.' },`,
    ),
  ],
};
