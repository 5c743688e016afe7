// Sensitive lanes: who is moved there and back, what leaves out of one, and who is never given what they are accused in.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import {
  acts,
  at,
  followerThread,
  given,
  knownTerms,
  people,
  played,
  privateThread,
  publicThread,
  upTo,
} from '#test/given/given.ts';
import { refusalOf } from '#test/given/refused.ts';
import { nextWakeAt } from '../deadlines.ts';
import type { CaseFile } from '../complaint.ts';
import type { Command } from '../command.ts';
import { react } from '../react.ts';

const fileAfter = (...history: readonly Command[]): CaseFile => {
  const { state } = played(history);
  assert.ok(state.status !== 'none');
  return state.file;
};

/** What leaves because of the last command: purpose, thread, how visibly. */
const leaving = (...history: readonly Command[]): string[] => {
  const before = played(history.slice(0, -1)).events.length;
  const { state, events } = played(history);
  return events
    .slice(before)
    .flatMap((event) => react(state, event, knownTerms))
    .flatMap((effect) =>
      effect.kind === 'send' ? [`${effect.purpose} ${effect.thread.visibility} ${effect.visibility}`] : [],
    );
};

suite('moving to a lane', () => {
  test('is possible wherever a case stands, by whoever of the desk finds it', () => {
    for (const history of Object.values(upTo))
      for (const by of [people.medsos, people.pusat, people.teamLead])
        given(...history)
          .when(acts.toLane(9, { by }))
          .then({ type: 'MovedToLane' });
  });

  test('is nobody else’s: no agency, head of division, reporter or clock', () => {
    for (const by of [people.lead, people.divisionHead, people.reporter, people.sweep, people.operator])
      given(...upTo.disposed)
        .when(acts.toLane(9, { by }))
        .refused('not-allowed');
  });

  test('twice the same is nothing new; another lane, or who is accused, is', () => {
    const there = [...upTo.triage, acts.toLane(1)];
    given(...there)
      .when(acts.toLane(2))
      .refused('already-recorded');
    given(...there)
      .when(acts.toLane(2, { accusedPerson: '  ' }))
      .refused('already-recorded');
    given(...there)
      .when(acts.toLane(2, { lane: 'women-and-children' }))
      .then({ type: 'MovedToLane' });
    given(...there)
      .when(acts.toLane(2, { accusedAgencyId: 'dishub' }))
      .then({ type: 'MovedToLane' });
    given(...there)
      .when(acts.toLane(2, { accusedPerson: 'Kepala Dinas' }))
      .then({ type: 'MovedToLane' });
  });

  test('said again, what it says is all that holds', () => {
    const named = acts.toLane(1, { accusedAgencyId: 'dishub', accusedPerson: ' Kepala Dinas ' });
    assert.deepEqual(fileAfter(...upTo.triage, named).accused, { agencyId: 'dishub', person: 'Kepala Dinas' });
    const anew = fileAfter(...upTo.triage, named, acts.toLane(2, { lane: 'women-and-children' }));
    assert.deepEqual([anew.lane, anew.accused], ['women-and-children', undefined]);
  });
});

suite('taking out of a lane', () => {
  test('is for those who decide, with a reason', () => {
    const there = [...upTo.triage, acts.toLane(1)];
    given(...there)
      .when(acts.outOfLane(2))
      .then({ type: 'TakenOutOfLane' });
    given(...there)
      .when(acts.outOfLane(2, { by: people.medsos }))
      .refused('not-allowed');
    given(...there)
      .when(acts.outOfLane(2, { reason: ' ' }))
      .refused('reason-missing');
    given(...upTo.triage)
      .when(acts.outOfLane(2))
      .refused('not-in-a-lane');
  });

  test('leaves on the file who is accused, and keeps the case from them for ever', () => {
    const out = [...upTo.followUp, acts.toLane(5, { accusedAgencyId: 'dpupkp' }), acts.outOfLane(6)];
    assert.deepEqual(fileAfter(...out).accused, { agencyId: 'dpupkp' });
    given(...out)
      .when(acts.dispose(7))
      .refused('accused-agency');
  });
});

suite('the lane’s own standard', () => {
  const violence = acts.toLane(0.5, { lane: 'women-and-children' });

  test('wants an answer two hours after the report, not after the move', () => {
    assert.deepEqual(fileAfter(...upTo.triage, violence).laneDue, { at: at(2) });
  });

  test('is none of the other lane, nor of a case that was answered already', () => {
    assert.equal(fileAfter(...upTo.triage, acts.toLane(1)).laneDue, undefined);
    assert.equal(fileAfter(...upTo.awaiting, acts.toLane(1.5, { lane: 'women-and-children' })).laneDue, undefined);
  });

  test('is met by the first word to the reporter, or the end', () => {
    for (const answer of [acts.ask(1), acts.divert(1), acts.inform(1), acts.notComplaint(1), acts.refer(1)])
      assert.equal(fileAfter(...upTo.triage, violence, answer).laneDue, undefined, answer.type);
  });

  test('is missed one millisecond after it, once, and told', () => {
    const there = [...upTo.triage, violence];
    const { state } = played(there);
    assert.equal(nextWakeAt(state, knownTerms), at(1));
    const warned = [...there, acts.tick(1.9)];
    assert.equal(nextWakeAt(played(warned).state, knownTerms), at(2) + 1);
    given(...warned)
      .when(acts.tick(2))
      .refused('nothing-due');
    const late = given(...warned).when({ ...acts.tick(2), now: at(2) + 1 });
    late.then({ type: 'LaneAnswerMissed' }, { type: 'DeadlineMissed' }, { type: 'Escalated' });
    const missed = [...warned, { ...acts.tick(2), now: at(2) + 1 }];
    assert.deepEqual(fileAfter(...missed).laneDue, { at: at(2), missed: true });
    given(...missed)
      .when(acts.tick(2.1))
      .refused('nothing-due');
  });

  test('ends with the lane, also where a lane without one follows; said again of the same lane, it runs on', () => {
    assert.equal(fileAfter(...upTo.triage, violence, acts.outOfLane(1)).laneDue, undefined);
    const elsewhere = [...upTo.triage, violence, acts.toLane(1)];
    assert.equal(fileAfter(...elsewhere).laneDue, undefined);
    assert.deepEqual(fileAfter(...elsewhere, { ...violence, now: at(1.5) }).laneDue, { at: at(2) });
    const named = acts.toLane(1, { lane: 'women-and-children', accusedPerson: 'Tetangga' });
    assert.deepEqual(fileAfter(...upTo.triage, violence, named).laneDue, { at: at(2) });
  });
});

suite('out of a lane nothing is said in public:', () => {
  const there = acts.toLane(1);
  const answered = { publicText: '', privateText: 'Sudah kami tangani.' };

  test('a text, a note or a picture for everybody is refused, whichever act has it', () => {
    const coordination = [...upTo.coordination, acts.toLane(2.5)];
    given(...coordination)
      .when(acts.answerDirectly(3))
      .refused('lane-is-private');
    given(...coordination)
      .when(acts.answerDirectly(3, { ...answered, publicNote: 'Cek DM.' }))
      .refused('lane-is-private');
    given(...coordination)
      .when(acts.answerDirectly(3, { ...answered, attachmentIds: ['a'], photosInPublic: true }))
      .refused('lane-is-private');
    given(...upTo.triage, there)
      .when(acts.ask(2, { publicNote: 'Cek DM.' }))
      .refused('lane-is-private');
    given(...upTo.triage, there)
      .when(acts.inform(2, { privately: true, publicNote: 'Cek DM.' }))
      .refused('lane-is-private');
  });

  test('but what is read aloud to a caller is not public, and is their answer', () => {
    const called = [acts.open(0, { thread: { ...privateThread, channel: 'phone' } }), acts.goWithout(1), there];
    assert.deepEqual(leaving(...called, acts.answerDirectly(3)), ['result private private']);
  });

  test('what an officer writes goes to the reporter alone, where they came or where they write in private', () => {
    assert.deepEqual(leaving(...upTo.coordination, acts.approve(3)), ['interim public public']);
    assert.deepEqual(leaving(...upTo.coordination, acts.toLane(2.5), acts.approve(3)), ['interim public private']);
    const withPrivate = [...upTo.coordination, acts.receive(2.2, { thread: privateThread }), acts.toLane(2.5)];
    assert.deepEqual(leaving(...withPrivate, acts.approve(3)), ['interim private private']);
    assert.deepEqual(leaving(...upTo.triage, there, acts.inform(2)), ['information public private']);
    assert.deepEqual(leaving(...upTo.triage, there, acts.divert(2)), ['notice public private']);
    assert.deepEqual(leaving(...upTo.coordination, acts.toLane(2.5), acts.answerDirectly(3, answered)), [
      'result public private',
    ]);
  });

  test('what the program says by itself goes the same way', () => {
    assert.deepEqual(leaving(...upTo.triage, acts.notComplaint(1)), ['notice public public']);
    assert.deepEqual(leaving(...upTo.triage, there, acts.notComplaint(2)), ['notice public private']);
    const privately = [acts.open(0, { thread: privateThread }), there];
    assert.deepEqual(leaving(...privately, acts.notComplaint(2)), ['notice private private']);
  });

  test('a note that waited for its private message stays unsaid once the case is in a lane', () => {
    const noted = [...upTo.triage, acts.ask(1, { publicNote: 'Silakan cek DM.' })];
    const accepted = acts.delivered(1.5, { purpose: 'ask-identity' });
    assert.deepEqual(leaving(...noted, accepted), ['notice public public']);
    assert.deepEqual(leaving(...noted, acts.toLane(1.2), accepted), []);
  });

  test('whoever only follows is told nothing, the desk is told that they were not', () => {
    const followed = [...upTo.coordination, acts.addDuplicate(2.2), acts.toLane(2.5)];
    const sent = leaving(...followed, acts.answerDirectly(3, answered));
    assert.deepEqual(sent, ['result public private']);
    const told = [...followed, acts.answerDirectly(3, answered), acts.delivered(4)];
    const { state, events } = played(told);
    const end = events.at(-1);
    assert.ok(end?.type === 'CaseClosed');
    assert.ok(
      react(state, end, knownTerms).some((one) => one.kind === 'notify' && one.what === 'followers-unanswered'),
    );
    assert.ok(
      fileAfter(...followed).followers.some(({ threads }) => threads.some(({ key }) => key === followerThread.key)),
    );
  });

  test('and once it is taken out, it is answered where its reporter came again', () => {
    const out = [...upTo.coordination, acts.toLane(2.5), acts.outOfLane(2.7), acts.approve(3)];
    assert.deepEqual(leaving(...out), ['interim public public']);
    assert.equal(publicThread.visibility, 'public');
  });
});

suite('a case in a lane is bound to no other', () => {
  const there = [...upTo.triage, acts.receive(0.5), acts.toLane(1)];
  const binding = [
    acts.joinDuplicate(2),
    acts.addDuplicate(2),
    acts.mergeInto(2),
    acts.acceptMerge(2),
    acts.splitOff(2),
    acts.joinReporter(2),
  ];
  for (const act of binding)
    test(act.type, () => {
      given(...there)
        .when(act)
        .refused('in-a-lane');
      assert.equal(refusalOf([...there, acts.outOfLane(1.5)], act), undefined);
    });
});
