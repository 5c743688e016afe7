// What is told becomes a matter: how urgent, for whom, once for a person, and not at all where it is over or can wait for the morning.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { knownTerms } from '#test/given/given.ts';
import { sopsWith } from '#test/given/standards.ts';
import { sopOf } from '../sop/in-force.ts';
import { amended } from '../sop/shape.ts';
import { hourMs, minuteMs } from '../time.ts';
import { alertKinds, alertRuleOf } from './rules.ts';
import { alertsOf, callWaitOf, dangerCallMs, groupOf, matterOf, ofDeadline, onceEach, type News } from './matter.ts';

const at = 100 * hourMs;
const append = '0193a1b2-0000-7000-8000-00000000000a';
const running = {
  id: 'case',
  closed: false,
  sop: 'medsos@1',
  step: 'coordinate',
  stepOpenedAt: at - hourMs,
  dueAt: at + hourMs,
  missed: true,
} as const;

const { missed: _broken, ...unbroken } = running;

const news = (what: string, fields: Partial<News> = {}): News => ({
  ...{ effectKey: `${append}:0`, to: 'admin-pusat', what, at, of: running },
  ...fields,
});

const judged = (told: News) => matterOf(told, knownTerms);

suite('what goes beyond the bell', () => {
  const rows: [string, string][] = [
    ['danger', 'danger-suspected danger-set'],
    ['now, on and on', 'deadline-missed own-time-missed escalated opened-at-night'],
    [
      'now, once',
      'deadline-near reminded assigned-to-you mentioned disposed-to-you result-sent-back disposition-refused result-waiting reopened visit-missed many-reveals personal-data-published person-request-near person-request-missed',
    ],
  ];
  const told = (what: string): string => {
    const rule = alertRuleOf(what);
    if (rule?.urgency === 'danger') return 'danger';
    return rule?.walks === true ? 'now, on and on' : 'now, once';
  };
  for (const [how, kinds] of rows)
    test(`is told ${how}: ${kinds}`, () => {
      assert.deepEqual(
        kinds.split(' ').map(told),
        kinds.split(' ').map(() => how),
      );
    });

  test('is these kinds and no other: what can wait counts in the morning', () => {
    assert.deepEqual(alertKinds.toSorted(), rows.flatMap(([, kinds]) => kinds.split(' ')).toSorted());
    for (const what of ['reporter-wrote', 'to-dispose', 'token-ends', 'forward-news', '', 'constructor', 'toString'])
      assert.equal(alertRuleOf(what), undefined, what);
  });
});

suite('a matter', () => {
  test('is looked at by one rung of one agency, and heard of once by a person on several', () => {
    const ofRole = judged(news('deadline-missed'));
    const ofLead = judged(news('escalated', { to: 'team-lead', effectKey: `${append}:1` }));
    const ofAgency = judged(news('deadline-missed', { to: 'admin-agency', agencyId: 'dlh', effectKey: `${append}:2` }));
    const matters = [ofRole, ofLead, ofAgency].map((matter) => matter ?? assert.fail());
    assert.equal(new Set(matters.map(({ key }) => key)).size, 3);
    assert.deepEqual(new Set(matters.map(({ group }) => group)), new Set([append]));
    const keys = matters.flatMap((matter) => alertsOf(matter, [{ userId: 'rina' }], at).map(({ key }) => key));
    assert.deepEqual(new Set(keys), new Set([`${append}:rina`]));
  });

  test('of a rung goes by the ways that the case’s own version names there, of anything else by nobody’s but their own', () => {
    const escalation = [{ to: 'division-head', afterDueMs: 0, ways: ['whatsapp'] }] as const;
    const terms = { ...knownTerms, sops: sopsWith(amended(sopOf(knownTerms, 'medsos@1'), 'medsos@2', { escalation })) };
    const of = { ...running, sop: 'medsos@2' } as const;
    const waysOf = (what: string, fields: Partial<News>) => matterOf(news(what, fields), terms)?.ways;
    assert.deepEqual(waysOf('escalated', { to: 'division-head', of }), ['whatsapp']);
    assert.equal(waysOf('escalated', { to: 'team-lead', of }), undefined);
    assert.equal(waysOf('escalated', { to: 'division-head' }), undefined, 'under the version before');
    assert.equal(waysOf('deadline-missed', { to: 'division-head', of }), undefined);
    assert.equal(waysOf('danger-set', { to: 'division-head', of }), undefined);
  });

  test('is told once to whoever stands on two rungs, by the ways of both', () => {
    const one = { userId: 'rina', what: 'escalated', urgency: 'now', at } as const;
    const alerts = onceEach([
      { ...one, key: 'a', what: 'deadline-missed' },
      { ...one, key: 'b' },
      { ...one, key: 'a', ways: ['email'] },
      { ...one, key: 'a', ways: ['push', 'email'] },
    ]);
    assert.deepEqual(
      alerts.map(({ key, what, ways }) => [key, what, ways]),
      [
        ['a', 'deadline-missed', ['push', 'email']],
        ['b', 'escalated', undefined],
      ],
    );
  });

  test('knows of its case what an alert may say: its promise, and nothing of what it is about', () => {
    const matter = judged(news('deadline-missed', { of: { ...running, holder: 'p1', lane: 'misconduct' } }));
    assert.ok(matter);
    assert.deepEqual(matter.call, { to: 'admin-pusat', holder: 'p1', lane: 'misconduct' });
    assert.deepEqual(alertsOf(matter, [{ userId: 'a' }, { userId: 'b', insteadOf: 'c' }], at + 1), [
      {
        key: `${append}:a`,
        matter: matter.key,
        userId: 'a',
        what: 'deadline-missed',
        urgency: 'now',
        at: at + 1,
        complaintId: 'case',
        dueAt: at + hourMs,
      },
      {
        key: `${append}:b`,
        matter: matter.key,
        userId: 'b',
        what: 'deadline-missed',
        urgency: 'now',
        at: at + 1,
        insteadOf: 'c',
        complaintId: 'case',
        dueAt: at + hourMs,
      },
    ]);
  });

  const over: [string, News, boolean][] = [
    ['of a running step is called', news('deadline-near'), true],
    [
      'of a step that ended meanwhile is not',
      news('deadline-near', { of: { ...running, stepOpenedAt: at + 1 } }),
      false,
    ],
    [
      'of a step that opened in the same moment is',
      news('deadline-missed', { of: { ...running, stepOpenedAt: at } }),
      true,
    ],
    [
      'of a promise that was broken and kept in one moment is not',
      news('deadline-missed', { of: { ...unbroken, stepOpenedAt: at } }),
      false,
    ],
    ['of a promise that was broken and moved in one moment is not', news('deadline-missed', { of: unbroken }), false],
    ['of a rung is not, once nothing is broken any more', news('escalated', { of: unbroken }), false],
    ['of a warning is, while nothing is broken yet', news('deadline-near', { of: unbroken }), true],
    [
      'of an agency’s own time ends with its step',
      news('own-time-missed', { of: { ...running, stepOpenedAt: at + 1 } }),
      false,
    ],
    ['of a refusal is, in its step', news('disposition-refused'), true],
    ...['disposition-refused', 'result-waiting', 'result-sent-back', 'reopened'].map(
      (what): [string, News, boolean] => [
        `of work of a step that ended meanwhile is not: ${what}`,
        news(what, { of: { ...running, stepOpenedAt: at + 1 } }),
        false,
      ],
    ),
    ['of an agency’s own time is, in its step', news('own-time-missed', { of: unbroken }), true],
    ['of danger outlives the step', news('danger-set', { of: { ...running, stepOpenedAt: at + 1 } }), true],
    ['of a closed case is not called', news('danger-set', { of: { ...running, closed: true } }), false],
    ['of no case is', news('person-request-missed', { of: undefined as never }), true],
    ['of a refused disposition is, with the time that runs for another', news('disposition-refused'), true],
    ['of a result that waits to be told is', news('result-waiting', { of: unbroken }), true],
    ['of a case that was opened again is', news('reopened', { of: unbroken }), true],
    ['of one that was closed meanwhile is not', news('reopened', { of: { ...running, closed: true } }), false],
    ['that can wait is not', news('to-dispose'), false],
  ];
  for (const [name, told, expected] of over)
    test(name, () => {
      assert.equal(judged(told) !== undefined, expected);
    });

  test('waits as long as its step says, in danger five minutes, and what is told once not at all', () => {
    assert.equal(judged(news('deadline-missed'))?.nextAfterMs, 15 * minuteMs);
    assert.equal(judged(news('danger-suspected'))?.nextAfterMs, dangerCallMs);
    assert.equal(judged(news('deadline-near'))?.nextAfterMs, undefined);
    assert.equal(callWaitOf('now', undefined, knownTerms), dangerCallMs);
    assert.equal(callWaitOf('now', { sop: 'medsos@1', step: 'convey' }, knownTerms), 15 * minuteMs);
  });

  test('of the night calls the desk, whomever the roster named when it began', () => {
    const night = news('opened-at-night', { to: 'team-lead', userId: 'rina', effectKey: `${append}:0:rina` });
    assert.deepEqual(judged(night)?.call, { to: 'admin-medsos' });
    const other = { ...night, userId: 'tono', effectKey: `${append}:0:tono` };
    assert.equal(judged(night)?.key, judged(other)?.key);
  });

  test('that is one officer’s stays theirs', () => {
    assert.equal(judged(news('assigned-to-you', { userId: 'rina' }))?.call.userId, 'rina');
  });

  test('of danger calls the lead as well', () => {
    assert.equal(judged(news('danger-suspected'))?.call.withLead, true);
    assert.equal(judged(news('deadline-missed'))?.call.withLead, undefined);
  });
});

test('keys that are no append’s end with their role, which does not count', () => {
  const rows: [string, string][] = [
    [`${append}:0`, append],
    [`${append}:12:rina`, append],
    ['person-request:7:near:team-lead', 'person-request:7:near'],
    ['reveals:rina:2026-03-02:team-lead', 'reveals:rina:2026-03-02'],
    ['0193a1b2-0000-7000-8000-00000000000a', '0193a1b2-0000-7000-8000-00000000000a'],
  ];
  for (const [key, group] of rows) assert.equal(groupOf(key), group);
});

test('a deadline’s kinds end with their step', () => {
  assert.deepEqual(alertKinds.filter((kind) => ofDeadline.includes(kind)).toSorted(), [
    'deadline-missed',
    'deadline-near',
    'escalated',
  ]);
});
