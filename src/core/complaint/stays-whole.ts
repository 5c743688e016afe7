// Why no matter of a message can be broken off. Apart, so that a form says it before anybody tries.
import { isAnsweredByCase } from '../answered-by-case.ts';

/** `channel`: where whoever wrote it is told; `isKnown`: who reported the case, or that nobody need know. */
type Splittable = { isChild: boolean; isOfRegister: boolean; channel: string; isKnown: boolean };

/** All children stand side by side, a register holds a report under one number, an answer belongs to one case, or somebody would be asked twice. */
export type Whole = 'stays' | 'page' | 'unknown';

/** Undefined where one can. */
export const whyWhole = ({ isChild, isOfRegister, channel, isKnown }: Splittable): Whole | undefined => {
  if (isChild || isOfRegister) return 'stays';
  if (isAnsweredByCase(channel)) return 'page';
  return isKnown ? undefined : 'unknown';
};
