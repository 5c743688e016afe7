// Whoever answers for the times reminds whoever has a case: whom it names, who is told, once an hour, and what it leaves as it was.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { acts, at, given, people, played, sp4nUpTo, upTo } from '#test/given/given.ts';
import { hourMs } from '#core/time.ts';
import type { Command } from '../command.ts';
import { eventForAgency } from '../agency-event.ts';
import { spansOf } from '../spans.ts';
import { possibleCommands, turnOf } from '../possible.ts';
import { react } from '../react.ts';
import type { RecordedOf } from '../recorded.ts';
import { knownTerms } from '#test/given/given.ts';

/** An hour and more after anything that led there. */
const later = 30;

const reminded = (history: readonly Command[], hours = later, by = people.teamLead) =>
  played([...history, acts.remind(hours, { by })]);

const toldBy = (history: readonly Command[]): string[] => {
  const { state, events } = reminded(history);
  const event = events.at(-1);
  assert.ok(event?.type === 'HolderReminded');
  return react(state, event, knownTerms).map((effect) => {
    assert.ok(effect.kind === 'notify', 'nobody outside hears of it');
    const { to, agencyId, userId, what } = effect;
    return [to, agencyId, userId, what].filter((one) => one !== undefined).join(' ');
  });
};

suite('a reminder', () => {
  for (const [stage, of] of [
    ['triage', 'admin-medsos'],
    ['coordination', 'admin-pusat'],
    ['registration', 'admin-medsos'],
    ['followUp', 'admin-pusat'],
    ['conveying', 'admin-pusat'],
  ] as const)
    test(`of a case in ${stage} goes to ${of}`, () => {
      given(...upTo[stage])
        .when(acts.remind(later))
        .then({ type: 'HolderReminded', of, by: people.teamLead, at: at(later) });
      assert.deepEqual(toldBy(upTo[stage]), [`${of} reminded`]);
    });

  test('of a case in the field goes to the agency that leads, and to none that helps', () => {
    given(...upTo.disposed)
      .when(acts.remind(later))
      .then({ type: 'HolderReminded', of: 'agency', agencyId: 'dpupkp' });
    assert.deepEqual(toldBy(upTo.disposed), ['admin-agency dpupkp reminded']);
  });

  test('of a passed report goes where that stands', () => {
    assert.deepEqual(toldBy(sp4nUpTo.coordination), ['admin-pusat reminded']);
  });

  test('of a case that somebody looks after goes to them alone, in the role in which they do', () => {
    assert.deepEqual(toldBy([...upTo.triage, acts.claim(1)]), ['admin-medsos user-admin-medsos reminded']);
    const handed = acts.assign(1, { by: people.medsos, to: 'user-admin-pusat', role: 'admin-pusat' });
    assert.deepEqual(toldBy([...upTo.triage, handed]), ['admin-pusat user-admin-pusat reminded']);
    // Whoever holds it at the desk is not who works on it now.
    assert.deepEqual(toldBy([...upTo.disposed, acts.claim(6)]), ['admin-agency dpupkp reminded']);
  });

  test('is of nobody while the reporter owes an answer, and of nobody once the case is closed', () => {
    given(...upTo.awaiting)
      .when(acts.remind(later))
      .refused('wrong-step');
    given(...upTo.closed)
      .when(acts.remind(later))
      .refused('case-closed');
  });

  test('is given by whoever answers for the times, and by nobody else', () => {
    for (const by of [people.teamLead, people.divisionHead])
      given(...upTo.disposed)
        .when(acts.remind(later, { by }))
        .then({ type: 'HolderReminded', by });
    for (const by of [people.medsos, people.pusat, people.lead, people.operator, people.reporter, people.sweep])
      given(...upTo.disposed)
        .when(acts.remind(later, { by }))
        .refused('not-allowed');
  });
});

suite('an hour', () => {
  const once = [...upTo.disposed, acts.remind(6)];

  test('must pass before the next one, whoever gives it, and then it may', () => {
    const again = (afterMs: number, by = people.teamLead) =>
      given(...once).when(acts.remind(6 + afterMs / hourMs, { by }));
    again(0).refused('reminded-already');
    again(hourMs - 1).refused('reminded-already');
    again(hourMs - 1, people.divisionHead).refused('reminded-already');
    again(hourMs).then({ type: 'HolderReminded' });
  });

  test('is counted for the case, also where others have it meanwhile', () => {
    const moved = [...once, acts.acknowledge(6.2), acts.fieldResult(6.5)];
    given(...moved)
      .when(acts.remind(6.9))
      .refused('reminded-already');
    given(...moved)
      .when(acts.remind(7))
      .then({ type: 'HolderReminded', of: 'admin-pusat' });
  });

  test('of one case says nothing of another', () => {
    given(...upTo.triage)
      .when(acts.remind(6.1))
      .then({ type: 'HolderReminded' });
  });
});

suite('a reminded case', () => {
  test('has the clock, the turn and the spans that it had', () => {
    for (const history of [upTo.triage, upTo.coordination, upTo.disposed, upTo.conveying]) {
      const [before, after] = [played(history), reminded(history)];
      assert.ok(before.state.status !== 'none' && before.state.status !== 'closed');
      assert.ok(after.state.status !== 'none' && after.state.status !== 'closed');
      assert.deepEqual(after.state.clock, before.state.clock);
      assert.deepEqual(turnOf(after.state), turnOf(before.state));
      assert.deepEqual(spansOf(after.events, knownTerms), spansOf(before.events, knownTerms));
      assert.deepEqual(possibleCommands(after.state, people.pusat), possibleCommands(before.state, people.pusat));
      assert.equal(after.state.file.remindedAt, at(later));
    }
  });

  test('tells its agency who was reminded, and nothing else', () => {
    const event = reminded(upTo.disposed).events.at(-1);
    assert.ok(event?.type === 'HolderReminded');
    const { type, of, agencyId, by } = eventForAgency(event, () => '•') as RecordedOf<'HolderReminded'>;
    assert.deepEqual([type, of, agencyId, by], ['HolderReminded', 'agency', 'dpupkp', people.teamLead]);
  });
});
