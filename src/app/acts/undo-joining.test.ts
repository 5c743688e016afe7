// Joinings taken back in any order, over any chain of cases: in the end each has what is its own, and nothing of anybody else's.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import type { CaseFile, ThreadRef } from '#core/complaint/complaint.ts';
import { originOf } from '#core/complaint/decision.ts';
import { memoryStore } from '#test/beds/memory-store.ts';
import { acts, at, people, publicThread } from '#test/given/given.ts';
import { handleCommand } from '../handle-command.ts';
import { bothOrNeither, joinAsDuplicate, mergeCases } from './join-cases.ts';
import type { ActPorts, Doing } from './officer-act.ts';
import { undoJoining } from './undo-joining.ts';

const names = ['a', 'b', 'c', 'd'] as const;
type Name = (typeof names)[number];

const threadOf = (name: Name): ThreadRef => ({ ...publicThread, key: `post-${name}:warga-${name}` });
const numberOf = (name: Name): string => `ADU-2026-00000${String(names.indexOf(name) + 1)}-XX`;

/** One case of each, of which the first and the last are the same person's. */
const desk = () => {
  const histories = names.map((name) => {
    const reporterId = name === 'd' ? 'reporter-a' : `reporter-${name}`;
    const message = { messageId: `${name}-0`, digest: `digest ${name}` };
    return [name, [acts.open(0, { number: numberOf(name), thread: threadOf(name), reporterId, message })]] as const;
  });
  const { store, stateOf } = memoryStore(Object.fromEntries(histories));
  const own = new Map<Name, string[]>(names.map((name) => [name, [`${name}-0`]]));
  let minute = 0;
  const asked = () => ({ now: at((minute += 1) / 60), by: people.medsos });
  const fileOf = (name: Name): CaseFile => {
    const state = stateOf(name);
    assert.ok(state.status !== 'none');
    return state.file;
  };
  const isOpen = (name: Name): boolean => stateOf(name).status !== 'closed';
  const sideOf = (name: Name) => ({ id: name, number: numberOf(name) });
  const goesOnIn = (name: Name): Name => {
    const next = fileOf(name).joinedTo?.complaintId as Name | undefined;
    return next === undefined ? name : goesOnIn(next);
  };
  const join = async (way: 'duplicate' | 'merge', one: Name, into: Name): Promise<void> => {
    if (one === into || !isOpen(one) || !isOpen(into)) return;
    const joining = way === 'merge' ? mergeCases : joinAsDuplicate;
    const joined = await bothOrNeither(store, (tx) => joining(tx, sideOf(one), sideOf(into), asked()));
    assert.ok(joined.ok, `${one} into ${into}`);
  };
  /** Where a word of theirs comes in: in the case in which theirs goes on. */
  const write = async (name: Name): Promise<void> => {
    const messages = own.get(name) ?? [];
    const messageId = `${name}-${String(messages.length)}`;
    own.set(name, [...messages, messageId]);
    const { now } = asked();
    const message = { messageId, digest: `digest ${messageId}` };
    const command = acts.receive(0, { message, thread: threadOf(name), sentAt: now });
    assert.ok((await handleCommand(store, goesOnIn(name), { ...command, now })).ok);
  };
  const takeBack = async (name: Name): Promise<void> => {
    const state = stateOf(name);
    if (state.status !== 'closed') return;
    const doing: Doing = { ports: {} as ActPorts, found: { id: name, version: 0, state }, seen: undefined, ...asked() };
    const prepared = undoJoining(doing, { type: 'UndoJoining', reason: 'masalahnya lain' });
    assert.ok(prepared.ok);
    const undone = await bothOrNeither(store, prepared.work);
    assert.ok(undone.ok, undone.ok ? '' : `${name}: ${undone.refusal}`);
  };
  return { ...{ join, write, takeBack, fileOf, isOpen, goesOnIn, stateOf }, own: (name: Name) => own.get(name) };
};

type Desk = ReturnType<typeof desk>;

/** Its own messages and conversation, its own reporter to answer, nobody who follows. */
const standsAlone = ({ fileOf, own, isOpen }: Desk, name: Name): void => {
  const file = fileOf(name);
  assert.ok(isOpen(name), name);
  assert.deepEqual(file.messageIds.toSorted(), own(name)?.toSorted(), `messages of ${name}`);
  assert.deepEqual([file.threads, originOf(file)], [[threadOf(name)], threadOf(name)], `conversations of ${name}`);
  assert.deepEqual([file.followers, file.joinedTo], [[], undefined], `who follows ${name}`);
};

suite('a chain of three', () => {
  for (const [first, second] of [
    ['duplicate', 'duplicate'],
    ['duplicate', 'merge'],
    ['merge', 'duplicate'],
    ['merge', 'merge'],
  ] as const)
    for (const order of [
      ['a', 'b'],
      ['b', 'a'],
    ] as const)
      test(`by ${first}, then by ${second}, taken back ${order.join(' before ')}`, async () => {
        const made = desk();
        await made.join(first, 'a', 'b');
        await made.write('a');
        await made.join(second, 'b', 'c');
        for (const name of ['a', 'b', 'c'] as const) await made.write(name);
        for (const name of order) await made.takeBack(name);
        for (const name of names) standsAlone(made, name);
      });
});

const anyName = fc.constantFrom(...names);
const step = fc.oneof(
  { arbitrary: fc.record({ does: fc.constantFrom('duplicate', 'merge'), one: anyName, into: anyName }), weight: 3 },
  { arbitrary: fc.record({ does: fc.constantFrom('write', 'take-back'), one: anyName, into: anyName }), weight: 2 },
);

test('whatever was joined, said and taken back, in the end every case stands alone with what is its own', async () => {
  let joined = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 3, maxLength: 25 }),
      fc.shuffledSubarray([...names], { minLength: 4 }),
      async (steps, order) => {
        const made = desk();
        for (const { does, one, into } of steps) {
          if (does === 'write') await made.write(one);
          else if (does === 'take-back') await made.takeBack(one);
          else await made.join(does, one, into);
          joined = Math.max(joined, names.filter((name) => !made.isOpen(name)).length);
        }
        for (const name of order) await made.takeBack(name);
        for (const name of names) standsAlone(made, name);
      },
    ),
    { numRuns: 200 },
  );
  assert.equal(joined, 3, 'all but one were joined at some time');
});
