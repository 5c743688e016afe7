// Every procedure that a case may run under, those that new cases begin under, and the way through their steps.
import type { ReportClass } from '../sp4n.ts';
import { information1 } from './information.ts';
import { medsos1 } from './medsos.ts';
import type { Ladder, Sop, Step } from './shape.ts';
import { minuteMs } from '../time.ts';
import type { SopKey, StepName } from './key.ts';
import { sp4nSops } from './sp4n.ts';

/** By the keys that cases carry: one under which a case runs must never go. */
export const sops = { [medsos1.key]: medsos1, ...sp4nSops, [information1.key]: information1 } as const satisfies Record<
  SopKey,
  Sop
>;

/** Under which a case begins whose channel has no procedure of its own. */
export const currentSop: SopKey = 'medsos@1';

/** Long enough to come back from the counter. */
const usualCallMs = 15 * minuteMs;

/** Those that new cases begin under. */
const inForce: readonly SopKey[] = [
  currentSop,
  'sp4n-complaint@1',
  'sp4n-information@1',
  'sp4n-aspiration@1',
  'sp4n-supervised@1',
];

/** The SOP a case runs under. */
export const sopOf = (key: SopKey): Sop => {
  const sop = (sops as Record<SopKey, Sop>)[key];
  if (sop === undefined) throw new Error(`there is no SOP ${key}`);
  return sop;
};

/** The SOP under which a new case of this channel, and of this class where its reports have one, begins. */
export const sopFor = (channel: string, reportClass: ReportClass = 'complaint'): SopKey =>
  inForce.find((key) => {
    const { channels, reportClass: served } = sopOf(key);
    return channels?.includes(channel) === true && served === reportClass;
  }) ?? currentSop;

/** One step of an SOP. */
export const stepOf = (key: SopKey, name: StepName): Step => {
  const step = sopOf(key).steps.find((candidate) => candidate.name === name);
  if (step === undefined) throw new Error(`SOP ${key} has no step ${name}`);
  return step;
};

/** The ladder of one step: the SOP's, with what the step has of its own. */
export const ladderOf = (key: SopKey, name: StepName): Ladder => {
  const { warnAtPercent, escalation, nextCallAfterMs = usualCallMs } = sopOf(key);
  return { warnAtPercent, escalation, nextCallAfterMs, ...stepOf(key, name).ladder };
};

/** The steps of an SOP that lie between two of its steps. */
export const stepsBetween = (key: SopKey, after: StepName, before: StepName): StepName[] => {
  const names = sopOf(key).steps.map(({ name }) => name);
  return names.slice(names.indexOf(after) + 1, names.indexOf(before));
};

/** The step that follows another; the last one is followed by conveying again. */
export const stepAfter = (key: SopKey, name: StepName): StepName => stepsBetween(key, name, 'convey')[0] ?? 'convey';

/** The step that opens when a report is there. */
export const firstStepOf = (key: SopKey): StepName => stepAfter(key, 'report');
