// To whom praise or a proposal was passed on, as the case page gets it. Pure.
import type { CaseFile } from '#core/complaint/complaint.ts';
import { passedOnTo } from '#core/complaint/pass-on.ts';
import type { CaseAnswer } from './case.contract.ts';
import type { Told } from './case.query.ts';

/** Its words stand beside the log: they come from what happened. */
export const passedOnPart = (file: CaseFile, timeline: readonly Told[]): Partial<CaseAnswer> => {
  const told = passedOnTo(file);
  if (told === undefined) return {};
  const last = timeline.findLast(({ event }) => event.type === 'PassedOn')?.event;
  return {
    passedOn: {
      agencyId: told.agencyId,
      ...(last?.type === 'PassedOn' && last.text !== undefined ? { text: last.text } : {}),
      ...(told.readAt === undefined ? {} : { readAt: new Date(told.readAt).toISOString() }),
    },
  };
};
