// What is known before an act's words leave: that the account is held up, or that the platform will surely refuse them.
// Blocks nothing: whoever knows better may send all the same.
import type { ReactNode } from 'react';
import { isOutward, type OfficerCommand } from '#core/complaint/act-table.ts';
import { privateWay } from '#core/reply-window.ts';
import { late } from '#words/late.ts';
import { Banner } from '../ui/Banner.tsx';
import { momentWords } from '../ui/time-words.ts';
import type { ActFacts } from './act-form.ts';
import type { AnyActScreen } from './act-screen.ts';
import { asksOpenly } from './outlet.ts';

type Going = Pick<AnyActScreen, 'act' | 'voice'>;

const goesPrivately = ({ act, voice }: Going, { hasPublic }: ActFacts, body: object): boolean => {
  if (!isOutward(act)) return false;
  return (
    'privateText' in body ||
    'privately' in body ||
    ('text' in body && ((voice === 'asks' && !asksOpenly(body)) || !hasPublic))
  );
};

const goesPublicly = ({ act, voice }: Going, { hasPublic }: ActFacts, body: object): boolean => {
  if (!isOutward(act) || !hasPublic) return false;
  return 'publicText' in body || ('text' in body && (voice !== 'asks' || asksOpenly(body)) && !('privately' in body));
};

const isPublicRefused = (going: Going, facts: ActFacts, body: object): boolean =>
  facts.publicRefusal !== undefined && goesPublicly(going, facts, body);

/** The windows that are known say that the platform will not take the private words of this body, or what is known of the post, the public ones. */
export const isSurelyRefused = (going: Going, facts: ActFacts, body: object, now: number): boolean =>
  isPublicRefused(going, facts, body) ||
  (facts.windows !== undefined && goesPrivately(going, facts, body) && privateWay(facts.windows, now).way === 'none');

export function AccountHeld({ act, facts: { held } }: { act: OfficerCommand; facts: ActFacts }): ReactNode {
  if (held === undefined || !isOutward(act)) return null;
  const { reason, untilAt } = held;
  return (
    <Banner kind="soon">
      {reason !== undefined && late.window.accountRefused(late.reasonOf(reason))}
      {reason === undefined && untilAt !== undefined && late.window.accountWaits(momentWords(untilAt))}
    </Banner>
  );
}
