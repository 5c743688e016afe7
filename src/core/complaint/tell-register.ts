// What the register that a report came from is told of it: its state there, never words.
import { originOf, type Existing } from './decision.ts';
import type { SendEffect } from './reactions.ts';
import { isOfRegister } from './say.ts';
import { theirStatus, type OurStanding } from './sp4n-standing.ts';

/** How far the case is, told to the register that it came from; nothing where it came from none. */
export const tellRegister = ({ file }: Existing, ours: OurStanding): SendEffect[] => {
  if (!isOfRegister(file)) return [];
  const thread = originOf(file);
  const text = { kind: 'status', status: theirStatus(ours) } as const;
  return [{ kind: 'send', purpose: 'status', thread, visibility: thread.visibility, text }];
};

/** A reopened case is in progress there already, whatever it was closed as: it never goes back a state. */
export const tellVerified = (state: Existing): SendEffect[] =>
  state.file.reopened === true ? [] : tellRegister(state, { status: 'follow-up', disposed: false });

/** Once, however often it is given to agencies. */
export const tellDisposed = (state: Existing): SendEffect[] =>
  state.file.redisposed === true || state.file.reopened === true
    ? []
    : tellRegister(state, { status: 'follow-up', disposed: true });
