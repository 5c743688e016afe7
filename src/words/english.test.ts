// English beside Indonesian: the types hold keys and placeholders, this holds what they cannot say.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { officerCommands } from '#core/complaint/act-table.ts';
import type { ComplaintEvent } from '#core/complaint/event.ts';
import { actWords, type Naming as Names } from './administrative-acts.ts';
import { text as en } from './en/console.ts';
import { counted } from './en/counted.ts';
import { late as lateEn } from './en/late.ts';
import { eventWords, type Naming } from './event-words.ts';
import { text as id } from './id/console.ts';
import { late as lateId } from './id/late.ts';

type Leaf = { place: string; value: unknown };

const leavesOf = (value: unknown, place = ''): Leaf[] => {
  if (typeof value !== 'object' || value === null) return [{ place, value }];
  return Object.entries(value).flatMap(([key, one]) => leavesOf(one, `${place}/${key}`));
};

const english = new Map(leavesOf({ ...en, late: lateEn }).map(({ place, value }) => [place, value]));
const pairs = leavesOf({ ...id, late: lateId }).map(({ place, value }) => ({
  place,
  id: value,
  en: english.get(place),
}));

test('both languages have the same places', () => {
  assert.ok(pairs.length > 1200, String(pairs.length));
  assert.deepEqual(
    pairs.filter((pair) => typeof pair.id !== typeof pair.en).map(({ place }) => place),
    [],
  );
});

test('a sentence that ends in Indonesian ends in English, and neither is longer than a form has room for', () => {
  const ended = (words: string): boolean => /[.!?…]$/.test(words.replaceAll('LAPOR!', 'LAPOR').trim());
  const odd = pairs.filter((pair) => {
    if (typeof pair.id !== 'string' || typeof pair.en !== 'string') return false;
    return ended(pair.id) !== ended(pair.en) || pair.en.length > 40 + 1.7 * pair.id.length;
  });
  assert.deepEqual(odd, []);
});

test('what an officer presses is short enough for a telephone in English too', () => {
  for (const act of officerCommands) {
    const { button, title, send, done } = lateEn.acts[act];
    for (const words of [button, title, send, done]) assert.match(words, /^[A-Z]/, act);
    assert.ok(button.length <= 26, `${act}: ${button}`);
    assert.match(done, /\.$/, act);
  }
  const menu = Object.entries(en.inbox.folderNames).filter(([, name]) => name.length > 14);
  assert.deepEqual(menu, []);
});

test('whoever speaks to a button says what it shows: its long name holds its short one', () => {
  const { account, jss, webhook } = lateEn;
  const named: readonly (readonly [short: string, long: string])[] = [
    [account.life.acts.rest, account.life.title.rest('X')],
    [account.life.acts.wake, account.life.title.wake('X')],
    [account.life.acts.remove, account.life.title.remove('X')],
    [account.edit, account.editOf('X')],
    [account.test, account.testOf('X')],
    [account.permit, account.permitOf('X')],
    [lateEn.agencies.acts.rest, lateEn.agencies.titles.rest('DLH')],
    [lateEn.agencies.acts.wake, lateEn.agencies.titles.wake('DLH')],
    [lateEn.agencies.acts.remove, lateEn.agencies.titles.remove('DLH')],
    [lateEn.officers.change, lateEn.officers.changeOf('Sari')],
    [en.ownAccount.sessions.end, en.ownAccount.sessions.endOf('Firefox')],
    [en.ownAccount.factor.removeKey, en.ownAccount.factor.removeKeyOf('key')],
    [lateEn.reconciliation.link, lateEn.reconciliation.linkOf('1')],
    [lateEn.reconciliation.markOne, lateEn.reconciliation.markOf('1')],
    [lateEn.reconciliation.unmark, lateEn.reconciliation.unmarkOf('1')],
    [webhook.switchOff, webhook.switchOffOf('x')],
    [webhook.switchOn, webhook.switchOnOf('x')],
    [webhook.replaySince, webhook.replaySinceOf('x')],
    [webhook.replay, webhook.replayOf('x', '1')],
    [jss.use, jss.useOf('Tanggal').replace(/.* used/, 'Used')],
  ];
  for (const [short, long] of named) assert.ok(long.includes(short), `${long}: ${short}`);
});

test('numbers agree with their noun', () => {
  assert.equal(counted(1, 'row'), '1 row');
  assert.equal(counted(0, 'row'), '0 rows');
  assert.equal(counted(2000, 'try', 'tries'), '2,000 tries');
  assert.equal(en.inbox.rows(1), '1 complaint');
  assert.equal(en.later.sentence(0, 1), 'The one open complaint is within the deadline.');
  assert.equal(en.later.sentence(0, 3), 'All 3 open complaints are within the deadline.');
  assert.equal(en.later.sentence(2, 3), '2 of 3 open complaints past the deadline.');
  assert.equal(lateEn.webhook.attempts(1), 'tried 1 time');
});

test('amounts of money are written as each language writes them', () => {
  assert.match(lateId.cost.dollars(0.015), /0,015/);
  assert.equal(lateEn.cost.dollars(0.015), '$0.015');
  assert.equal(lateEn.cost.dollars(2), '$2.00');
});

const naming: Naming = {
  step: (name) => name,
  agency: (one) => one.toUpperCase(),
  officer: (one) => one.toUpperCase(),
  moment: () => 'Tue 24 Nov 08:00 WIB',
};
const by = { kind: 'system', part: 'sweep' } as const;

test('events are told in English with what they hold', () => {
  const told = (event: ComplaintEvent): string => eventWords(lateEn.history, event, naming);
  const at = { at: 0, by };
  assert.equal(
    told({ type: 'DeadlineMissed', step: 'ask-identity', dueAt: 0, ...at }),
    'The deadline of ask-identity was missed.',
  );
  assert.equal(
    told({ type: 'CaseReopened', cause: 'reporter', reason: '', ...at }),
    'Complaint reopened (asked by the reporter).',
  );
  assert.equal(told({ type: 'IdentityReminded', count: 2, ...at }), 'The reporter was reminded, reminder number 2.');
  assert.equal(told({ type: 'Rated', score: 4, ...at }), 'The reporter gave 4 out of 5.');
});

test('administrative acts are told in English, an unknown one by its name', () => {
  const names: Names = {
    officer: (one) => `<${one}>`,
    role: (role) => role,
    agency: (one) => one,
    template: (one) => one,
    channel: (one) => one,
    moment: (iso) => iso.slice(0, 10),
  };
  const { administration } = lateEn;
  assert.equal(
    actWords(administration, { type: 'OfficerInvited', officerId: 'sari', role: 'operator' }, names),
    'invited <sari> as operator',
  );
  assert.equal(
    actWords(administration, { type: 'SessionsEnded', officerId: 'sari', which: 'others', count: 1 }, names),
    'ended 1 other session of <sari>',
  );
  const newer = { type: 'toString' } as unknown as Parameters<typeof actWords>[1];
  assert.equal(actWords(administration, newer, names), 'did toString, which this version does not know yet');
});

test('a reason that nobody foresaw is shown as it came', () => {
  assert.match(lateEn.reasonOf('window-closed'), /telephone/);
  assert.equal(lateEn.reasonOf('something-new'), 'something-new');
});
