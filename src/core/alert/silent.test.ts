// An alert says nothing of anybody: whatever happens to a case, what goes beyond the bell holds kinds, ids and moments.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { knownTerms, privateThread, publicThread } from '#test/given/given.ts';
import { allCommands, run } from '#test/given/random-command.ts';
import { react } from '../complaint/react.ts';
import type { NotifyEffect } from '../complaint/reactions.ts';
import type { Complaint } from '../complaint/complaint.ts';
import { alertsOf, matterOf, type AlertedCase, type News } from './matter.ts';
import { alertKinds, alertRuleOf } from './rules.ts';
import { wavesOf, type Staff } from './who.ts';

const append = '0193a1b2-0000-7000-8000-00000000000a';
const lanes = ['misconduct', 'women-and-children'] as const;

const desk = (userId: string, role: Staff['role'], fields: Partial<Staff> = {}): Staff => ({
  ...{ userId, role, onDuty: false, substitutes: [], lanes: [] },
  ...fields,
});
const staff: Staff[] = [
  desk('u-medsos', 'admin-medsos'),
  desk('u-pusat', 'admin-pusat', { lanes }),
  desk('u-lead', 'team-lead', { lanes }),
  desk('u-head', 'division-head'),
  desk('u-dlh', 'admin-agency', { agencyId: 'dlh' }),
  desk('u-road', 'admin-agency', { agencyId: 'dpupkp' }),
];

const caseOf = (state: Exclude<Complaint, { status: 'none' }>): AlertedCase => ({
  ...{ id: 'case-1', closed: state.status === 'closed', sop: state.file.sop },
  ...(state.status === 'closed'
    ? {}
    : { step: state.clock.step, stepOpenedAt: state.clock.openedAt, dueAt: state.clock.dueAt }),
  missed: true,
  ...(state.file.lane === undefined ? {} : { lane: state.file.lane }),
});

const newsOf = (effect: NotifyEffect, index: number, at: number, of: AlertedCase): News => ({
  ...{ effectKey: `${append}:${String(index)}`, to: effect.to, what: effect.what, at, of },
  ...(effect.agencyId === undefined ? {} : { agencyId: effect.agencyId }),
  ...(effect.userId === undefined ? {} : { userId: effect.userId }),
});

/** What an alert may hold, whatever its kind. */
const known = ['key', 'matter', 'userId', 'insteadOf', 'what', 'urgency', 'at', 'complaintId', 'agencyId', 'dueAt'];

/** Everything that would be told along a random way of a case. */
const told = (commands: Parameters<typeof run>[0], look: (alert: object, of: AlertedCase) => void): void => {
  run(commands, (_before, { state }, fresh) => {
    if (state.status === 'none') return;
    const of = caseOf(state);
    for (const event of fresh)
      for (const [index, effect] of react(state, event, knownTerms).entries()) {
        if (effect.kind !== 'notify') continue;
        const matter = matterOf(newsOf(effect, index, event.at, of), knownTerms);
        if (matter === undefined) continue;
        for (const wave of wavesOf(matter.call, staff))
          for (const alert of alertsOf(matter, wave, event.at)) look(alert, of);
      }
  });
};

suite('whatever happens to a case', () => {
  test('alerts hold what is known of their kind, and no word, handle or conversation of anybody', () => {
    fc.assert(
      fc.property(allCommands, (commands) => {
        told(commands, (alert) => {
          assert.deepEqual(
            Object.keys(alert).filter((name) => !known.includes(name)),
            [],
          );
          const written = JSON.stringify(alert);
          for (const theirs of [publicThread.key, privateThread.key, 'warga', 'reporter-1', 'Jalan', 'Warga'])
            assert.ok(!written.includes(theirs), `${theirs} stands in ${written}`);
        });
      }),
      { numRuns: 150 },
    );
  });

  test('of what lies in a lane those alone hear who have a seat there', () => {
    fc.assert(
      fc.property(allCommands, (commands) => {
        told(commands, (alert, { lane }) => {
          const { userId } = alert as { userId: string };
          const one = staff.find((each) => each.userId === userId);
          assert.ok(lane === undefined || one?.lanes.includes(lane), `${userId} has no seat`);
        });
      }),
      { numRuns: 150 },
    );
  });

  test('nobody hears of one append twice, whatever rungs it calls', () => {
    fc.assert(
      fc.property(allCommands, (commands) => {
        run(commands, (_before, { state }, fresh) => {
          if (state.status === 'none') return;
          const of = caseOf(state);
          const matters = fresh
            .flatMap((event) => react(state, event, knownTerms))
            .flatMap((effect, index) =>
              effect.kind === 'notify'
                ? (matterOf(newsOf(effect, index, state.file.lastAt, of), knownTerms) ?? [])
                : [],
            );
          for (const { userId } of staff) {
            const keys = matters.flatMap((matter) => alertsOf(matter, [{ userId }], 0).map(({ key }) => key));
            assert.ok(new Set(keys).size <= 1, `${userId} has keys ${keys.join(' ')}`);
          }
        });
      }),
      { numRuns: 100 },
    );
  });
});

test('each kind that goes beyond the bell calls somebody of a desk that is complete', () => {
  const roles = ['admin-medsos', 'admin-pusat', 'team-lead', 'division-head'] as const;
  for (const what of alertKinds)
    for (const to of roles) {
      const matter = matterOf({ effectKey: `${append}:0`, to, what, at: 1 }, knownTerms);
      assert.ok(matter);
      const [first = []] = wavesOf(matter.call, staff);
      assert.ok(first.length > 0, `${what} calls nobody as ${to}`);
      if (what === 'opened-at-night') continue;
      const hasLead = first.some(({ userId }) => userId === 'u-lead');
      assert.equal(
        hasLead,
        to === 'team-lead' || (to.startsWith('admin') && alertRuleOf(what)?.withLead === true),
        `${what} ${to}`,
      );
    }
});
