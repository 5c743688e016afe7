// What becomes of promises in the figures, story by story: each written out as a desk would tell it.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { acts, at, knownTerms, people, played, privateThread, sp4nUpTo, start, upTo } from '#test/given/given.ts';
import { requestUpTo } from '#test/given/request.ts';
import { hourMs } from '../time.ts';
import type { Command } from '../complaint/command.ts';
import type { PromiseFact, PromiseKind } from './fact.ts';
import { factsOf } from './facts.ts';

const facts = (commands: readonly Command[]) => {
  const found = factsOf(played(commands).events, knownTerms);
  assert.ok(found !== undefined);
  return found;
};
const hours = (moment: number | null): string => (moment === null ? '' : String((moment - start) / hourMs));

const line = ({ step, holder, agencyId, startedAt, endedAt, outcome, decidedAt, ownMs }: PromiseFact): string =>
  [
    ...(holder === null ? [step] : [agencyId ?? holder]),
    `${hours(startedAt)}-${hours(endedAt)}`,
    outcome,
    ...(decidedAt === null ? [] : [`@${hours(decidedAt)}`]),
    ...(ownMs === null ? [] : [`${String(ownMs / hourMs)}h`]),
  ].join(' ');

/** `who from-until outcome @decided taken` */
const told = (what: PromiseKind, ...commands: readonly Command[]): string[] =>
  facts(commands)
    .promises.filter((promise) => promise.what === what)
    .map(line);

suite('steps', () => {
  test('on the plain way are met one after the other, and what waited for the reporter took nobody’s time', () => {
    assert.deepEqual(told('step', ...upTo.closed), [
      'ask-identity 0-1 met @1 1h',
      'coordinate 1-3 met @3 1h',
      'register 3-4 met @4 1h',
      'follow-up 4-6 met @6 2h',
      'convey 6-8 met @8 2h',
    ]);
  });

  test('that still run are open, and count in no period', () => {
    assert.deepEqual(told('step', ...upTo.coordination), ['ask-identity 0-1 met @1 1h', 'coordinate 1- open']);
  });

  test('found late while they last are broken at their deadline, and stay so when they are done', () => {
    assert.deepEqual(told('step', ...upTo.triage, acts.tick(3)), ['ask-identity 0- late @2']);
    assert.deepEqual(told('step', ...upTo.triage, acts.tick(3), acts.ask(5)).slice(0, 1), [
      'ask-identity 0-5 late @2 5h',
    ]);
  });

  test('done late before the clock looked are late all the same', () => {
    assert.deepEqual(told('step', ...upTo.triage, acts.ask(5)).slice(0, 1), ['ask-identity 0-5 late @2 5h']);
  });

  test('done at the very end of their time are in time, and a millisecond later are not', () => {
    assert.deepEqual(told('step', ...upTo.triage, acts.ask(2)).slice(0, 1), ['ask-identity 0-2 met @2 2h']);
    assert.match(told('step', ...upTo.triage, acts.ask(2 + 1 / 3_600_000))[0] ?? '', /late @2 /);
  });

  test('whose deadline was moved after it broke are broken at the first', () => {
    const moved = [...upTo.disposed, acts.askExtension(28), acts.tick(29), acts.grant(30), acts.fieldResult(40)];
    assert.deepEqual(told('step', ...moved).slice(3, 4), ['follow-up 4-40 late @28 36h']);
  });

  test('whose deadline was moved in time have the new one', () => {
    const moved = [...upTo.disposed, acts.askExtension(6), acts.grant(7), acts.fieldResult(40)];
    assert.deepEqual(told('step', ...moved).slice(3, 4), ['follow-up 4-40 met @40 36h']);
  });

  test('that a case needed no more are left out, but for a promise that was broken before', () => {
    assert.deepEqual(told('step', ...upTo.coordination, acts.mergeInto(5)).slice(1), ['coordinate 1-5 skipped 3h']);
    assert.deepEqual(told('step', ...upTo.coordination, acts.mergeInto(30)).slice(1), ['coordinate 1-30 late @26 28h']);
    assert.deepEqual(told('step', ...upTo.awaiting, acts.tick(721)).slice(1), ['coordinate 1-721 skipped 0h']);
  });

  test('begin anew when a result is sent back, and each opening is a promise of its own', () => {
    const back = [...upTo.conveying, acts.sendBack(7), acts.fieldResult(9)];
    assert.deepEqual(told('step', ...back).slice(3), [
      'follow-up 4-6 met @6 2h',
      'convey 6-7 skipped 1h',
      'follow-up 7-9 met @9 2h',
      'convey 9- open',
    ]);
  });

  test('of a report that came late begin when it reached its platform', () => {
    assert.deepEqual(told('step', acts.open(5, { sentAt: start })), ['ask-identity 0- open']);
  });

  test('in working days take as long as those count', () => {
    const [first] = facts(sp4nUpTo.followUp).promises;
    assert.ok(first?.ownMs !== null && first?.ownMs !== undefined && first.wallMs !== null);
    assert.ok(first.ownMs <= first.wallMs);
    assert.match(first.sop, /^sp4n-/);
  });
});

suite('whoever holds a case', () => {
  test('has it until the next one, and the reporter’s time is nobody’s', () => {
    assert.deepEqual(told('holder', ...upTo.closed), [
      'admin-medsos 0-1 met @1 1h',
      'admin-pusat 2-3 met @3 1h',
      'admin-medsos 3-4 met @4 1h',
      'admin-pusat 4-5 met @5 1h',
      'dpupkp 5-6 met @6 1h',
      'admin-pusat 6-8 met @8 2h',
    ]);
  });

  test('too late has the whole time anew, and is not charged for whoever was late', () => {
    const late = [...upTo.followUp, acts.dispose(30), acts.fieldResult(50)];
    assert.deepEqual(told('holder', ...late).slice(3, 5), [
      'admin-pusat 4-30 late @28 26h',
      'dpupkp 30-50 met @50 20h',
    ]);
    assert.deepEqual(told('step', ...late).slice(3, 4), ['follow-up 4-50 late @28 46h']);
  });

  test('longer than its own time is late at the end of that', () => {
    const late = [...upTo.followUp, acts.dispose(20), acts.tick(45), acts.fieldResult(50)];
    assert.deepEqual(told('holder', ...late).slice(4, 5), ['dpupkp 20-50 late @44 30h']);
    assert.deepEqual(told('holder', ...late.slice(0, -1)).slice(4), ['dpupkp 20- late @44']);
  });

  test('and gives it on at the very end of its time has kept it, and a millisecond later has not', () => {
    assert.deepEqual(told('holder', ...upTo.disposed, acts.refuse(29)).slice(4, 5), ['dpupkp 5-29 met @29 24h']);
    assert.match(told('holder', ...upTo.disposed, acts.refuse(29 + 1 / 3_600_000))[4] ?? '', /late @29 /);
  });

  test('and gives it on within its time has kept it, whatever the next one does', () => {
    const moved = [
      ...upTo.disposed,
      acts.refuse(20),
      acts.dispose(22, { leadAgencyId: 'dishub', helpingAgencyIds: [] }),
    ];
    assert.deepEqual(told('holder', ...moved).slice(4), [
      'dpupkp 5-20 met @20 15h',
      'admin-pusat 20-22 met @22 2h',
      'dishub 22- open',
    ]);
  });
});

suite('days that reporters were told', () => {
  const scheduled = acts.fieldResult(6, { outcome: 'scheduled', plannedAt: at(200) });
  const promised = [...upTo.disposed, scheduled, acts.convey(7), acts.delivered(8)];
  test('are kept or broken, at their moment', () => {
    assert.deepEqual(told('promise', ...promised), ['dpupkp 8- open']);
    assert.deepEqual(told('promise', ...promised, acts.fieldResult(100)), ['dpupkp 8-100 met @100 92h']);
    const [late] = facts([...promised, acts.tick(201)]).promises.filter(({ what }) => what === 'promise');
    assert.deepEqual([late?.outcome, late?.decidedAt], ['late', at(200)]);
  });
});

suite('a case', () => {
  const of = (...commands: readonly Command[]) => facts(commands).fact;

  test('knows when it was answered first, told its end, and rated', () => {
    const fact = of(...upTo.closed, acts.rate(9, { score: 4 }));
    assert.deepEqual(
      [fact.reportedAt, fact.answeredAt, fact.toldAt, fact.endedAt, fact.rating, fact.ratedAt].map(String),
      [at(0), at(1), at(8), at(8), 4, at(9)].map(String),
    );
    assert.deepEqual(
      [fact.kind, fact.endReason, fact.reopened, fact.channel],
      ['complaint', 'conveyed', 0, 'instagram'],
    );
  });

  test('opened again is open, was told, and has no rating until it gets a new one', () => {
    const fact = of(...upTo.closed, acts.rate(9, { score: 2 }), acts.reopen(10));
    assert.deepEqual([fact.toldAt, fact.endedAt, fact.endReason, fact.rating], [at(8), null, null, null]);
    assert.equal(fact.reopened, 1);
  });

  test('that a late identity opens again is none that anybody opened again', () => {
    const closed = [...upTo.awaiting, acts.tick(721)];
    assert.equal(of(...closed, acts.provide(722)).reopened, 0);
  });

  const kinds: readonly [string, readonly Command[], string][] = [
    ['spam', [...upTo.triage, acts.notComplaint(1, { reason: 'spam' })], 'beside'],
    ['a question', [...upTo.triage, acts.inform(1)], 'information'],
    ['one that follows another', [...upTo.triage, acts.joinDuplicate(1)], 'joined'],
    ['one that went into another', [...upTo.triage, acts.mergeInto(1)], 'joined'],
    ['a request for public information', requestUpTo.taken, 'request'],
    ['another authority’s matter', [...upTo.triage, acts.refer(1)], 'complaint'],
  ];
  for (const [what, commands, kind] of kinds)
    test(`that is ${what} is of the kind ${kind}`, () => {
      assert.equal(of(...commands).kind, kind);
    });

  test('in a sensitive lane says nothing of what it is about, nor who has it', () => {
    const sealed = [...upTo.disposed, acts.categorise(6), acts.locate(6), acts.toLane(7)];
    const { fact, promises } = facts(sealed);
    assert.deepEqual(
      [fact.sealed, fact.channel, fact.categoryId, fact.kelurahan, fact.leadAgencyId],
      [true, null, null, null, null],
    );
    assert.ok(promises.every(({ agencyId }) => agencyId === null));
    assert.equal(facts([...sealed, acts.outOfLane(8)]).fact.categoryId, 'sampah');
  });

  test('holds nobody: no person, no words, no id of either', () => {
    const asked = [
      ...upTo.triage,
      acts.receive(0, { thread: privateThread }),
      ...upTo.closed.slice(upTo.triage.length),
    ];
    const everything = JSON.stringify(facts([...asked, acts.rate(9), acts.note(10)]));
    for (const secret of ['reporter-1', 'warga', 'message-', 'identity-1', people.medsos.userId, 'Terima'])
      assert.ok(!everything.includes(secret), secret);
  });
});
