// The conversation: the citizen at the left, the city at the right with how delivery went, notes between them.
import { Check, CheckCheck, CircleAlert, Clock, Globe, ImageOff, Lock, PhoneCall, StickyNote } from 'lucide-react';
import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
import { isStatus, messageWords } from '#web/acts/message-words.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { saidWords } from '#words/event-words.ts';
import { clockTime, dayWords, sameDay } from '#web/ui/time-words.ts';
import { Attachments } from './Attachments.tsx';
import { ThreadGallery } from './CaseGalleries.tsx';
import { OutsideMark } from './OutsideMark.tsx';
import type { CaseAnswer, Message } from '#features/case/case.contract.ts';
import './bubbles.css';

/** What is needed of a case to show its conversation. */
export type ThreadFacts = Pick<CaseAnswer, 'number' | 'reporter' | 'messages' | 'notes'>;

type Item =
  | { kind: 'message'; at: string; message: Message }
  | { kind: 'note'; at: string; by: string; words: string; id: string };

const itemsOf = ({ messages, notes }: ThreadFacts): Item[] =>
  [
    ...messages.map((message): Item => ({ kind: 'message', at: message.sentAt, message })),
    ...notes.map((note, index): Item => ({
      kind: 'note',
      at: note.at,
      by: note.by,
      words: saidWords(late.history, note.text),
      id: String(index),
    })),
  ].sort((a, b) => a.at.localeCompare(b.at));

const roomAbove = 16;
const deliverySigns = {
  waiting: Clock,
  retrying: Clock,
  'by-hand': PhoneCall,
  sent: Check,
  arrived: CheckCheck,
  read: CheckCheck,
  failed: CircleAlert,
} as const;

const hows: Record<string, { done: string } | undefined> = text.byHand.hows;

const deliveryWords = ({ state, reason, told }: NonNullable<Message['delivery']>): string => {
  if (state === 'failed' && reason !== undefined) return late.case.failedSend(late.reasonOf(reason));
  return hows[told ?? '']?.done ?? late.case.delivery[state];
};

function Delivery({ of }: { of: Message }): ReactNode {
  if (of.delivery === undefined) return null;
  const { state, withoutPhotos } = of.delivery;
  const Sign = deliverySigns[state] ?? Check;
  return (
    <>
      <p className={`delivery delivery-${state}`}>
        <Sign size={14} aria-hidden />
        {deliveryWords(of.delivery)}
      </p>
      {withoutPhotos !== undefined && (
        <p className="delivery delivery-failed">
          <ImageOff size={14} aria-hidden />
          {late.case.withoutPhotos[withoutPhotos]}
        </p>
      )}
    </>
  );
}

type BubbleProps = { message: Message; reporter: string; number: string };

function Bubble({ message, reporter, number }: BubbleProps): ReactNode {
  const ours = message.from === 'city';
  const Sign = message.visibility === 'public' ? Globe : Lock;
  return (
    <li className={ours ? 'bubble bubble-out' : 'bubble bubble-in'}>
      <p className="bubble-meta">
        <strong>{ours ? late.case.us : (message.authorName ?? reporter)}</strong>
        <span>{clockTime(message.sentAt)}</span>
        <span className={`openness openness-${message.visibility}`}>
          <Sign size={12} aria-hidden />
          {message.visibility === 'public' ? late.case.publicMark : late.case.privateMark}
        </span>
      </p>
      {message.hidden === true && <p className="bubble-gone">{late.case.wordsHidden}</p>}
      {message.deleted === true ? (
        <p className="bubble-gone">{late.case.deleted}</p>
      ) : (
        message.text !== '' && (
          <p className="keep-lines" lang={isStatus(message) ? undefined : 'id'}>
            {messageWords(message)}
          </p>
        )
      )}
      {message.editedAt !== undefined && message.deleted !== true && (
        <p className="bubble-edited">{late.case.edited}</p>
      )}
      <OutsideMark number={number} message={message} />
      <Attachments attachments={message.attachments} />
      {message.remarks?.map((remark) => (
        <p key={remark} className="bubble-edited">
          {late.case.remarks[remark]}
        </p>
      ))}
      <Delivery of={message} />
    </li>
  );
}

function NoteLine({ by, words, at }: { by: string; words: string; at: string }): ReactNode {
  return (
    <li className="note">
      <p className="bubble-meta">
        <StickyNote size={14} aria-hidden />
        <strong>{by}</strong>
        <span>{clockTime(at)}</span>
        <span>{late.acts.AddNote.title}</span>
      </p>
      <p className="keep-lines">{words}</p>
    </li>
  );
}

/** Where the newest words are in sight: the end of the conversation, or the beginning of a last message that is longer than the pane. */
const newestIn = (pane: HTMLElement): number => {
  const last = pane.querySelector<HTMLElement>('.thread > :last-child');
  return Math.min(pane.scrollHeight - pane.clientHeight, (last?.offsetTop ?? 0) - roomAbove);
};

/** Shows the newest words, also when the pane gets smaller because something is written under it; whoever reads further up stays there. */
const useNewest = (count: number): RefObject<HTMLElement | null> => {
  const pane = useRef<HTMLElement>(null);
  // Outlives what comes: new words lead nobody away from what is being read.
  const isFollowing = useRef(true);
  useEffect(() => {
    const box = pane.current;
    if (box === null) return undefined;
    const show = (): void => {
      if (isFollowing.current) box.scrollTop = newestIn(box);
    };
    const follow = (): void => {
      isFollowing.current = Math.abs(box.scrollTop - newestIn(box)) <= roomAbove;
    };
    const watcher = new ResizeObserver(show);
    watcher.observe(box);
    box.addEventListener('scroll', follow, { passive: true });
    show();
    return () => {
      watcher.disconnect();
      box.removeEventListener('scroll', follow);
    };
  }, [count]);
  return pane;
};

export function Thread({ answer }: { answer: ThreadFacts }): ReactNode {
  const items = itemsOf(answer);
  const pane = useNewest(items.length);
  return (
    <ThreadGallery answer={answer}>
      <section ref={pane} className="thread-scroll" aria-label={late.case.thread} tabIndex={0}>
        <ol className="thread">
          {items.length === 0 && <li className="muted">{late.case.noMessages}</li>}
          {items.flatMap((item, index) => {
            const before = items[index - 1];
            const key = item.kind === 'message' ? item.message.id : `note-${item.id}`;
            const day =
              before === undefined || !sameDay(before.at, item.at) ? (
                <li key={`day-${key}`} className="day">
                  {dayWords(item.at)}
                </li>
              ) : null;
            const shown =
              item.kind === 'message' ? (
                <Bubble key={key} message={item.message} reporter={answer.reporter.name} number={answer.number} />
              ) : (
                <NoteLine key={key} by={item.by} words={item.words} at={item.at} />
              );
            return [day, shown];
          })}
        </ol>
      </section>
    </ThreadGallery>
  );
}
