// Before a private text is sent: until when it can be, or that it cannot, and what to do instead. Counts down while it is read.
import type { ReactNode } from 'react';
import { privateWay, type PrivateWay } from '#core/reply-window.ts';
import { useServerNow } from '../server-clock.ts';
import { text } from '#words/console.ts';
import { Banner } from '../ui/Banner.tsx';
import { spokenSpan } from '../ui/time-words.ts';
import type { ActFacts } from './act-form.ts';

type Open = Exclude<PrivateWay, { way: 'none' }>;
type Closed = Extract<PrivateWay, { way: 'none' }>;

const openWords = (way: Open, now: number): string | undefined => {
  const closes = way.untilAt === undefined ? undefined : spokenSpan(way.untilAt - now, true);
  if (way.way === 'reply')
    return closes === undefined
      ? text.window.replyMayFail
      : `${text.window.replyOnce} ${text.window.replyCloses(closes)}`;
  if (closes === undefined) return undefined;
  return way.isLate ? `${text.window.closes(closes)} ${text.window.late}` : text.window.closes(closes);
};

const insteadWords = (why: Closed['why'], hasPublic: boolean): string => {
  if (!hasPublic) return text.window.insteadCall;
  return why === 'no-private-messages' ? text.window.insteadElsewhere : text.window.insteadPublic;
};

/** Soon: an officer who begins to write now may come too late. */
const soonMs = 3_600_000;

export function PrivateWindow({ facts }: { facts: ActFacts }): ReactNode {
  const now = useServerNow();
  if (facts.windows === undefined) return null;
  const way = privateWay(facts.windows, now);
  if (way.way === 'none')
    return (
      <Banner kind="late">
        <strong>{text.window.none[way.why]}</strong> {insteadWords(way.why, facts.hasPublic)}
      </Banner>
    );
  const words = openWords(way, now);
  if (words === undefined) return null;
  const isSoon = way.untilAt !== undefined && way.untilAt - now < soonMs;
  return isSoon ? <Banner kind="soon">{words}</Banner> : <p className="field-hint">{words}</p>;
}
