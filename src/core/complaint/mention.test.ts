// Whom a note calls: kept by their ids beside its words, each once, told alone, and never of one's own words.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { acts, at, given, knownTerms, people, played, upTo } from '#test/given/given.ts';
import { eventForAgency } from './agency-event.ts';
import type { Mentioned } from './act-fields.ts';
import { eachOnce } from './mention.ts';
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

suite('whoever is named', () => {
  const roles = ['team-lead', 'admin-agency', 'admin-pusat'] as const;
  const anybody = fc.record({ userId: fc.constantFrom('u-1', 'u-2', 'u-3', 'u-4'), role: fc.constantFrom(...roles) });

  test('is named once, in the order in which they came first, as they were named last', () => {
    fc.assert(
      fc.property(fc.array(anybody, { maxLength: 12 }), (named) => {
        const once = eachOnce(named);
        assert.deepEqual(
          once.map(({ userId }) => userId),
          named.map(({ userId }) => userId).filter((id, place, all) => all.indexOf(id) === place),
        );
        for (const one of once)
          assert.equal(
            one,
            named.findLast(({ userId }) => userId === one.userId),
          );
        assert.deepEqual(eachOnce(once), once, 'doing it again changes nothing');
      }),
      { numRuns: 200 },
    );
  });

  test('is called wherever the case stands, also when it is closed or goes on in another one', () => {
    const called = { kind: 'notify', to: 'team-lead', what: 'mentioned', userId: 'user-ketua' };
    for (const history of [upTo.coordination, upTo.conveying, upTo.closed, [...upTo.triage, acts.mergeInto(1)]]) {
      const { state, events } = played([...history, acts.note(9, { text: words, mentions: [lead] })]);
      const last = events.at(-1) ?? assert.fail('no event');
      assert.deepEqual(react(state, last, knownTerms), [called]);
    }
  });

  test('is called of a case in a lane too: by the bell, which says nothing of it', () => {
    const lane = [...upTo.triage, acts.toLane(1)];
    const { state, events } = played([...lane, acts.note(2, { text: words, mentions: [lead] })]);
    const [told, ...more] = react(state, events.at(-1) ?? assert.fail('no event'), knownTerms);
    assert.ok(told?.kind === 'notify' && more.length === 0);
    assert.deepEqual(Object.keys(told).toSorted(), ['kind', 'to', 'userId', 'what']);
  });

  test('by a colleague of the same role is somebody else, and hears of it', () => {
    const colleague: Mentioned = { userId: 'user-other', role: 'admin-medsos' };
    assert.deepEqual(toldOf([colleague]), [
      { kind: 'notify', to: 'admin-medsos', what: 'mentioned', userId: 'user-other' },
    ]);
  });
});
