// What must be told to whom because two cases were made one by mistake, or one became two. Pure.
import { agenciesTold, tellDesk } from './bells.ts';
import type { Existing } from './decision.ts';
import type { EventOf } from './event.ts';
import type { Effect } from './reactions.ts';
import { say } from './say.ts';
import { tellRegister } from './tell-register.ts';
import { partings, returns } from './told-ends.ts';

/** Whoever was told that it goes on elsewhere is told that it does not; whoever works on it, that it is theirs again. */
export const tellUndone = (state: Existing, { unsaid }: EventOf<'JoiningUndone'>): Effect[] => {
  const before = state.status === 'closed' ? state.before : undefined;
  const isAwaited = before?.status === 'awaiting-identity' && before.clock.pausedWithMs !== undefined;
  const template = isAwaited ? 'joining-undone-awaited' : 'joining-undone';
  const parties = before !== undefined && 'disposition' in before ? before.disposition : undefined;
  return [
    ...tellDesk('reopened'),
    ...agenciesTold(parties, 'reopened'),
    ...(unsaid === true ? [] : say(returns[template], state.file)),
    ...tellRegister(state, { status: 'follow-up', disposed: true }),
  ];
};

/** Under which number it goes on, where they wrote it: whoever asks for it finds it by that. */
export const tellChild = ({ file }: Existing, { number, thread }: EventOf<'ChildOpened'>): Effect[] =>
  say(partings['child-opened'], { ...file, threads: [thread] }, { number });
