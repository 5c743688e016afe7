// Who at the desk looks after a case: claimed, handed on and given back, never a lock; and in whose lists it stands meanwhile.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { acts, at, given, people, played, sp4nUpTo, upTo } from '#test/given/given.ts';
import { actsOfOthers } from '../acts-of-others.ts';
import type { Command } from '../command.ts';
import type { CaseFile } from '../complaint.ts';
import { deskRoles } from '../../access.ts';
import { listedWith, possibleCommands, turnOf } from '../possible.ts';
import { react } from '../react.ts';
import { spansOf } from '../spans.ts';
import { knownTerms } from '#test/given/given.ts';
import { allCommands, run } from '#test/given/random-command.ts';

const medsosHolds = { userId: 'user-admin-medsos', role: 'admin-medsos' } as const;
const pusatHolds = { userId: 'user-admin-pusat', role: 'admin-pusat' } as const;

const fileOf = (history: readonly Command[]): CaseFile => {
  const { state } = played(history);
  assert.ok(state.status !== 'none');
  return state.file;
};
const holderOf = (...history: readonly Command[]) => fileOf(history).holder;
const toPusat = (hours: number, fields = {}) =>
  acts.assign(hours, { by: people.medsos, to: 'user-admin-pusat', role: 'admin-pusat', ...fields });

suite('a claim', () => {
  test('is by whoever speaks with reporters, while the case is open, and says since when', () => {
    for (const by of [people.medsos, people.pusat, people.teamLead])
      given(...upTo.triage)
        .when(acts.claim(1, { by }))
        .then({ type: 'CaseClaimed', at: at(1), by });
    assert.deepEqual(holderOf(...upTo.triage, acts.claim(1)), { ...medsosHolds, since: at(1) });
    for (const by of [people.lead, people.divisionHead, people.operator, people.reporter, people.intake])
      given(...upTo.disposed)
        .when(acts.claim(6, { by }))
        .refused('not-allowed');
    given(...upTo.closed)
      .when(acts.claim(9))
      .refused('case-closed');
  });

  test('of what one holds already is nothing new; of what another holds it moves, and the record says so', () => {
    const held = [...upTo.triage, acts.claim(1)];
    given(...held)
      .when(acts.claim(2))
      .refused('already-recorded');
    given(...held)
      .when(acts.claim(2, { by: people.pusat }))
      .then({ type: 'CaseClaimed', by: people.pusat });
    assert.deepEqual(holderOf(...held, acts.claim(2, { by: people.pusat })), { ...pusatHolds, since: at(2) });
  });

  test('by writing takes what nobody holds, and from a colleague or oneself nothing', () => {
    const soft = { whileWriting: true } as const;
    given(...upTo.triage)
      .when(acts.claim(1, soft))
      .then({ type: 'CaseClaimed', at: at(1), by: people.medsos, ...soft });
    const taken = [...upTo.triage, acts.claim(1, soft)];
    assert.deepEqual(holderOf(...taken), { ...medsosHolds, since: at(1), ...soft });
    for (const by of [people.medsos, people.pusat])
      given(...taken)
        .when(acts.claim(2, { by, ...soft }))
        .refused('already-recorded');
    given(...upTo.triage, acts.claim(1))
      .when(acts.claim(2, { by: people.pusat, ...soft }))
      .refused('already-recorded');
  });

  test('by writing is made firm by hand, taken by a colleague’s hand, and its end by itself leaves no trace on the case', () => {
    const taken = [...upTo.triage, acts.claim(1, { whileWriting: true })];
    assert.deepEqual(holderOf(...taken, acts.claim(2)), { ...medsosHolds, since: at(2) });
    assert.deepEqual(holderOf(...taken, acts.claim(2, { by: people.pusat })), { ...pusatHolds, since: at(2) });
    const left = fileOf([...taken, acts.release(2, { by: { kind: 'system', part: 'duty' } })]);
    assert.deepEqual([left.holder, left.released], [undefined, undefined]);
  });

  test('locks nothing: whoever may act on the case may do the same while another holds it', () => {
    for (const history of [...Object.values(upTo), ...Object.values(sp4nUpTo)]) {
      const { state } = played(history);
      if (state.status === 'closed') continue;
      const held = played([...history, acts.claim(8.5)]).state;
      const beside = ['Claim', 'Release'];
      for (const person of Object.values(people))
        assert.deepEqual(
          possibleCommands(held, person).filter((act) => !beside.includes(act)),
          possibleCommands(state, person).filter((act) => !beside.includes(act)),
        );
    }
  });

  test('moves no deadline, meets no step, and no span of time has another holder for it', () => {
    const [before, after] = [played(upTo.disposed), played([...upTo.disposed, acts.claim(6)])];
    assert.ok(before.state.status === 'follow-up' && after.state.status === 'follow-up');
    assert.deepEqual(after.state.clock, before.state.clock);
    assert.deepEqual(spansOf(after.events, knownTerms), spansOf(before.events, knownTerms));
  });
});

suite('handing on', () => {
  test('names who has it now, in which role, and keeps the note; blanks are no note', () => {
    given(...upTo.triage)
      .when(toPusat(1, { note: '  warga minta ditelepon sore \n' }))
      .then({ type: 'CaseAssigned', to: 'user-admin-pusat', role: 'admin-pusat', note: 'warga minta ditelepon sore' });
    given(...upTo.triage)
      .when(toPusat(1, { note: ' \n ' }))
      .then({ type: 'CaseAssigned', note: undefined });
    assert.deepEqual(holderOf(...upTo.triage, acts.claim(1), toPusat(2)), { ...pusatHolds, since: at(2) });
  });

  test('to whoever has it already is nothing new', () => {
    given(...upTo.triage, acts.claim(1))
      .when(acts.assign(2))
      .refused('already-recorded');
  });

  test('is told to that officer alone, and to nobody who gives it to themselves', () => {
    const told = (command: Command) => {
      const { state, events } = played([...upTo.triage, command]);
      const last = events.at(-1);
      return last === undefined ? [] : react(state, last, knownTerms);
    };
    assert.deepEqual(told(toPusat(1)), [
      { kind: 'notify', to: 'admin-pusat', what: 'assigned-to-you', userId: 'user-admin-pusat' },
    ]);
    assert.deepEqual(told(acts.assign(1, { by: people.medsos })), []);
    assert.deepEqual(told(acts.claim(1)), []);
    const byProgram = told(acts.assign(1, { by: people.duty }));
    assert.deepEqual(
      byProgram.map((effect) => effect.kind === 'notify' && effect.userId),
      ['user-admin-medsos'],
    );
  });
});

suite('giving back', () => {
  test('is for whoever holds it, for those who decide, and for the program; others hold it on', () => {
    const held = [...upTo.triage, toPusat(1)];
    for (const by of [people.pusat, people.teamLead, people.duty])
      given(...held)
        .when(acts.release(2, { by, note: 'pulang piket' }))
        .then({ type: 'CaseReleased', note: 'pulang piket' });
    given(...held)
      .when(acts.release(2))
      .refused('not-allowed');
    assert.equal(holderOf(...held, acts.release(2, { by: people.pusat })), undefined);
  });

  test('is refused where nobody holds it, and offered only where it would count', () => {
    given(...upTo.triage)
      .when(acts.release(1))
      .refused('not-held');
    const offers = (history: readonly Command[], person: keyof typeof people) =>
      possibleCommands(played(history).state, people[person]).filter((act) => act === 'Claim' || act === 'Release');
    const held = [...upTo.triage, acts.claim(1)];
    assert.deepEqual(offers(upTo.triage, 'medsos'), ['Claim']);
    assert.deepEqual(offers(held, 'medsos'), ['Release']);
    assert.deepEqual(offers(held, 'pusat'), ['Claim', 'Release']);
  });

  test('on purpose is remembered; what the program takes from whoever left may be given out again', () => {
    const held = [...upTo.triage, acts.claim(1)];
    assert.equal(fileOf([...held, acts.release(2)]).released, true);
    assert.equal(fileOf([...held, acts.release(2, { by: people.duty })]).released, undefined);
  });

  test('happens by itself where a case ends: opened again, it is nobody’s', () => {
    const ended = [...upTo.triage, acts.claim(1), acts.notComplaint(2)];
    assert.equal(holderOf(...ended), undefined);
    assert.equal(holderOf(...ended, acts.reopen(3)), undefined);
  });
});

test('none of it stands in the way of an act that a colleague is writing', () => {
  const { events } = played([...upTo.triage, acts.claim(1), toPusat(2), acts.release(3, { by: people.pusat })]);
  assert.deepEqual(actsOfOthers(events.slice(3), people.teamLead, 'AskIdentity'), []);
});

suite('in whose lists a case stands', () => {
  const histories = {
    triage: upTo.triage,
    awaiting: upTo.awaiting,
    coordination: upTo.coordination,
    drafted: [...upTo.coordination, acts.draft(3)],
    registration: upTo.registration,
    followUp: upTo.followUp,
    disposed: upTo.disposed,
    asked: [...upTo.disposed, acts.askExtension(6)],
    conveying: upTo.conveying,
    late: [...upTo.triage, acts.tick(2.1)],
  } satisfies Record<string, readonly Command[]>;

  /** Held by nobody, by an admin of Medsos, by one of Pusat. `me` is the holder. */
  const rows: Record<keyof typeof histories, [string, string, string]> = {
    triage: ['admin-medsos', 'me', 'me'],
    awaiting: ['', 'me', 'me'],
    coordination: ['admin-medsos admin-pusat', 'admin-pusat me', 'me'],
    drafted: ['admin-pusat', 'admin-pusat me', 'me'],
    registration: ['admin-medsos', 'me', 'me'],
    followUp: ['admin-pusat', 'admin-pusat me', 'me'],
    disposed: ['admin-agency', 'admin-agency me', 'admin-agency me'],
    asked: ['admin-pusat admin-agency', 'admin-pusat admin-agency me', 'admin-agency me'],
    conveying: ['admin-pusat', 'admin-pusat me', 'me'],
    // Whoever was told that a promise was broken has the case on their table all the same.
    late: ['admin-medsos team-lead', 'team-lead me', 'team-lead me'],
  };

  for (const [name, [unheld, byMedsos, byPusat]] of Object.entries(rows) as [keyof typeof rows, string[]][])
    test(name, () => {
      const history = histories[name];
      const listed = (by: 'medsos' | 'pusat') =>
        listedWith(played([...history, acts.claim(8, { by: people[by] })]).state)
          .join(' ')
          .replace(people[by].userId, 'me');
      assert.deepEqual(
        [listedWith(played(history).state).join(' '), listed('medsos'), listed('pusat')],
        [unheld, byMedsos, byPusat],
      );
    });

  test('what nobody holds stands where the turn is, and what ended stands nowhere', () => {
    for (const history of Object.values(upTo)) {
      const { state } = played(history);
      assert.deepEqual(listedWith(state), turnOf(state));
    }
    assert.deepEqual(listedWith(played([...upTo.triage, acts.claim(1), acts.notComplaint(2)]).state), []);
  });

  test('a hold takes a case from nobody whose work its holder cannot do', () => {
    for (const history of Object.values(histories))
      for (const role of deskRoles) {
        const { state } = played([...history, acts.assign(8, { to: 'x', role })]);
        const left = turnOf(state).filter((one) => !listedWith(state).includes(one));
        if (role === 'admin-medsos') assert.ok(!left.includes('admin-pusat'));
        assert.ok(!left.includes('admin-agency'));
        assert.equal(listedWith(state).filter((one) => one === 'x').length, 1);
      }
  });
});

test('whatever happens in whatever order, nobody’s work is lost by a hold, and nothing that ended is held', () => {
  fc.assert(
    fc.property(allCommands, (commands) => {
      run(commands, (_before, { state }) => {
        if (state.status === 'none') return;
        const { holder } = state.file;
        if (state.status === 'closed') return assert.equal(holder, undefined);
        const [turns, listed] = [turnOf(state), listedWith(state)];
        assert.equal(listed.filter((one) => one === holder?.userId).length, holder === undefined ? 0 : 1);
        for (const role of turns) assert.ok(listed.includes(role) || holder !== undefined, role);
        const others: readonly string[] = listed.filter((one) => one !== holder?.userId);
        for (const one of others)
          assert.ok(
            turns.some((role) => role === one),
            one,
          );
      });
    }),
    { numRuns: 300 },
  );
});
