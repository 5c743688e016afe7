// When words leave that are sent later: what was chosen in the form, what stands in its way before the server is asked, and what is suggested.
import { useState } from 'react';
import { privateWay } from '#core/reply-window.ts';
import { soonestMs } from '#core/complaint/waiting.ts';
import { dayMs, type Instant } from '#core/time.ts';
import { serverNow } from '../server-clock.ts';
import { fromLocalInput, localInput } from '../ui/time-words.ts';
import { isMoment } from '../ui/typed-time.ts';
import type { ActFacts } from './act-form.ts';

/** `no-moment`: nothing that can be read as one. */
export type LaterTrouble = 'no-moment' | 'past' | 'after-deadline';

/** At which hours most people read what comes. */
const usual = ['08:00', '13:00', '16:00'];
const mostSuggested = 3;

/** As the server reads it. */
export const instantOf = (typed: string): Instant => Date.parse(fromLocalInput(typed));

type Bounds = { now: Instant; sendBefore: string | undefined };

export const laterTrouble = (typed: string, { now, sendBefore }: Bounds): LaterTrouble | undefined => {
  if (!isMoment(typed)) return 'no-moment';
  const at = instantOf(typed);
  if (at < now + soonestMs) return 'past';
  return sendBefore !== undefined && at >= Date.parse(sendBefore) ? 'after-deadline' : undefined;
};

/** The next usual hours before the deadline, the soonest first. */
export const suggestedTimes = (bounds: Bounds): string[] =>
  [0, 1, 2]
    .flatMap((days) => usual.map((time) => `${localInput(bounds.now + days * dayMs).slice(0, 10)}T${time}`))
    .filter((typed) => laterTrouble(typed, bounds) === undefined)
    .slice(0, mostSuggested);

/** From nine in the evening to six in the morning people are at rest. */
export const isAtNight = (typed: string): boolean => {
  const hour = Number(typed.slice(11, 13));
  return isMoment(typed) && (hour >= 21 || hour < 6);
};

/** A private word that could leave now and could not by then. */
export const closesBefore = ({ windows }: Pick<ActFacts, 'windows'>, typed: string): boolean =>
  windows !== undefined &&
  isMoment(typed) &&
  privateWay(windows, serverNow()).way !== 'none' &&
  privateWay(windows, instantOf(typed)).way === 'none';

export type Later = {
  /** Undefined while words leave as usual. */
  typed: string | undefined;
  trouble: LaterTrouble | undefined;
  type: (typed: string | undefined) => void;
  /** Whether it may be sent so; what is wrong is shown. */
  check: () => boolean;
  /** For the server; nothing while words leave as usual. */
  sent: () => { sendAt?: string };
};

/** Of one open form. */
export const useLater = ({ sendBefore }: Pick<ActFacts, 'sendBefore'>): Later => {
  const [typed, setTyped] = useState<string>();
  const [trouble, setTrouble] = useState<LaterTrouble>();
  return {
    ...{ typed, trouble },
    type: (next) => {
      setTrouble(undefined);
      setTyped(next);
    },
    check: () => {
      const found = typed === undefined ? undefined : laterTrouble(typed, { now: serverNow(), sendBefore });
      setTrouble(found);
      return found === undefined;
    },
    sent: () => (typed === undefined ? {} : { sendAt: new Date(instantOf(typed)).toISOString() }),
  };
};
