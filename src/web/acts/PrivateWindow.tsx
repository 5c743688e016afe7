// Before a private text is sent: until when it can be, or that it cannot, and what to do instead. Counts down while it is read.
import type { ReactNode } from 'react';
import { privateWay, type PrivateWay } from '#core/reply-window.ts';
import { useServerNow } from '../server-clock.ts';
import { late } from '#words/late.ts';
import { Banner } from '../ui/Banner.tsx';
import { spokenSpan } from '../ui/time-words.ts';
import type { ActFacts } from './act-form.ts';

type Open = Exclude<PrivateWay, { way: 'none' }>;
type Closed = Extract<PrivateWay, { way: 'none' }>;

const openWords = (way: Open, now: number): string | undefined => {
  const closes = way.untilAt === undefined ? undefined : spokenSpan(way.untilAt - now, true);
  if (way.way === 'reply')
    return closes === undefined
      ? late.window.replyMayFail
      : `${late.window.replyOnce} ${late.window.replyCloses(closes)}`;
  if (closes === undefined) return undefined;
  return way.isLate ? `${late.window.closes(closes)} ${late.window.late}` : late.window.closes(closes);
};

const insteadWords = (why: Closed['why'], hasPublic: boolean): string => {
  if (!hasPublic) return late.window.insteadCall;
  return why === 'no-private-messages' ? late.window.insteadElsewhere : late.window.insteadPublic;
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
        <strong>{late.window.none[way.why]}</strong> {insteadWords(way.why, facts.hasPublic)}
      </Banner>
    );
  const words = openWords(way, now);
  if (words === undefined) return null;
  const isSoon = way.untilAt !== undefined && way.untilAt - now < soonMs;
  return isSoon ? <Banner kind="soon">{words}</Banner> : <p className="field-hint">{words}</p>;
}
