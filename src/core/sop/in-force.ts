// Which procedure a case runs under and a new one begins under, and the way through its steps. Those that the program brings along
// are always known; versions of a city's own stand beside them in the terms.
import type { ReportClass } from '../sp4n.ts';
import { information1 } from './information.ts';
import { medsos1 } from './medsos.ts';
import type { Role } from '../access.ts';
import type { Ladder, RungWays, Sop, Step } from './shape.ts';
import { minuteMs, type Instant } from '../time.ts';
import type { SopKey, StepName } from './key.ts';
import { relatedSops } from './related.ts';
import { sp4nSops } from './sp4n.ts';
import type { Enacted, Sops, Terms } from './terms.ts';

const shipped: Readonly<Record<SopKey, Sop>> = {
  ...{ [medsos1.key]: medsos1, ...relatedSops, ...sp4nSops },
  ...{ [information1.key]: information1 },
};

/** In force from the beginning. */
export const shippedSops: Sops = {
  known: shipped,
  enacted: Object.values(shipped).map(({ key }) => ({ key, from: -Infinity })),
};

/** Long enough to come back from the counter. */
const usualCallMs = 15 * minuteMs;

/** What all versions of a procedure are called: `medsos` of `medsos@2`. */
export const familyOf = (key: SopKey): string => key.slice(0, key.lastIndexOf('@'));

/** Whose cases are those of every channel that no family names. */
export const commonFamily = familyOf(medsos1.key);

/** What each event of a case says of its procedure, in their order: that under which it opened, and those into which it was taken. */
export const sopsIn = (events: readonly object[]): SopKey[] =>
  events.flatMap((event) => ('sop' in event ? [event.sop as SopKey] : []));

/** The SOP a case runs under. */
export const sopOf = ({ sops: { known } }: Pick<Terms, 'sops'>, key: SopKey): Sop => {
  const sop = known[key] as Sop | undefined;
  if (sop === undefined) throw new Error(`there is no SOP ${key}`);
  return sop;
};

/** Every procedure that there is: a city enacts versions of these, and no others. */
export const allFamilies: readonly string[] = Object.values(shipped).map(({ key }) => familyOf(key));

/** The version of a family that the program brings along; undefined of a family that it does not know. */
export const broughtSop = (family: string): Sop | undefined =>
  Object.values(shipped).find((sop) => familyOf(sop.key) === family);

/** What no version changes: a procedure's actors, acts, channels and class, as the program brings it along. Never its times, nor which steps it has. */
export const procedureOf = (key: SopKey): Pick<Sop, 'key' | 'channels' | 'reportClass' | 'request' | 'steps'> => {
  const found = broughtSop(familyOf(key));
  if (found === undefined) throw new Error(`there is no procedure ${familyOf(key)}`);
  return found;
};

/** The version of a family that new cases begin under at this instant. */
export const inForce = (terms: Pick<Terms, 'sops'>, family: string, at: Instant): Sop => {
  let newest: Enacted | undefined;
  for (const one of terms.sops.enacted)
    if (familyOf(one.key) === family && one.from <= at && (newest === undefined || one.from >= newest.from))
      newest = one;
  if (newest === undefined) throw new Error(`no version of ${family} is in force`);
  return sopOf(terms, newest.key);
};

/** How a version stands: new cases begin under it, or will from an instant on, or did until another came. */
export type SopStanding =
  | { state: 'in-force' }
  | { state: 'planned'; from: Instant }
  | { state: 'past'; until: Instant };

/** Undefined of one that was taken back, or is none. */
export const standingAt = (terms: Pick<Terms, 'sops'>, key: SopKey, now: Instant): SopStanding | undefined => {
  const { enacted } = terms.sops;
  const own = enacted.find((one) => one.key === key);
  if (own === undefined) return undefined;
  const family = familyOf(key);
  if (own.from > now) return { state: 'planned', from: own.from };
  if (inForce(terms, family, now).key === key) return { state: 'in-force' };
  const later = enacted.filter((one) => familyOf(one.key) === family && one.from > own.from).map(({ from }) => from);
  return { state: 'past', until: Math.min(...later) };
};

/** What a new case is told apart by: where it came in, and its class where its channel has classes. */
export type Origin = { channel: string; reportClass?: ReportClass | undefined };

/** The family that cases of such an origin run under. */
export const familyFor = ({ channel, reportClass = 'complaint' }: Origin): string => {
  const own = Object.values(shipped).find(
    ({ channels, reportClass: served = reportClass }) => channels?.includes(channel) === true && served === reportClass,
  );
  return own === undefined ? commonFamily : familyOf(own.key);
};

/** The SOP under which a new case of this origin begins at this instant. */
export const sopFor = (terms: Pick<Terms, 'sops'>, at: Instant, origin: Origin): SopKey =>
  inForce(terms, familyFor(origin), at).key;

/** One step of an SOP. */
export const stepOf = ({ key, steps }: Pick<Sop, 'key' | 'steps'>, name: StepName): Step => {
  const step = steps.find((candidate) => candidate.name === name);
  if (step === undefined) throw new Error(`SOP ${key} has no step ${name}`);
  return step;
};

/** A step of a case by its name, with what the case's own version calls it in words of its own: absent where those are the enacted ones. */
export type CalledStep = { step: StepName; stepName?: string };

/** A step as its own version calls it. */
export const calledIn = ({ name: step, texts }: Sop['steps'][number]): CalledStep =>
  texts?.name === undefined ? { step } : { step, stepName: texts.name };

/** A version that is not known here yet calls its steps as all do. */
export const calledStep = ({ sops: { known } }: Pick<Terms, 'sops'>, key: string, step: StepName): CalledStep => {
  const sop = known[key as SopKey] as Sop | undefined;
  const own = sop?.steps.find(({ name }) => name === step);
  return own === undefined ? { step } : calledIn(own);
};

/** The ladder of one step: the SOP's, with what the step has of its own. */
export const ladderOf = (sop: Sop, name: StepName): Ladder => {
  const { warnAtPercent, escalation, nextCallAfterMs = usualCallMs } = sop;
  return { warnAtPercent, escalation, nextCallAfterMs, ...stepOf(sop, name).ladder };
};

/** By which ways one rung of a step's ladder is told whatever its people chose; none of whoever stands on no rung there. */
export const waysOfRung = (sop: Sop, name: StepName, to: Role): RungWays =>
  ladderOf(sop, name).escalation.find((rung) => rung.to === to)?.ways ?? [];

/** The steps of an SOP that lie between two of its steps. */
export const stepsBetween = ({ steps }: Pick<Sop, 'steps'>, after: StepName, before: StepName): StepName[] => {
  const names = steps.map(({ name }) => name);
  return names.slice(names.indexOf(after) + 1, names.indexOf(before));
};

/** The step that follows another; the last one is followed by conveying again. */
export const stepAfter = (sop: Pick<Sop, 'steps'>, name: StepName): StepName =>
  stepsBetween(sop, name, 'convey')[0] ?? 'convey';

/** The step that opens when a report is there. */
export const firstStepOf = (sop: Pick<Sop, 'steps'>): StepName => stepAfter(sop, 'report');
