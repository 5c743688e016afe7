// What is told when two cases become one, and when that is taken back: to its reporter once, to whoever works on it again, to the register it came from.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { effectsOf } from '#test/given/effects.ts';
import { acts, at, people, privateThread, publicThread, reportThread, sp4nUpTo, upTo } from '#test/given/given.ts';
import { partingActs } from '#test/given/parting.ts';
import type { Command } from './command.ts';
import type { NotifyEffect, SendEffect } from './reactions.ts';
import { agenciesTold } from './bells.ts';

const { undo } = partingActs;

const sendsOf = (history: readonly Command[], command: Command): SendEffect[] =>
  effectsOf(history, command).flatMap((effect) => (effect.kind === 'send' ? [effect] : []));

/** To whom it rings; of an agency which. */
const bellsOf = (history: readonly Command[], command: Command): string[] =>
  effectsOf(history, command).flatMap((effect) =>
    effect.kind === 'notify'
      ? [[effect.to, effect.agencyId ?? '', effect.what].filter((part) => part !== '').join(' ')]
      : [],
  );

const wordsOf = ({ text }: SendEffect): string => {
  if (text.kind === 'template') return `${text.template} ${text.number}`;
  return text.kind === 'status' ? text.status : text.text;
};

const desk = ['admin-medsos reopened', 'admin-pusat reopened'];

suite('whose case goes on in another one is told of it', () => {
  test('by the number of that one, on the conversation on which they came', () => {
    for (const [command, said] of [
      [acts.joinDuplicate(1), 'duplicate-joined ADU-2026-000009-XX'],
      [acts.mergeInto(1), 'merged ADU-2026-000009-XX'],
    ] as const) {
      const [sent, ...more] = sendsOf(upTo.triage, command);
      assert.ok(sent !== undefined && more.length === 0);
      assert.deepEqual([wordsOf(sent), sent.thread, sent.visibility], [said, publicThread, 'public']);
      assert.equal(sent.notBefore, undefined, 'at once, where nobody asked to wait');
    }
  });

  test('not before the seconds are over in which it can be taken back, and in the record it stands at once', () => {
    const tellAt = at(1) + 10_000;
    for (const command of [acts.joinDuplicate(1, { tellAt }), acts.mergeInto(1, { tellAt })]) {
      const sent = sendsOf(upTo.triage, command);
      assert.deepEqual(
        sent.map(({ notBefore }) => notBefore),
        [tellAt],
      );
      assert.deepEqual(sendsOf([...upTo.triage, command], undo(1, { unsaid: true })), []);
    }
  });

  test('the state of a report waits for nothing: its register is told by the program', () => {
    const sent = sendsOf(sp4nUpTo.coordination, acts.mergeInto(1, { tellAt: at(1) + 5_000 }));
    assert.deepEqual(
      sent.map((one) => [wordsOf(one), one.notBefore]),
      [
        ['merged ADU-2026-000009-XX', at(1) + 5_000],
        ['archived', undefined],
      ],
    );
  });

  test('whoever followed it is not rung for: they follow on', () => {
    const followed = [...upTo.triage, acts.addDuplicate(0.5)];
    assert.deepEqual(bellsOf(followed, acts.joinDuplicate(1)), []);
    assert.deepEqual(bellsOf(followed, acts.notComplaint(1)).length, 2, 'of one that ends unanswered they would be');
  });
});

suite('taken back', () => {
  test('its desk hears of it, and each agency that had it', () => {
    assert.deepEqual(bellsOf([...upTo.coordination, acts.mergeInto(3)], undo(4)), desk);
    const worked = ['admin-agency dpupkp reopened', 'admin-agency dlh reopened'];
    assert.deepEqual(bellsOf([...upTo.disposed, acts.mergeInto(6)], undo(7)), [...desk, ...worked]);
    assert.deepEqual(bellsOf([...upTo.conveying, acts.mergeInto(7)], undo(8)), [...desk, ...worked]);
  });

  test('an agency that refused it before, or was accused since, does not', () => {
    const refused = [...upTo.disposed, acts.refuse(6, { by: people.helper }), acts.mergeInto(7)];
    assert.deepEqual(bellsOf(refused, undo(8)), [...desk, 'admin-agency dpupkp reopened']);
    const accused = acts.toLane(7, { accusedAgencyId: 'dpupkp' });
    const back = [...upTo.disposed, acts.mergeInto(6), accused, acts.outOfLane(8)];
    assert.deepEqual(bellsOf(back, undo(9)), desk);
  });

  test('those who are told are told of it also where its reporter never heard a word', () => {
    const history = [...upTo.disposed, acts.mergeInto(6)];
    assert.deepEqual(bellsOf(history, undo(7, { unsaid: true })), bellsOf(history, undo(7)));
    assert.deepEqual(sendsOf(history, undo(7, { unsaid: true })), []);
  });

  test('whoever owes an answer is told that it is wanted after all; whoever gave it meanwhile is not', () => {
    const merged = [...upTo.awaiting, acts.mergeInto(2)];
    const said = (...history: readonly Command[]) => sendsOf(history, undo(9)).map(wordsOf);
    assert.deepEqual(said(...merged), ['joining-undone-awaited ADU-2026-000001-XX']);
    assert.deepEqual(said(...merged, acts.provide(3, { fields: ['name'] })), [
      'joining-undone-awaited ADU-2026-000001-XX',
    ]);
    assert.deepEqual(said(...merged, acts.provide(3)), ['joining-undone ADU-2026-000001-XX']);
    assert.deepEqual(said(...merged, acts.choosePrivacy(3)), ['joining-undone ADU-2026-000001-XX']);
  });

  test('it names the case by its own number, where its reporter came, whatever it was joined to', () => {
    const inPrivate = [acts.open(0, { thread: privateThread, number: 'ADU-2026-000004-XX' }), acts.joinDuplicate(1)];
    const [sent] = sendsOf(inPrivate, undo(1.5));
    assert.ok(sent !== undefined);
    assert.deepEqual([wordsOf(sent), sent.thread], ['joining-undone ADU-2026-000004-XX', privateThread]);
    assert.equal(sent.purpose, 'notice');
  });

  test('what left another case is told to nobody there: they hear of their own matter alone', () => {
    const joined = [...upTo.disposed, acts.acceptMerge(6, { reporterId: 'reporter-2' })];
    assert.deepEqual(effectsOf(joined, partingActs.give(7)), []);
  });

  test('of no agencies nobody is called', () => {
    const nobody: NotifyEffect[] = [];
    assert.deepEqual(agenciesTold(undefined, 'reopened'), nobody);
  });
});

suite('a register that passed the report on', () => {
  /** Every state that it is told, from the first act on. */
  const statesTold = (commands: readonly Command[]): string[] =>
    commands.flatMap((command, index) =>
      sendsOf(commands.slice(0, index), command)
        .filter(({ purpose }) => purpose === 'status')
        .map(wordsOf),
    );

  test('hears that it was archived, and that it is in progress again', () => {
    const taken = [...sp4nUpTo.disposed, acts.mergeInto(3)];
    const [status, ...more] = sendsOf(taken, undo(4)).filter(({ purpose }) => purpose === 'status');
    assert.ok(status !== undefined && more.length === 0);
    assert.deepEqual([wordsOf(status), status.thread], ['in-progress', reportThread]);
  });

  test('is told no state that lies behind the one that it was told, however early the case was joined', () => {
    const early = [acts.mergeInto(1), undo(2), acts.approve(3), acts.dispose(4)];
    assert.deepEqual(statesTold([...sp4nUpTo.coordination, ...early]), ['archived', 'in-progress']);
    const later = [...sp4nUpTo.followUp, acts.mergeInto(2), undo(3), acts.dispose(4)];
    assert.deepEqual(statesTold(later), ['verified', 'archived', 'in-progress']);
  });

  test('hears the same each time that it is joined and taken back, and its end once', () => {
    const twice = [acts.mergeInto(4), undo(5), acts.mergeInto(6), undo(7), acts.convey(8), acts.delivered(9)];
    assert.deepEqual(statesTold([...sp4nUpTo.conveying, ...twice]), [
      ...['verified', 'in-progress'],
      ...['archived', 'in-progress', 'archived', 'in-progress', 'done'],
    ]);
  });
});

suite('danger that another case brings', () => {
  const pressing = { danger: ['fire'] } as const;
  const signs = { pressing: { danger: [...pressing.danger] } };

  test('rings at the desk, and on the way there, by either way of joining', () => {
    const rings = ['admin-medsos danger-suspected', 'admin-pusat danger-suspected'];
    for (const command of [acts.addDuplicate(6, signs), acts.acceptMerge(6, signs)]) {
      assert.deepEqual(bellsOf(upTo.triage, command), rings);
      assert.deepEqual(bellsOf(upTo.disposed, command), [
        ...rings,
        ...['admin-agency dpupkp danger-suspected', 'admin-agency dlh danger-suspected'],
      ]);
    }
  });

  test('rings once for a case with followers, and not again when it leaves', () => {
    const other = { complaintId: 'complaint-5', number: 'ADU-2026-000005-XX', threads: [] };
    const brings = acts.addDuplicate(1, { ...signs, followers: [other] });
    assert.equal(bellsOf(upTo.triage, brings).length, 2);
    const gone = partingActs.give(2, { followerIds: ['complaint-5'], messageIds: [], threads: [] });
    assert.deepEqual(bellsOf([...upTo.triage, brings], gone), []);
  });
});
