// Praise and proposals reach the agency that they are about: which may be passed on, to whom, what is told of it, who sees the case from then on,
// and that nobody owes anything by it.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { effectsOf } from '#test/given/effects.ts';
import { acts, at, given, knownTerms, people, played, privateThread, sp4nUpTo, upTo } from '#test/given/given.ts';
import { passedOn, passingActs, praised } from '#test/given/pass-on.ts';
import { referred } from '#test/given/elsewhere.ts';
import { nextWakeAt, priorityOf, urgencyAt } from '../deadlines.ts';
import type { Command } from '../command.ts';
import { notComplaintReasons, type NotComplaintReason } from '../complaint.ts';
import { listedWith, possibleCommands, primaryCommand, turnOf } from '../possible.ts';
import { passable } from '../pass-on.ts';
import { isSeenBy } from '../standing.ts';

const { passOn, notePassedOn } = passingActs;
const judgedAs = (reason: NotComplaintReason) => [...upTo.triage, acts.notComplaint(1, { reason })];
const read = [...passedOn, notePassedOn(3)];
const reopened = [...passedOn, acts.reopen(20)];

suite('may be passed on', () => {
  for (const reason of passable)
    test(reason, () => {
      given(...judgedAs(reason))
        .when(passOn(2))
        .then({ type: 'PassedOn', agencyId: 'dlh', text: 'Untuk petugas taman.', by: people.medsos });
    });

  test('by each who speaks with reporters, whoever judged it', () => {
    for (const by of [people.medsos, people.pusat, people.teamLead])
      given(...praised)
        .when(passOn(2, { by }))
        .then({ type: 'PassedOn', agencyId: 'dlh' });
  });

  test('with words as they are meant, or with none', () => {
    const textOf = (text: string | undefined): unknown => {
      const wordless = { type: 'PassOn', agencyId: 'dlh', by: people.medsos, now: at(2) } as const;
      const { events } = played([...praised, text === undefined ? wordless : { ...wordless, text }]);
      return events.flatMap((event) => (event.type === 'PassedOn' ? [event.text] : []));
    };
    assert.deepEqual(textOf(' Untuk Pak Tukang. \n'), ['Untuk Pak Tukang.']);
    for (const nothing of ['', ' \n ', undefined]) assert.deepEqual(textOf(nothing), [undefined]);
  });

  test('again, and to another agency, once it was opened and judged anew', () => {
    given(...reopened, acts.notComplaint(21))
      .when(passOn(22, { agencyId: 'dpupkp' }))
      .then({ type: 'PassedOn', agencyId: 'dpupkp' });
    given(...reopened, acts.notComplaint(21))
      .when(passOn(22))
      .then({ type: 'PassedOn', agencyId: 'dlh' });
  });
});

suite('may not be passed on', () => {
  const others = notComplaintReasons.filter((reason) => !(passable as readonly string[]).includes(reason));
  for (const reason of [...others, 'out-of-scope'] as const)
    test(`what was judged as ${reason}`, () => {
      given(...judgedAs(reason))
        .when(passOn(2))
        .refused('wrong-step');
    });

  const ends: Record<string, readonly Command[]> = {
    'whose result was told': upTo.closed,
    'that another body answers for': referred,
    'that was a question': [...upTo.triage, acts.inform(1)],
    'that nobody gave a name to': [...upTo.awaiting, acts.tick(721)],
    'that follows another one': [...upTo.triage, acts.joinDuplicate(1)],
    'that was withdrawn': [...upTo.triage, acts.withdraw(1)],
    'that is open': upTo.coordination,
    'that was praise once, and is open again': reopened,
    'that was praise once, and is an insult now': [...reopened, acts.notComplaint(21, { reason: 'abuse' })],
  };
  for (const [name, history] of Object.entries(ends))
    test(`a case ${name}`, () => {
      given(...history)
        .when(passOn(800))
        .refused('wrong-step');
    });

  test('one twice, to the same agency or to another', () => {
    for (const agencyId of ['dlh', 'dpupkp'])
      for (const history of [passedOn, read])
        given(...history)
          .when(passOn(4, { agencyId }))
          .refused('already-recorded');
  });

  test('anything out of a sensitive lane, nor to whoever is accused, also after it left that lane', () => {
    given(...praised, acts.toLane(2))
      .when(passOn(3))
      .refused('in-a-lane');
    const accused = [
      ...upTo.triage,
      acts.toLane(1, { accusedAgencyId: 'dlh' }),
      acts.outOfLane(2),
      acts.notComplaint(3),
    ];
    given(...accused)
      .when(passOn(4))
      .refused('accused-agency');
    given(...accused)
      .when(passOn(4, { agencyId: 'dpupkp' }))
      .then({ type: 'PassedOn', agencyId: 'dpupkp' });
  });

  test('the words of a person who was erased', () => {
    given(...praised, acts.erase(9))
      .when(passOn(10))
      .refused('person-erased');
  });

  test('to nobody', () => {
    for (const agencyId of ['', ' '])
      given(...praised)
        .when(passOn(2, { agencyId }))
        .refused('text-missing');
  });

  test('by an agency, whoever watches, or the operator', () => {
    for (const by of [people.helper, people.divisionHead, people.operator])
      given(...praised)
        .when(passOn(2, { by }))
        .refused('not-allowed');
  });
});

suite('is told', () => {
  const bell = { kind: 'notify', to: 'admin-agency', what: 'passed-on', agencyId: 'dlh' };

  test('to the agency’s own admins, and to the reporter once, by the agency’s name', () => {
    const [rung, sent, ...more] = effectsOf(praised, passOn(2));
    assert.deepEqual([rung, more], [bell, []]);
    assert.ok(sent?.kind === 'send');
    assert.deepEqual([sent.purpose, sent.visibility], ['notice', 'public']);
    assert.deepEqual(sent.text, {
      ...{ kind: 'template', template: 'passed-on', number: 'ADU-2026-000001-XX', agencyId: 'dlh' },
    });
  });

  test('in private to whoever wrote in private', () => {
    const inPrivate = [acts.open(0, { thread: privateThread }), acts.notComplaint(1)];
    const [, sent] = effectsOf(inPrivate, passOn(2));
    assert.ok(sent?.kind === 'send');
    assert.deepEqual([sent.thread, sent.visibility], [privateThread, 'private']);
  });

  test('to the agency alone where a register has its own word for the end', () => {
    const report = [...sp4nUpTo.coordination, acts.notComplaint(1, { by: people.pusat })];
    assert.deepEqual(effectsOf(report, passOn(2)), [bell]);
  });

  test('no more when the agency has read it', () => {
    assert.deepEqual(effectsOf(passedOn, notePassedOn(3)), []);
  });
});

suite('who sees the case', () => {
  const back = [...reopened, acts.notComplaint(21), passOn(22)];
  const table: [string, readonly Command[], string][] = [
    ['before', praised, ''],
    ['once it was passed on', passedOn, 'helper'],
    ['once it was read', read, 'helper'],
    ['once it is open again', reopened, ''],
    ['once it is open again although it was read', [...read, acts.reopen(20)], ''],
    ['once it was judged anew', [...reopened, acts.notComplaint(21)], ''],
    ['once it was passed on again', back, 'helper'],
    ['once it was passed on to another', [...back.slice(0, -1), passOn(22, { agencyId: 'dpupkp' })], 'lead'],
    ['in a lane', [...passedOn, acts.toLane(4)], ''],
    ['out of the lane again', [...passedOn, acts.toLane(4), acts.outOfLane(5)], ''],
    ['once its person was erased', [...passedOn, acts.erase(9)], 'helper'],
  ];
  const agencies = { lead: people.lead, helper: people.helper, stranger: people.stranger };
  for (const [when, history, who] of table)
    test(`${when}: ${who === '' ? 'no agency' : who}, and the whole desk`, () => {
      const { state } = played(history);
      const seen = Object.entries(agencies).flatMap(([name, one]) => (isSeenBy(state, one) ? [name] : []));
      assert.equal(seen.join(' '), who);
      for (const one of [people.medsos, people.pusat, people.divisionHead]) assert.ok(isSeenBy(state, one));
      assert.ok(!isSeenBy(state, people.operator));
      assert.ok(!isSeenBy(state, { role: 'admin-agency' }), 'an agency’s admin without an agency');
    });

  test('an agency that was given the case keeps it, and is told nothing of what follows from passing on', () => {
    const { state } = played(upTo.closed);
    assert.ok(isSeenBy(state, people.helper));
    given(...upTo.closed)
      .when(notePassedOn(9))
      .refused('wrong-step');
  });
});

suite('having read it', () => {
  test('is said by the agency that was told, once, with its moment', () => {
    given(...passedOn)
      .when(notePassedOn(3))
      .then({ type: 'PassedOnNoted', agencyId: 'dlh', by: people.helper, at: at(3) });
    given(...read)
      .when(notePassedOn(4))
      .refused('already-acknowledged');
  });

  test('is nobody else’s to say, and not of what is over', () => {
    given(...passedOn)
      .when(notePassedOn(3, { by: people.lead }))
      .refused('not-your-agency');
    given(...passedOn)
      .when(notePassedOn(3, { by: people.pusat }))
      .refused('not-allowed');
    given(...reopened)
      .when(notePassedOn(21))
      .refused('not-your-agency');
  });

  test('counts for the time that it was passed on, not for the next', () => {
    const again = [...read, acts.reopen(20), acts.notComplaint(21), passOn(22)];
    given(...again)
      .when(notePassedOn(23))
      .then({ type: 'PassedOnNoted', agencyId: 'dlh' });
  });
});

test('nobody owes anything by it: no clock, no turn, no place among what is pressing', () => {
  for (const history of [passedOn, read]) {
    const { state } = played(history);
    assert.ok(state.status === 'closed');
    assert.deepEqual([nextWakeAt(state, knownTerms), urgencyAt(state, at(9999), knownTerms)], [undefined, undefined]);
    assert.deepEqual([turnOf(state), listedWith(state), priorityOf(state)], [[], [], 2]);
  }
});

test('is the first button while it may be pressed, and an agency’s only one beside a note', () => {
  const [before, told, after] = [praised, passedOn, read].map((history) => played(history).state);
  assert.ok(before && told && after);
  assert.equal(primaryCommand(before, people.medsos), 'PassOn');
  assert.equal(primaryCommand(told, people.medsos), 'Reopen');
  assert.deepEqual(possibleCommands(before, people.helper), []);
  assert.deepEqual(possibleCommands(told, people.helper), ['NotePassedOn', 'AddNote']);
  assert.deepEqual(possibleCommands(after, people.helper), ['AddNote']);
  assert.ok(!possibleCommands(played(upTo.closed).state, people.pusat).includes('PassOn'));
});
