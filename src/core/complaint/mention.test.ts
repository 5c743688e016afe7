// Whom a note calls: kept by their ids beside its words, each once, told alone, and never of one's own words.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { acts, at, given, knownTerms, people, played, upTo } from '#test/given/given.ts';
import { eventForAgency } from './agency-event.ts';
import type { Mentioned } from './act-fields.ts';
import { react } from './react.ts';
import type { Effect } from './reactions.ts';

const lead: Mentioned = { userId: 'user-ketua', role: 'team-lead' };
const field: Mentioned = { userId: 'user-dinas', role: 'admin-agency', agencyId: 'dpupkp' };
const words = 'Tolong dilihat @Nama Petugas';

const toldOf = (mentions: Mentioned[]): Effect[] => {
  const { state, events } = played([...upTo.triage, acts.note(1, { text: words, mentions })]);
  const last = events.at(-1) ?? assert.fail('no event');
  return react(state, last, knownTerms);
};

suite('a note that names somebody', () => {
  test('keeps their ids, each once, and of nobody named nothing', () => {
    given(...upTo.triage)
      .when(acts.note(1, { text: words, mentions: [lead, field, lead] }))
      .then({ type: 'NoteAdded', text: words, mentions: [lead, field] });
    for (const fields of [{}, { mentions: [] }])
      given(...upTo.triage)
        .when(acts.note(1, { text: words, ...fields }))
        .then({ type: 'NoteAdded', at: at(1), by: people.medsos, text: words });
  });

  test('without words is no note', () => {
    given(...upTo.triage)
      .when(acts.note(1, { text: ' ', mentions: [lead] }))
      .refused('text-missing');
  });

  test('tells each of them alone, in the role in which they read it, and not its writer', () => {
    const own: Mentioned = { userId: people.medsos.userId, role: 'admin-medsos' };
    assert.deepEqual(toldOf([lead, field, own]), [
      { kind: 'notify', to: 'team-lead', what: 'mentioned', userId: 'user-ketua' },
      { kind: 'notify', to: 'admin-agency', what: 'mentioned', agencyId: 'dpupkp', userId: 'user-dinas' },
    ]);
    assert.deepEqual(toldOf([]), []);
  });

  test('tells agencies its words and not whom it names', () => {
    const event = { type: 'NoteAdded', at: at(1), by: people.medsos, text: words, mentions: [lead] } as const;
    assert.deepEqual(
      eventForAgency({ ...event, mentions: [lead] }, (text) => text.replace('Nama', '…')),
      {
        ...{ type: 'NoteAdded', at: at(1), by: people.medsos },
        text: 'Tolong dilihat @… Petugas',
      },
    );
  });
});
