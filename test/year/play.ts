// A year played through the program's own doors, its clock moved by hand: what citizens wrote is drained, acts are handled, what must go out is
// delivered, and time is let act, all of it once a pace of the plan.
import { randomUUID } from 'node:crypto';
import { acts } from '../given/given.ts';
import type { Command } from '#core/complaint/command.ts';
import { handleCommand } from '#app/handle-command.ts';
import type { Store } from '#ports/store.ts';
import { type Act, type Deed, type Story, type YearPlan } from './plan.ts';

/** The program, as far as a year needs it. Hours count from the start of all tests. */
export type World = {
  store: Store;
  /** Sets the clock, and lets time act on what is due by then. */
  goTo: (hours: number) => Promise<void>;
  /** Takes in what the platform tells. */
  hear: (stories: readonly Story[]) => Promise<void>;
  /** The case of each writer. */
  casesOf: (writers: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  deliver: () => Promise<void>;
  agencies: readonly string[];
  instantOf: (hours: number) => number;
};

type Make = (hours: number, story: Story, world: World) => Command;

const agencyOf = ({ agency }: Story, { agencies }: World, further = 0): string =>
  agencies[(agency + further) % agencies.length] ?? '';

const ofAgency = (agencyId: string) =>
  ({ kind: 'officer', userId: `user-admin-agency${agencyId}`, role: 'admin-agency', agencyId }) as const;

/** Who has it now: the second agency where the first one refused. */
const holderOf = (story: Story, world: World, hours: number): string => {
  const again = story.deeds.some(({ what, at }) => what === 'disposeAgain' && at < hours);
  return agencyOf(story, world, again ? 1 : 0);
};

const byHolder =
  (make: (hours: number, fields: { by: ReturnType<typeof ofAgency> }) => Command): Make =>
  (hours, story, world) =>
    make(hours, { by: ofAgency(holderOf(story, world, hours)) });

const dispose =
  (further: number): Make =>
  (hours, story, world) =>
    acts.dispose(hours, { leadAgencyId: agencyOf(story, world, further), helpingAgencyIds: [] });

const commands: Readonly<Record<Act, Make>> = {
  toLane: (hours) => acts.toLane(hours, { lane: 'women-and-children' }),
  ask: (hours) => acts.ask(hours),
  provide: (hours) => acts.provide(hours, { identityId: randomUUID() }),
  goWithout: (hours) => acts.goWithout(hours),
  notComplaint: (hours) => acts.notComplaint(hours),
  approve: (hours) => acts.approve(hours),
  answerDirectly: (hours) => acts.answerDirectly(hours),
  register: (hours, { writer }) => acts.register(hours, { upikNumber: `UPIK-${writer}` }),
  dispose: dispose(0),
  disposeAgain: dispose(1),
  acknowledge: byHolder(acts.acknowledge),
  refuse: byHolder(acts.refuse),
  askExtension: (hours, story, world) =>
    acts.askExtension(hours, {
      by: ofAgency(holderOf(story, world, hours)),
      untilAt: world.instantOf(hours + 72),
    }),
  grant: (hours) => acts.grant(hours),
  fieldResult: byHolder(acts.fieldResult),
  convey: (hours) => acts.convey(hours),
  rate: (hours, { agency }) => acts.rate(hours, { score: ([1, 3, 4, 5] as const)[agency] ?? 5 }),
  reopen: (hours) => acts.reopen(hours),
};

/** What may come too late, and then is refused: everything else that is refused is a fault of the plan or of the program. */
const mayComeLate: Readonly<Partial<Record<Act, true>>> = {
  provide: true,
  rate: true,
  reopen: true,
  askExtension: true,
  grant: true,
};

/** `hours`: how far it was lived. */
export type Played = { acts: number; refused: Map<string, number>; hours: number };

type Due = Deed & { story: Story; id: string };

/** Acts on one case one after the other, on many at once. */
const perform = async (world: World, due: readonly Due[], played: Played): Promise<void> => {
  const byCase = Map.groupBy(due, ({ id }) => id);
  await Promise.all(
    [...byCase.values()].map(async (deeds) => {
      for (const { at, what, story, id } of deeds.toSorted((one, other) => one.at - other.at)) {
        const handled = await handleCommand(world.store, id, commands[what](at, story, world));
        played.acts += 1;
        if (handled.ok) continue;
        if (mayComeLate[what] !== true) throw new Error(`${what} of ${story.writer}: ${handled.refusal}`);
        const name = `${what}: ${handled.refusal}`;
        played.refused.set(name, (played.refused.get(name) ?? 0) + 1);
      }
    }),
  );
};

/** `beside`: what else the program does by itself at that hour; resolves to whether the year goes on. */
export const playYear = async (
  world: World,
  { stories, hours, pace }: YearPlan,
  beside: (hours: number) => Promise<boolean>,
): Promise<Played> => {
  const played: Played = { acts: 0, refused: new Map(), hours: 0 };
  const heard = Map.groupBy(stories, ({ heardAt }) => Math.floor(heardAt / pace));
  const agenda = new Map<number, Due[]>();
  const plan = (slot: number, due: Due): void => {
    const known = agenda.get(slot);
    if (known === undefined) agenda.set(slot, [due]);
    else known.push(due);
  };
  for (let at = 0; at * pace < hours; at += 1) {
    const until = (at + 1) * pace;
    const come = heard.get(at) ?? [];
    if (come.length > 0) {
      await world.hear(come);
      const ids = await world.casesOf(come.map(({ writer }) => writer));
      for (const story of come)
        for (const deed of story.deeds)
          plan(Math.floor(deed.at / pace), { ...deed, story, id: ids.get(story.writer) ?? '' });
    }
    const due = agenda.get(at) ?? [];
    await perform(world, due, played);
    agenda.delete(at);
    // Where nothing was done, once an hour.
    if (due.length > 0 || come.length > 0 || until % 1 === 0) await world.goTo(until);
    if (due.length > 0) await world.deliver();
    played.hours = until;
    if (!(await beside(until))) return played;
  }
  return played;
};
