// A case from its first minute to its answer, with everybody who is called along the way: the roster changes, somebody goes away, promises run out.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { acts, at, knownTerms, people, upTo } from '#test/given/given.ts';
import type { Command } from '../complaint/command.ts';
import { initial, type Complaint } from '../complaint/complaint.ts';
import { decide } from '../complaint/decide.ts';
import type { ComplaintEvent } from '../complaint/event.ts';
import { evolve } from '../complaint/evolve.ts';
import { react } from '../complaint/react.ts';
import { hourMs } from '../time.ts';
import { alertsOf, matterOf, type AlertedCase, type News } from './matter.ts';
import { wavesOf, type Staff } from './who.ts';

type Name = 'Mira' | 'Maya' | 'Putri' | 'Lestari' | 'Haris' | 'Dlh' | 'Pu';

const staffBy: Readonly<Record<Name, Pick<Staff, 'role' | 'agencyId'>>> = {
  Mira: { role: 'admin-medsos' },
  Maya: { role: 'admin-medsos' },
  Putri: { role: 'admin-pusat' },
  Lestari: { role: 'team-lead' },
  Haris: { role: 'division-head' },
  Dlh: { role: 'admin-agency', agencyId: 'dlh' },
  Pu: { role: 'admin-agency', agencyId: 'dpupkp' },
};

type Absent = Partial<Record<Name, Name>>;
/** Who is on duty, and who stands in for whom. */
type Day = { onDuty?: readonly Name[]; away?: Absent };

const staffOn = ({ onDuty = [], away = {} }: Day): Staff[] =>
  (Object.keys(staffBy) as Name[]).map((name) => ({
    ...{ ...staffBy[name], userId: name, onDuty: onDuty.includes(name), lanes: [] },
    substitutes: away[name] === undefined ? [] : [away[name]],
  }));

const caseOf = (state: Exclude<Complaint, { status: 'none' }>): AlertedCase => {
  const { file } = state;
  const clock = state.status === 'closed' ? undefined : state.clock;
  return {
    ...{ id: 'case', closed: state.status === 'closed', sop: file.sop },
    ...(clock === undefined ? {} : { step: clock.step, stepOpenedAt: clock.openedAt, dueAt: clock.dueAt }),
    ...(clock?.missedAt === undefined ? {} : { missed: true }),
    ...(file.holder === undefined ? {} : { holder: file.holder.userId }),
  };
};

const newsIn = (
  state: Exclude<Complaint, { status: 'none' }>,
  events: readonly ComplaintEvent[],
  append: string,
): News[] =>
  events
    .flatMap((event) => react(state, event, knownTerms))
    .flatMap((effect, index): News[] => {
      if (effect.kind !== 'notify') return [];
      const { to, what, agencyId, userId } = effect;
      const key = { effectKey: `${append}:${String(index)}`, to, what, at: state.file.lastAt, of: caseOf(state) };
      return [{ ...key, ...(agencyId === undefined ? {} : { agencyId }), ...(userId === undefined ? {} : { userId }) }];
    });

/** Who hears of each act or tick first: `hours: who what`. */
const heard = (commands: readonly Command[], day: Day): string[] => {
  let state: Complaint = initial;
  return commands.flatMap((command, number) => {
    const decision = decide(state, command, knownTerms);
    assert.ok(decision.ok, `${command.type} is refused`);
    state = decision.events.reduce(evolve, state);
    if (state.status === 'none') return [];
    const append = `0193a1b2-0000-7000-8000-${String(number).padStart(12, '0')}`;
    const told = new Set<string>();
    return newsIn(state, decision.events, append).flatMap((news) => {
      const matter = matterOf(news, knownTerms);
      const [first = []] = matter === undefined ? [] : wavesOf(matter.call, staffOn(day));
      const alerts = matter === undefined ? [] : alertsOf(matter, first, command.now);
      const fresh = alerts.filter(({ key }) => !told.has(key) && told.add(key));
      const hours = String(Math.round(((command.now - at(0)) / hourMs) * 10) / 10);
      return fresh.map(({ userId, what, insteadOf = '' }) => `${hours}: ${userId} ${what} ${insteadOf}`.trim());
    });
  });
};

suite('a case that nobody looks at', () => {
  const left = [...upTo.triage, ...[1, 1.6, 2.1, 14.1].map((hours) => acts.tick(hours))];

  test('calls its role twice before the deadline, the lead at it, and the head twelve hours after', () => {
    assert.deepEqual(heard(left, {}), [
      ...['1: Mira deadline-near', '1: Maya deadline-near', '1.6: Mira deadline-near', '1.6: Maya deadline-near'],
      ...['2.1: Mira deadline-missed', '2.1: Maya deadline-missed', '2.1: Lestari escalated', '14.1: Haris escalated'],
    ]);
  });

  test('calls whoever is on duty alone, of whatever role', () => {
    assert.deepEqual(heard(left, { onDuty: ['Putri'] }), [
      ...['1: Putri deadline-near', '1.6: Putri deadline-near', '2.1: Putri deadline-missed'],
      ...['2.1: Lestari escalated', '14.1: Haris escalated'],
    ]);
  });

  test('tells one person once where they are on duty and the lead', () => {
    assert.deepEqual(heard(left, { onDuty: ['Lestari'] }).slice(2), [
      ...['2.1: Lestari deadline-missed', '14.1: Haris escalated'],
    ]);
  });

  test('goes in the place of whoever is away to whoever stands in for them', () => {
    const away: Absent = { Mira: 'Putri', Maya: 'Putri', Haris: 'Lestari' };
    assert.deepEqual(heard(left, { away }).slice(2), [
      ...['2.1: Putri deadline-missed Mira', '2.1: Lestari escalated', '14.1: Lestari escalated Haris'],
    ]);
  });

  test('calls its holder, once somebody holds it', () => {
    const [first, ...rest] = left;
    assert.ok(first);
    const holder = { ...people.pusat, userId: 'Putri' };
    const claim: Command = { type: 'Claim', by: holder, now: at(0.5) };
    assert.deepEqual(heard([first, claim, ...rest], {}).slice(0, 2), [
      '1: Putri deadline-near',
      '1.6: Putri deadline-near',
    ]);
  });
});

suite('a case at the agencies', () => {
  const hours = (upTo.disposed.at(-1)?.now ?? 0) - at(0);
  const later = (more: number): Command => acts.tick(hours / hourMs + more);

  test('calls both agencies when it comes and before its promise; that it passed the desk, while an agency has time of its own', () => {
    const told = heard([...upTo.disposed, later(12), later(20), later(24), later(25)], {});
    const what = told.map((line) => line.replace(/^[^ ]+ /, ''));
    assert.deepEqual(what, [
      ...[
        'Pu disposed-to-you',
        'Dlh disposed-to-you',
        'Pu deadline-near',
        'Dlh deadline-near',
        'Pu deadline-near',
        'Dlh deadline-near',
      ],
      ...['Putri deadline-missed', 'Lestari escalated', 'Pu own-time-missed', 'Putri own-time-missed'],
    ]);
  });
});
