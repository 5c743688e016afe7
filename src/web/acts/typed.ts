// Holds what one officer types into one form of one case. Nothing typed is lost when a form is closed: it stays in this tab and, half a second
// later, on the server.
import { useEffect, useState } from 'react';
import type { OfficerCommand } from '#core/complaint/act-table.ts';
import { resumed, type Typed as Fields } from '#core/complaint/draft.ts';
import { late } from '#words/late.ts';
import { noteDone, noteKey } from '../presence/typing.ts';
import { useToast } from '../ui/Toast.tsx';
import type { ActFacts } from './act-form.ts';
import { besideOwn, type Slot } from './draft-keeper.ts';
import { findKept, forgetKept, keepValues } from './kept-values.ts';
import { useDraft, useFormName, type OwnDraft } from './use-draft.ts';

export type Typed<Values> = {
  values: Values;
  set: (change: Partial<Values>) => void;
  /** Before it is sent: nothing of it is on its way any more; what waits to leave is on the server as it stands. */
  settle: (waits: boolean) => Promise<void>;
  /** After it was refused: as before. */
  resume: () => void;
  /** After the act is done. */
  forget: () => void;
  /** For the next time that the form is opened, here or not. */
  keep: (values: Values) => void;
  /** What stands here was typed earlier and never sent. */
  restored: boolean;
  /** Throws it away, with a way back. */
  restart: () => void;
  /** When the server kept what stands here. */
  savedAt: string | undefined;
  /** Another draft of this form, written on another device: to be taken, or written over. */
  other: { savedAt: string; take: () => void; insist: () => void } | undefined;
};

/** The draft that the words of this tab were begun on. */
const base = 'draftSeen';
const patienceMs = 2_000;
const wayBackMs = 10_000;

/** What was to be published is looked at anew. */
const wordsIn = (kept: Readonly<Record<string, unknown>>): Record<string, unknown> => {
  const { publishAnyway: _seen, [base]: _base, ...words } = kept;
  return words;
};

/** As it was left in this tab, or else on any device. */
const begun = <Values extends object>(started: Values, kept: ReturnType<typeof findKept>, slot: Slot) => {
  const { draft } = slot;
  const there = draft === undefined ? undefined : resumed(started, wordsIn(draft.typed));
  if (kept === undefined) return there;
  const here = resumed(started, wordsIn(kept));
  if (there !== undefined) besideOwn(slot, { own: here as Fields, stored: there as Fields }, Number(kept[base] ?? 0));
  return here;
};

/** A server that is slow keeps nobody from sending. */
const within = (work: Promise<void> | undefined): Promise<void> =>
  Promise.race([work ?? Promise.resolve(), new Promise<void>((done) => setTimeout(done, patienceMs))]);

/** Words that never reached the server go there as soon as their form is open again. */
const useCaughtUp = (key: string, { slot, keeper }: OwnDraft): void => {
  useEffect(() => {
    const kept = findKept(key);
    if (kept !== undefined && slot.elsewhere === undefined) keeper?.change(wordsIn(kept) as Fields);
  }, [key, slot, keeper]);
};

type Starting<Values> = { act: OfficerCommand; start: (facts: ActFacts) => Values };

/** What one form holds, where it is kept, and how both are changed. */
type Held<Values> = {
  key: string;
  number: string;
  own: OwnDraft;
  values: Values;
  /** Kept here and there. */
  hold: (next: Values) => void;
  /** The form shows this; from its start without it. */
  begin: (next: Values | undefined, restored: boolean) => void;
  started: () => Values;
};

/** Away with it, and for some seconds back. */
const useDiscard = <Values extends object>({ key, own, values, hold, begin }: Held<Values>): (() => void) => {
  const announce = useToast();
  return () => {
    forgetKept(key);
    own.keeper?.drop().catch(() => announce(late.composer.draft.stays, 'failed'));
    begin(undefined, false);
    const press = (): void => {
      hold(values);
      begin(values, true);
    };
    announce(late.composer.draft.dropped, 'done', { label: late.composer.undo, press, forMs: wayBackMs });
  };
};

const otherOf = <Values extends object>({ key, own, values, begin, started }: Held<Values>): Typed<Values>['other'] => {
  const { slot, keeper } = own;
  if (slot.elsewhere === undefined) return undefined;
  return {
    savedAt: slot.elsewhere.savedAt,
    take: () => {
      forgetKept(key);
      const other = keeper?.takeOther();
      begin(other && resumed(started(), wordsIn(other.typed)), true);
    },
    insist: () => void keeper?.insist(values as Fields),
  };
};

type Sending = 'settle' | 'resume' | 'forget' | 'keep';

/** Around the moment in which it is sent. */
const sendingOf = <Values extends object>({
  key,
  number,
  own,
  values,
  hold,
}: Held<Values>): Pick<Typed<Values>, Sending> => {
  const { keeper } = own;
  return {
    settle: (waits) => {
      if (waits) keeper?.change(values as Fields);
      return within(waits ? keeper?.flush() : keeper?.hush());
    },
    resume: () => {
      if (findKept(key) !== undefined) hold(values);
    },
    forget: () => {
      noteDone(number);
      forgetKept(key);
      keeper?.end();
    },
    keep: (again) => keepValues(key, again),
  };
};

export const useTyped = <Values extends object>({ act, start }: Starting<Values>, facts: ActFacts): Typed<Values> => {
  const { number, drafts } = facts;
  const key = useFormName(number, act);
  const own = useDraft({ number, act, drafts });
  const { slot, keeper } = own;
  const started = (): Values => start(facts);
  // What was chosen beside the case begins by itself; nothing of it is kept until somebody types.
  const isChosen = facts.otherNumber !== undefined;
  const [restored, setRestored] = useState(
    () => !isChosen && (findKept(key) !== undefined || slot.draft !== undefined),
  );
  const [typed, setTyped] = useState(() => (isChosen ? undefined : begun(started(), findKept(key), slot)));
  useCaughtUp(key, own);
  // Until the templates are there, the form begins anew with whatever comes; then it stays as it began.
  if (typed === undefined && facts.templates.length > 0) setTyped(started());
  const values = typed ?? started();
  const hold = (next: Values): void => {
    keepValues(key, { ...next, [base]: slot.draft?.revision ?? 0 });
    keeper?.change(next as Fields);
  };
  const begin = (next: Values | undefined, again: boolean): void => {
    setRestored(again);
    setTyped(next ?? started());
  };
  const held: Held<Values> = { key, number, own, values, hold, begin, started };
  return {
    ...{ values, restored, restart: useDiscard(held), other: otherOf(held), ...sendingOf(held) },
    set: (change) => {
      noteKey(number, act);
      setTyped((now) => {
        const next = { ...(now ?? started()), ...change };
        hold(next);
        return next;
      });
    },
    savedAt: slot.next === undefined && slot.elsewhere === undefined ? slot.draft?.savedAt : undefined,
  };
};
