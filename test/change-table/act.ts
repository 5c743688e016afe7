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
    'src/features/acts/flag/flag.contract.ts': `// Why it is flagged, and for whom where that is known.
import { Type } from 'typebox';
import { id, words } from '../fields.contract.ts';

export const Flag = Type.Object({ reason: words(), agencyId: Type.Optional(id) });
`,
    'src/features/acts/flag/flag.form.tsx': `// Flags a case for colleagues.
import type { ReactNode } from 'react';
import { text } from '#words/console.ts';
import { Select } from '#web/ui/Field.tsx';
import type { ActForm } from '#web/acts/act-form.ts';
import type { Entered } from '#web/acts/act-values.ts';
import { plainAct } from '#web/acts/plain-act.ts';
import { ReasonField } from '#web/acts/ReasonField.tsx';
import { Flag } from './flag.contract.ts';

function FlagForm({ form }: { form: ActForm<Entered<typeof Flag>> }): ReactNode {
  return (
    <>
      <ReasonField form={form} />
      <Select
        label={text.forms.suggested}
        optional
        options={form.facts.agencies.map((agency) => ({ value: agency.id, label: agency.shortName }))}
        value={form.values.agencyId}
        onChange={(event) => form.set({ agencyId: event.target.value })}
      />
    </>
  );
}

export const flag = plainAct({ act: 'Flag', contract: Flag, Form: FlagForm });
`,
  },
  begins: [
    {
      path: 'src/core/complaint/officer-acts.ts',
      after: 'export const officerActs = {\n',
      add: `  Flag: { asks: fields<{ reason: string; agencyId?: string }>(), by: desk, in: anyStatus, button: true, besideNews: true },\n`,
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
    {
      path: 'src/features/acts/act.contract.ts',
      after: `import { DraftResponse } from './draft-response/draft-response.contract.ts';\n`,
      add: `import { Flag } from './flag/flag.contract.ts';\n`,
    },
    { path: 'src/features/acts/act.contract.ts', after: '  AddNote,\n', add: '  Flag,\n' },
    {
      path: 'src/features/acts/act-screens.tsx',
      after: `import { draftResponse } from './draft-response/draft-response.form.tsx';\n`,
      add: `import { flag } from './flag/flag.form.tsx';\n`,
    },
    { path: 'src/features/acts/act-screens.tsx', after: '  AddNote: addNote,\n', add: '  Flag: flag,\n' },
    ...wordsBehind(
      'acts',
      /^export const acts\b.* = \{$/,
      `  Flag: { button: 'Tandai', title: 'Tandai aduan', send: 'Tandai', done: 'Aduan ditandai.' },`,
    ),
  ],
};
