// One case in a list: who, what, and the one promise that matters next.
import { Suspense, type ComponentProps, type ReactNode } from 'react';
import { Link } from 'wouter';
import { findKelurahan } from '#core/place/kelurahan.ts';
import { lazyLate } from '#web/lazy-late.ts';
import { useOthers } from '#web/presence/others.ts';
import { useServerNow } from '#web/server-clock.ts';
import { useOfficer } from '#web/session.ts';
import { categoryWords } from '#features/category/use-categories.tsx';
import { text } from '#words/console.ts';
import { ChannelMark } from '#web/ui/ChannelMark.tsx';
import { DeadlineBadge } from '#web/ui/DeadlineBadge.tsx';
import { Avatar, Badge } from '#web/ui/Marks.tsx';
import { momentWords, shortMoment } from '#web/ui/time-words.ts';
import type { CaseRow as Row } from './inbox.contract.ts';

// Nobody needs it before a colleague has one of these cases open.
const RowPresence = lazyLate(async () => ({ default: (await import('#web/presence/RowPresence.tsx')).RowPresence }));

type Match = NonNullable<Row['match']>;

/** What was looked for stands out; of what is no message it is said where it stands. */
function Found({ match: { text: words, marks, in: where } }: { match: Match }): ReactNode {
  const pieces = marks.map(({ from, to }, at) => (
    <span key={from}>
      {words.slice(marks[at - 1]?.to ?? 0, from)}
      <mark>{words.slice(from, to)}</mark>
    </span>
  ));
  return (
    <span className="row-excerpt row-found">
      {where !== 'message' && <span className="meta">{text.inbox.foundIn[where]} </span>}
      {pieces}
      {words.slice(marks.at(-1)?.to ?? 0)}
    </span>
  );
}

/** What was found in words alone is said to be so. */
function Pressing({ row: { status, level, suspected } }: { row: Row }): ReactNode {
  if (status === 'closed' || level === 'normal') return null;
  const words = level === 'high' ? text.row.danger.high : suspected ? text.row.danger.suspected : text.row.danger.set;
  return <strong className={level === 'high' ? 'row-task' : 'row-alarm'}>{words}</strong>;
}

/** Said and no more: whoever may act, may. */
function HeldMark({ holder: { userId, name } }: { holder: NonNullable<Row['holder']> }): ReactNode {
  const you = useOfficer().userId === userId;
  return <span>{you ? text.duty.rowHeldByYou : text.duty.rowHeldBy(name)}</span>;
}

/** Whose desk it lies on, since when, and until when an agency has time of its own. */
function StandsLine({ stands }: { stands: NonNullable<Row['standsWith']> }): ReactNode {
  const { who, agency, since, ownDueAt } = stands;
  const { holders } = text.row;
  const name =
    who === 'agency' ? (agency ?? text.roles['admin-agency']) : who === 'reporter' ? holders.reporter : text.roles[who];
  return (
    <span>
      {since === undefined ? name : text.inbox.standsSince(name, momentWords(since))}
      {ownDueAt !== undefined && ` · ${text.row.own(momentWords(ownDueAt))}`}
    </span>
  );
}

function Place({ row }: { row: Row }): ReactNode {
  const kelurahan = findKelurahan(row.kelurahan);
  return kelurahan === undefined ? null : <span>{kelurahan.name}</span>;
}

/** Who else has it open now. */
function OthersThere({ number }: { number: string }): ReactNode {
  const others = useOthers(number);
  return others.length === 0 ? null : (
    <Suspense>
      <RowPresence others={others} />
    </Suspense>
  );
}

function SendsMark({ at }: { at: string }): ReactNode {
  return <strong className="row-task">{text.inbox.sends(shortMoment(at, useServerNow()))}</strong>;
}

/** What somebody must do or know at once: it stands first, in every density. */
function Marks({ row }: { row: Row }): ReactNode {
  return (
    <>
      <Pressing row={row} />
      {row.mentioned === true && <strong className="row-task">{text.inbox.named}</strong>}
      {row.draft === true && <strong className="row-task">{text.inbox.draft}</strong>}
      {row.undelivered > 0 && <strong className="row-alarm">{text.inbox.undelivered}</strong>}
      {row.request === true && <strong className="row-task">{text.requests.badge}</strong>}
      {row.visitAt !== undefined && <strong className="row-task">{text.inbox.visit(momentWords(row.visitAt))}</strong>}
      {row.asked !== undefined && (
        <strong className="row-task">{text.inbox.ask(row.asked.body, momentWords(row.asked.askAt))}</strong>
      )}
      {row.sendsAt !== undefined && <SendsMark at={row.sendsAt} />}
      {row.draftWaits === true && <strong className="row-task">{text.inbox.folderNames.drafts}</strong>}
      {row.byHand && <strong className="row-task">{text.byHand.rowMark}</strong>}
    </>
  );
}

/** `isRange`: with all between it and the one that was chosen before. */
type Pick = { chosen: boolean; onToggle: (isRange: boolean) => void };
/** `pick`: where rows of this kind can be acted on together. `item`: where it stands in a list that is there in part. */
type CaseRowProps = {
  row: Row;
  current: boolean;
  search: string;
  pick?: Pick | undefined;
  item?: ComponentProps<'li'> | undefined;
};

function PickBox({ row, pick: { chosen, onToggle } }: { row: Row; pick: Pick }): ReactNode {
  return (
    <label className="row-pick">
      <input
        type="checkbox"
        checked={chosen}
        aria-label={text.kinds.choose(row.reporterName, row.number)}
        onChange={({ nativeEvent }) => onToggle(nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)}
      />
    </label>
  );
}

export function CaseRow({ row, current, search, pick, item }: CaseRowProps): ReactNode {
  return (
    <li data-number={row.number} {...item}>
      {pick !== undefined && <PickBox row={row} pick={pick} />}
      <Link href={`/kasus/${row.number}${search}`} className="row" aria-current={current ? 'true' : undefined} data-row>
        <Avatar name={row.reporterName} small>
          <ChannelMark channel={row.channel} />
        </Avatar>
        <span className="row-words">
          <span className="row-top">
            <span className="row-name">{row.reporterName}</span>
            {row.status !== 'closed' && row.clock !== undefined && <DeadlineBadge deadline={row.clock} />}
            {row.status === 'closed' && <Badge look="neutral">{text.statuses.closed}</Badge>}
          </span>
          {row.match === undefined ? (
            <span className="row-excerpt" lang={row.excerpt === '' ? undefined : 'id'}>
              {row.excerpt === '' ? text.inbox.noText : row.excerpt}
            </span>
          ) : (
            <Found match={row.match} />
          )}
          <span className="row-meta">
            <Marks row={row} />
            <OthersThere number={row.number} />
            <span>{text.statuses[row.status]}</span>
            {row.category !== undefined && <span>{categoryWords(row.category)}</span>}
            <Place row={row} />
            {row.holder !== undefined && <HeldMark holder={row.holder} />}
            <span className="number">{row.number}</span>
            {row.standsWith !== undefined && <StandsLine stands={row.standsWith} />}
          </span>
        </span>
      </Link>
    </li>
  );
}
