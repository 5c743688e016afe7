// Two columns of the inbox: one that rows carry already, and one that is not projected yet.
import { wordsBehind, type Change, type Line } from './change.ts';

const query = 'src/features/inbox/row.query.ts';
const page = 'src/features/inbox/CaseRow.tsx';

/** Its test, beside the page. */
const test = (name: string): Readonly<Record<string, string>> => ({
  [`src/features/inbox/${name}.test.ts`]: `import assert from 'node:assert/strict';
import { test } from 'node:test';
import { givenRow } from '#test/given/case-answer.ts';

test('a row says it', () => assert.ok('${name}' in givenRow()));
`,
});

/** Query, page, label, and what the row of the tests holds. */
const shown = (name: string, column: string, { type, unless }: { type: string; unless: string }): Line[] => [
  { path: 'test/given/case-answer.ts', after: '  undelivered: 0,\n', add: `  ${name}: ${unless},\n` },
  { path: query, after: 'type Row = MaybeClockRow & {\n', add: `  ${column}: ${type};\n` },
  { path: query, after: 'c.last_message_at,', add: ` c.${column},` },
  { path: query, after: '    mine: row.mine,\n', add: `    ${name}: row.${column},\n` },
  ...wordsBehind('console', /^ {4}undelivered: '/, `    ${name}: 'kabar lain',`, { asks: 'nobody' }),
  {
    path: page,
    asks: 'nobody',
    after: '<span className="number">{row.number}</span>\n',
    add: `            {row.${name} !== ${unless} && <span>{text.inbox.${name}}</span>}\n`,
  },
];

const asked = (name: string, contract: string): Line => ({
  path: 'src/features/inbox/inbox.contract.ts',
  after: 'export const CaseRow = Type.Object({\n',
  add: `  ${name}: ${contract},\n`,
});

/** How the reporter judged the end. */
export const projectedColumn: Change = {
  kind: 'a column in the inbox',
  most: 5,
  brings: test('rating'),
  begins: [asked('rating', 'Type.Union([Type.Number(), Type.Null()])')],
  lines: shown('rating', 'rating', { type: 'number | null', unless: 'null' }),
};

/** How often the reporter opened the case again. */
export const newColumn: Change = {
  kind: 'a column in the inbox that is not projected yet',
  most: 7,
  brings: {
    ...test('reopened'),
    'migrations/9991_count_reopenings.sql': `-- How often its reporter opened a case again, for the inbox.
alter table complaint add column reopened_count integer not null default 0;
`,
  },
  begins: [
    { path: 'src/db/complaint-table.ts', after: '  undelivered_count: number;\n', add: '  reopened_count: number;\n' },
    asked('reopened', 'Type.Number()'),
  ],
  lines: [
    {
      path: 'src/db/projections.ts',
      after: '    undelivered_count: file.undelivered.length,\n',
      add: '    reopened_count: file.reopenedByReporter,\n',
    },
    ...shown('reopened', 'reopened_count', { type: 'number', unless: '0' }),
  ],
};
