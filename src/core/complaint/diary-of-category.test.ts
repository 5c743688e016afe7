// A category as a case lives through it: said by a form or by the desk, changed, and outvoted; and over random walks against what is obviously so.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { diaryOf, onDay, wall } from '#test/given/diary.ts';
import { acts, people } from '#test/given/given.ts';
import { allCommands, run } from '#test/given/random-command.ts';
import type { ComplaintEvent } from './event.ts';
import { levelOf, type PriorityLevel } from './priority.ts';

const flood = { categoryId: 'banjir', categoryName: 'Banjir', usually: 'high' } as const;
const fire = { messageId: 'message-2', digest: 'digest-2', danger: ['fire'] as const };

test('a flood reported by a form stands above what is usual, until an officer says otherwise, and no category raises it again', () => {
  const story = [
    onDay('2026-03-02 08:00', acts.open(0, { sentAt: wall('2026-03-02 08:00') })),
    onDay('2026-03-02 08:00', acts.categorise(0, { ...flood, by: people.intake })),
    onDay('2026-03-02 08:10', acts.setPriority(0, { level: 'normal' })),
    onDay('2026-03-02 08:20', acts.categorise(0)),
    onDay('2026-03-02 08:30', acts.categorise(0, { ...flood, by: people.teamLead })),
    onDay('2026-03-02 08:40', acts.receive(0, { message: fire, sentAt: wall('2026-03-02 08:40') })),
    onDay('2026-03-02 08:45', acts.categorise(0, { by: people.pusat })),
  ];
  assert.deepEqual(diaryOf(story), [
    '03-02 08:00 OpenCase: triage, for admin-medsos',
    '  CaseOpened, StepOpened ask-identity until 03-02 10:00, MessageReceived',
    '03-02 08:00 Categorise: triage, for admin-medsos, -1',
    '  Categorised',
    '03-02 08:10 SetPriority: triage, for admin-medsos',
    '  PrioritySet',
    '03-02 08:20 Categorise: triage, for admin-medsos',
    '  Categorised',
    '03-02 08:30 Categorise: triage, for admin-medsos',
    '  Categorised',
    '03-02 08:40 ReceiveMessage: triage, for admin-medsos, -2',
    '  MessageReceived',
    '  → admin-medsos: reporter-wrote',
    '  → admin-medsos: danger-suspected',
    '  → admin-pusat: danger-suspected',
    '03-02 08:45 Categorise: triage, for admin-medsos, -2',
    '  Categorised',
  ]);
});

type Known = { said?: PriorityLevel; category?: string; usual?: 'high' };

/** What officers said last, and of which category the case is: read from the record alone. */
const knownFrom = (events: readonly ComplaintEvent[]): Known =>
  events.reduce<Known>((known, event) => {
    if (event.type === 'PrioritySet') return { ...known, said: event.level };
    if (event.type === 'DivertedToEmergency') return { ...known, said: 'danger' };
    if (event.type !== 'Categorised') return known;
    const { usual: _before, ...rest } = known;
    return { ...rest, category: event.categoryId, ...(event.level === undefined ? {} : { usual: event.level }) };
  }, {});

test('whatever happens, a case is of what was said last, and as pressing as somebody said, else as is usual for it', () => {
  fc.assert(
    fc.property(allCommands, (commands) => {
      run(commands, (_before, { state, events }) => {
        if (state.status === 'none' || state.file.danger !== undefined) return;
        const { said, category, usual } = knownFrom(events);
        assert.equal(state.file.category?.id, category);
        assert.equal(levelOf(state.file), said ?? usual ?? 'normal');
      });
    }),
    { numRuns: 100 },
  );
});
