// What passing praise or a proposal on leaves in the case's file, and what takes it away again. Must not look at the status.
import type { CaseFile } from './complaint.ts';
import { passable, type PassedOn } from './pass-on.ts';
import type { RecordedOf } from './recorded.ts';

/** A later judgement stands in the place of one before. */
const judged = ({ judgedAs: _before, ...file }: CaseFile, event: RecordedOf<'JudgedNotComplaint'>): CaseFile => {
  const { by, reason } = event;
  const judgedAs = passable.find((one) => one === reason);
  return {
    ...file,
    ...(by.kind === 'officer' ? { judgedBy: by.userId } : {}),
    ...(judgedAs === undefined ? {} : { judgedAs }),
  };
};

const without = ({ passedOn = [] }: CaseFile, agencyId: string): PassedOn[] =>
  passedOn.filter((one) => one.agencyId !== agencyId);

const withPassedOn = (file: CaseFile, { agencyId }: RecordedOf<'PassedOn'>): CaseFile => ({
  ...file,
  passedOn: [...without(file, agencyId), { agencyId }],
});

const changed = (file: CaseFile, change: (one: PassedOn) => PassedOn): CaseFile =>
  file.passedOn === undefined ? file : { ...file, passedOn: file.passedOn.map(change) };

const withRead = (file: CaseFile, { agencyId, at }: RecordedOf<'PassedOnNoted'>): CaseFile =>
  changed(file, (one) => (one.agencyId === agencyId ? { ...one, readAt: at } : one));

/** By their events. */
export const passOnChanges = { JudgedNotComplaint: judged, PassedOn: withPassedOn, PassedOnNoted: withRead };

/** The case is somebody's work after all, or a matter of the few: whoever was told of it is told no more. */
export const unpassed = (file: CaseFile): CaseFile => changed(file, (one) => ({ ...one, over: true }));

/** Opened again, nothing is left of the judgement. */
export const unjudged = ({ judgedBy: _who, judgedAs: _what, ...file }: CaseFile): CaseFile => unpassed(file);
