// What an answer given in a platform's own app counts as, said by an officer.
import type { CommandOf } from '#core/complaint/command.ts';
import type { Actor, OutsideMeaning, Visibility } from '#core/complaint/complaint.ts';
import { hasPrivateWay } from '#core/reply-window.ts';
import type { Instant } from '#core/time.ts';
import type { Limits } from '#ports/channel.ts';

/** An answer of the city that did not go through here. */
export type OutsideAnswer = {
  id: string;
  channel: string;
  accountId: string;
  visibility: Visibility;
  saidAt: Instant;
};

export type Counting = {
  by: Actor;
  now: Instant;
  limitsOf: (channel: string, accountId?: string) => Limits | undefined;
};

/** A channel that nobody knows is taken for one that has private messages. */
export const countingOf = (
  answer: OutsideAnswer,
  as: OutsideMeaning,
  { by, now, limitsOf }: Counting,
): CommandOf<'CountOutsideAnswer'> => {
  const privatelyPossible = hasPrivateWay(limitsOf(answer.channel, answer.accountId));
  const { id: answerId, saidAt, visibility } = answer;
  return { type: 'CountOutsideAnswer', now, by, answerId, saidAt, visibility, privatelyPossible, as };
};
