// Every act's form is drawn from its list, in both languages: its title, its button, and a field for whatever it asks.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { officerCommands } from '#core/complaint/act-table.ts';
import type { ActFacts } from '#web/acts/act-form.ts';
import { acts as actsEn } from '#words/en/acts.ts';
import { acts as actsId } from '#words/id/acts.ts';
import { consoleIn } from '#test/beds/screens.ts';
import { acts } from './act.contract.ts';

const spoken = [
  [await consoleIn('id'), actsId],
  [await consoleIn('en'), actsEn],
] as const;

const facts: ActFacts = {
  number: 'ADU-2026-000007-5',
  version: 1,
  channel: 'instagram',
  hasPublic: true,
  hasPrivate: true,
  agencies: [{ id: 'dlh', name: 'Dinas Lingkungan', shortName: 'DLH' }],
  templates: [],
  messages: [
    { id: 'message-1', text: 'Lampu mati' },
    { id: 'message-2', text: 'Sampah' },
  ],
  identityFields: ['name'],
  upikText: 'Lampu mati',
  extension: { agency: 'DLH', untilAt: '2026-03-02T10:00:00Z', reason: 'Menunggu suku cadang' },
  photos: [],
  photoWays: [],
  knownIdentity: false,
  joins: [{ joinId: 'join-1', otherNumber: 'ADU-2026-000008-3', by: 'Petugas', at: '2026-03-01T10:00:00Z' }],
};

for (const act of officerCommands)
  test(`the form of ${act} is drawn with its words, and asks something wherever its contract does`, async () => {
    for (const [drawing, words] of spoken) {
      const props = { act, facts, onClose: () => undefined };
      const shown = await drawing.show('features/acts/ActDialog.tsx', 'ActDialog', { props, waiting: true });
      const { title, send } = words[act];
      assert.deepEqual([shown.words.includes(title), shown.buttons.includes(send)], [true, true], shown.words);
      const fields = ['input', 'textarea', 'select'].flatMap((tag) => shown.all(tag));
      assert.equal(fields.length > 0, Object.keys(acts[act].properties).length > 0);
    }
  });
