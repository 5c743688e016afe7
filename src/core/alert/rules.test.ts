// What begins a time that somebody must keep is told them when it begins: once, with its like, and not in their night, unless it is danger.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { effectsOf } from '#test/given/effects.ts';
import { acts, at, knownTerms, people, played, start, upTo } from '#test/given/given.ts';
import type { Command } from '../complaint/command.ts';
import { holderOf } from '../complaint/holder.ts';
import { hourMs, type Instant } from '../time.ts';
import { leavesAt, usualChoice } from '../way/way.ts';
import type { Alert } from './alert.ts';
import { apartMs, gather, gatherMs, type LastTold } from './gather.ts';
import { alertsOf, matterOf, type AlertedCase } from './matter.ts';
import { alertKinds, alertRuleOf } from './rules.ts';
import { wavesOf, type Staff } from './who.ts';

const one = (userId: string, role: Staff['role'], agencyId?: string): Staff => ({
  ...{ userId, role, onDuty: false, substitutes: [], lanes: [] },
  ...(agencyId === undefined ? {} : { agencyId }),
});
const staff: readonly Staff[] = [
  ...[one('Mira', 'admin-medsos'), one('Putri', 'admin-pusat'), one('Lestari', 'team-lead')],
  ...[one('Pak Pu', 'admin-agency', 'dpupkp'), one('Bu Dlh', 'admin-agency', 'dlh')],
];

const caseAfter = (commands: readonly Command[]): AlertedCase => {
  const { state } = played(commands);
  assert.ok(state.status !== 'none');
  const clock = state.status === 'closed' ? undefined : state.clock;
  return {
    ...{ id: 'case', closed: state.status === 'closed', sop: state.file.sop },
    ...(clock === undefined ? {} : { step: clock.step, stepOpenedAt: clock.openedAt, dueAt: clock.dueAt }),
  };
};

let appends = 0;

/** Whoever hears of the last of these first, beyond the bell. */
const alertsAfter = (...commands: readonly Command[]): Alert[] => {
  const last = commands.at(-1) ?? assert.fail();
  appends += 1;
  const append = `0193a1b2-0000-7000-8000-${String(appends).padStart(12, '0')}`;
  return effectsOf(commands.slice(0, -1), last).flatMap((effect, index) => {
    if (effect.kind !== 'notify') return [];
    const { kind: _kind, ...told } = effect;
    const news = { ...told, effectKey: `${append}:${String(index)}`, at: last.now, of: caseAfter(commands) };
    const matter = matterOf(news, knownTerms);
    return matter === undefined ? [] : alertsOf(matter, wavesOf(matter.call, staff)[0] ?? [], last.now);
  });
};

const whoOf = (alerts: readonly Alert[]): string[] => alerts.map(({ userId, what }) => `${userId} ${what}`);

/** When one alone leaves: gathered first, then held in quiet hours. */
const leaves = ({ urgency, at: told }: Alert, onDuty = false): Instant => {
  const gathered = gather({ urgency, at: told }, undefined, told);
  assert.ok('notBefore' in gathered);
  return leavesAt(usualChoice, { urgency, onDuty }, gathered.notBefore);
};
const clock = (moment: Instant): string => new Date(moment + 7 * hourMs).toISOString().slice(8, 16).replace('T', ' ');

/** Hours after Monday, 08.00: in the evening at 14, past midnight at 16. */
const refusedAt = (hours: number): Alert[] => alertsAfter(...upTo.disposed, acts.refuse(hours));
const resultAt = (hours: number): Alert[] => alertsAfter(...upTo.disposed, acts.fieldResult(hours));
const reopenedAt = (hours: number): Alert[] => alertsAfter(...upTo.closed, acts.reopen(hours));

suite('whose time begins', () => {
  test('hears of it: the desk of a refusal and of a result, desk and agencies of a reopening', () => {
    assert.deepEqual(whoOf(refusedAt(6)), ['Putri disposition-refused']);
    assert.deepEqual(whoOf(resultAt(6)), ['Putri result-waiting']);
    assert.deepEqual(whoOf(reopenedAt(10)), [
      ...['Mira reopened', 'Putri reopened', 'Pak Pu reopened', 'Bu Dlh reopened'],
    ]);
  });

  test('is who has the case from then on, with a clock that runs', () => {
    const rows: [readonly Command[], ReturnType<typeof holderOf>][] = [
      [[...upTo.disposed, acts.refuse(6)], { kind: 'desk', role: 'admin-pusat' }],
      [[...upTo.disposed, acts.fieldResult(6)], { kind: 'desk', role: 'admin-pusat' }],
      [[...upTo.closed, acts.reopen(10)], { kind: 'agency', agencyId: 'dpupkp' }],
    ];
    for (const [commands, holder] of rows) {
      const { state } = played(commands);
      assert.ok(state.status !== 'none' && state.status !== 'closed');
      assert.deepEqual(holderOf(state), holder);
      assert.equal(state.clock.pausedWithMs, undefined);
    }
  });

  test('hears of it a minute later by day, by the promise that runs', () => {
    for (const [alert] of [refusedAt(7), resultAt(7)]) {
      assert.ok(alert);
      assert.equal(clock(leaves(alert)), '02 15:01');
      assert.ok((alert.dueAt ?? 0) > leaves(alert));
    }
  });

  test('hears of a part of the work, a draft or a wish for more time in the morning', () => {
    assert.deepEqual(alertsAfter(...upTo.disposed, acts.part(6)), []);
    assert.deepEqual(alertsAfter(...upTo.coordination, acts.draft(3)), []);
    assert.deepEqual(alertsAfter(...upTo.disposed, acts.askExtension(6)), []);
    assert.deepEqual(alertsAfter(...upTo.registration, acts.register(4)), []);
  });
});

suite('in quiet hours', () => {
  const rows: [string, number, string][] = [
    ['what comes a minute before they begin leaves when they are over', 13 - 1 / 60, '03 06:00'],
    ['what comes two minutes before them leaves', 13 - 2 / 60, '02 20:59'],
    ['what comes in the evening waits for the morning', 14, '03 06:00'],
    ['what comes past midnight waits for the same morning', 18, '03 06:00'],
    ['what comes a minute before six leaves at six', 22 - 1 / 60, '03 06:00'],
    ['what comes at six leaves a minute after it', 22, '03 06:01'],
  ];
  for (const [name, hours, expected] of rows)
    test(name, () => {
      for (const alerts of [refusedAt(hours), resultAt(hours), reopenedAt(hours)])
        for (const alert of alerts) assert.equal(clock(leaves(alert)), expected, alert.what);
    });

  test('whoever is on duty hears of it all the same', () => {
    for (const [alert] of [refusedAt(14), resultAt(14), reopenedAt(14)]) {
      assert.ok(alert);
      assert.equal(clock(leaves(alert, true)), '02 22:01');
    }
  });

  test('danger wakes whoever it calls, at once', () => {
    const danger = alertsAfter(...upTo.disposed, acts.setPriority(14, { by: people.pusat, level: 'danger' }));
    const suspected = acts.receive(14, { message: { messageId: 'm-9', digest: 'd-9', danger: ['fire'] } });
    const words = alertsAfter(...upTo.disposed, suspected);
    assert.ok(danger.length > 0 && words.length > danger.length);
    for (const alert of [...danger, ...words]) {
      assert.equal(alert.urgency, 'danger');
      assert.equal(clock(leaves(alert)), '02 22:00');
    }
  });
});

type Message = LastTold & { count: number };

/** What one person is told of each kind, as it leaves. */
const storm = (alerts: readonly Alert[]): Record<string, Message[]> => {
  const told: Record<string, Message[]> = {};
  for (const { userId, what, urgency, at: now } of alerts.toSorted((a, b) => a.at - b.at)) {
    const messages = (told[`${userId} ${what}`] ??= []);
    const last = messages.at(-1);
    const gathered = gather({ urgency, at: now }, last, now);
    if ('notBefore' in gathered) messages.push({ id: String(messages.length), count: 1, ...gathered });
    else if (last !== undefined) last.count += 1;
  }
  return told;
};

suite('in a storm', () => {
  const seconds = (count: number): number => count / 3600;
  const many = (count: number, of: (hours: number) => Alert[], apart: number, from = 6): Alert[] =>
    Array.from({ length: count }, (_, index) => of(from + seconds(index * apart))).flat();

  test('forty refusals in forty seconds are one message, a minute after the first', () => {
    const told = storm(many(40, refusedAt, 1));
    assert.deepEqual(told, { 'Putri disposition-refused': [{ id: '0', count: 40, notBefore: at(6) + gatherMs }] });
  });

  test('refusals and results are told apart, and each person of their own', () => {
    const told = storm([...many(5, refusedAt, 2), ...many(7, resultAt, 2), ...many(3, reopenedAt, 2, 10)]);
    assert.deepEqual(
      Object.entries(told).map(([like, messages]) => [like, messages.map(({ count }) => count)]),
      [
        ['Putri disposition-refused', [5]],
        ['Putri result-waiting', [7]],
        ...['Mira', 'Putri', 'Pak Pu', 'Bu Dlh'].map((name) => [`${name} reopened`, [3]]),
      ],
    );
  });

  test('that lasts an hour, a result each minute is a message after one minute and every ten then', () => {
    const messages = storm(many(60, resultAt, 60))['Putri result-waiting'] ?? [];
    assert.equal(messages.length, 7);
    messages.slice(1).forEach(({ notBefore }, index) => {
      assert.ok(notBefore - (messages[index]?.notBefore ?? 0) >= apartMs);
    });
    assert.equal(
      messages.reduce((sum, { count }) => sum + count, 0),
      60,
    );
  });

  test('danger is never part of one', () => {
    const danger = (hours: number): Alert[] =>
      alertsAfter(
        ...upTo.disposed,
        acts.receive(hours, { message: { messageId: 'm-9', digest: 'd-9', danger: ['fire'] } }),
      );
    const told = storm([...many(10, refusedAt, 1), ...many(10, danger, 1)]);
    assert.deepEqual(
      told['Putri danger-suspected']?.map(({ count }) => count),
      Array(10).fill(1),
    );
    assert.equal(told['Putri disposition-refused']?.length, 1);
  });
});

suite('the rule of a kind', () => {
  test('calls the lead along in danger, and in nothing else', () => {
    for (const what of alertKinds) {
      const rule = alertRuleOf(what);
      assert.equal(rule?.withLead === true, rule?.urgency === 'danger', what);
    }
  });

  test('lets what is in danger walk on, and nothing that only begins a time: its warning calls next', () => {
    for (const what of alertKinds)
      if (alertRuleOf(what)?.urgency === 'danger') assert.equal(alertRuleOf(what)?.walks, true);
    for (const what of ['disposition-refused', 'result-waiting', 'reopened', 'disposed-to-you', 'result-sent-back']) {
      assert.deepEqual(alertRuleOf(what), { urgency: 'now' });
      const matter = matterOf({ effectKey: 'x:0', to: 'admin-pusat', what, at: start }, knownTerms);
      assert.equal(matter?.nextAfterMs, undefined);
    }
  });

  test('is none of whatever word is not a kind', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom(...Object.getOwnPropertyNames(Object.prototype))), (what) => {
        assert.equal(
          alertRuleOf(what) !== undefined,
          alertKinds.some((kind) => kind === what),
        );
      }),
    );
    for (const what of alertKinds) assert.equal(alertRuleOf(` ${what}`), undefined);
  });
});
