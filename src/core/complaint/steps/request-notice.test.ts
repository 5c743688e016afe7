// A formal request for public information ends with one notice, and an objection opens it again.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { acts, given, people, played, privateThread, publicThread, start } from '#test/given/given.ts';
import { refusedRequest, requestActs as request, requestUpTo } from '#test/given/request.ts';
import { dayMs, hourMs } from '../../time.ts';
import type { Command } from '../command.ts';
import { exemptionGrounds, mayObject, namesObjection, requestOutcomes } from '../request.ts';

const wib = (text: string): number => Date.parse(`${text}+07:00`);
/** Ten working days from Monday 2 March 2026, 10.00, when the reporter was known. */
const due = wib('2026-03-16T10:00');

suite('it ends with a notice', () => {
  test('that gives what was asked for, handed over or not', () => {
    given(...requestUpTo.taken)
      .when(request.decide(4))
      .then(
        { type: 'RequestDecided', outcome: 'given', ground: undefined },
        { type: 'StepMet', step: 'follow-up', late: false },
        { type: 'StepSkipped', step: 'convey' },
        { type: 'CaseClosed', reason: 'information-answered' },
      );
    given(...requestUpTo.conveying)
      .when(request.decide(6, { outcome: 'partly', text: 'Sebagian. Keberatan: kepada atasan PPID.' }))
      .then(
        { type: 'RequestDecided', outcome: 'partly' },
        { type: 'StepMet', step: 'convey', late: false },
        { type: 'CaseClosed', reason: 'information-answered' },
      );
  });

  test('that refuses with its ground in law, or says who has it', () => {
    const state = given(...requestUpTo.taken)
      .when(request.decide(4, refusedRequest))
      .then(
        { type: 'RequestDecided', outcome: 'refused', ground: 'personal-secret' },
        { type: 'StepMet' },
        { type: 'StepSkipped' },
        { type: 'CaseClosed', reason: 'information-refused' },
      );
    assert.ok(state.status === 'closed');
    assert.deepEqual(state.file.request, { outcome: 'refused', ground: 'personal-secret' });
    const { ground: _none, ...groundless } = refusedRequest;
    given(...requestUpTo.taken)
      .when(request.decide(4, groundless))
      .refused('ground-missing');
  });

  test('a ground belongs to a refusal alone', () => {
    const { state } = played([...requestUpTo.taken, request.decide(4, { ground: 'defence' })]);
    assert.ok(state.status === 'closed');
    assert.deepEqual(state.file.request, { outcome: 'given' });
  });

  test('that names the way to object wherever not all of it is given', () => {
    const text = 'Kami tidak menguasainya; tanyakan kepada provinsi.';
    for (const outcome of requestOutcomes) {
      const asked = request.decide(4, { outcome, text, ground: 'economy' });
      if (mayObject(outcome))
        given(...requestUpTo.taken)
          .when(asked)
          .refused('objection-missing');
      else assert.equal(outcome, 'given');
    }
    for (const said of ['KEBERATAN kepada atasan PPID', 'Bila Anda berkeberatan, tulislah.'])
      assert.ok(namesObjection(said), said);
    for (const said of ['berat', 'Kami keberadaan di kantor', '']) assert.ok(!namesObjection(said), said);
    assert.equal(new Set(exemptionGrounds).size, 10);
  });

  test('late where its promise passed, and with more time in time', () => {
    const after = (due - start) / hourMs + 1;
    const lateness = (history: readonly Command[]) =>
      played([...history, request.decide(after)]).events.flatMap((event) =>
        event.type === 'StepMet' && event.step === 'follow-up' ? [event.late] : [],
      );
    assert.deepEqual(lateness(requestUpTo.taken), [true]);
    assert.deepEqual(lateness([...requestUpTo.taken, request.extend(4)]), [false]);
  });

  test('in private with a note where it was asked in public, and the note has somewhere to stand', () => {
    const inPrivate = { privately: true, publicNote: 'Sudah kami jawab lewat pesan pribadi.' } as const;
    given(...requestUpTo.taken)
      .when(request.decide(4, inPrivate))
      .then(
        { type: 'RequestDecided', privately: true, note: { thread: publicThread, text: inPrivate.publicNote } },
        { type: 'StepMet' },
        { type: 'StepSkipped' },
        { type: 'CaseClosed' },
      );
    const alone = [acts.open(0, { thread: privateThread, identityKnown: true }), request.take(1)];
    given(...alone)
      .when(request.decide(2, inPrivate))
      .refused('no-public-thread');
    given(...alone)
      .when(request.extend(2, inPrivate))
      .refused('no-public-thread');
  });

  test('never an empty one', () => {
    given(...requestUpTo.taken)
      .when(request.decide(4, { text: '' }))
      .refused('text-missing');
  });
});

suite('an objection', () => {
  const message = { messageId: 'message-9', digest: 'digest-9' };
  const objects = (hours: number) => acts.reopen(hours, { by: people.reporter, message, reason: '' });
  const refused = [...requestUpTo.taken, request.decide(4, refusedRequest)];

  test('opens it again for whoever decides, with a time of its own and the right to extend that', () => {
    const state = given(...refused)
      .when(objects(5))
      .then(
        { type: 'CaseReopened', cause: 'reporter' },
        { type: 'StepOpened', step: 'follow-up', limitMs: 10 * dayMs },
      );
    assert.ok(state.status === 'follow-up' && state.disposition === undefined);
    assert.deepEqual(state.file.request, {});
    given(...requestUpTo.taken, request.extend(4), request.decide(5, refusedRequest), objects(6))
      .when(request.extend(7))
      .then({ type: 'RequestExtended' });
  });

  test('is heard for thirty working days, however long a complaint’s would be', () => {
    const last = wib('2026-04-21T12:00');
    given(...refused)
      .when(objects((last - start) / hourMs))
      .then({ type: 'CaseReopened' }, { type: 'StepOpened' });
    given(...refused)
      .when(objects((last - start) / hourMs + 1 / hourMs))
      .refused('too-late');
  });
});
