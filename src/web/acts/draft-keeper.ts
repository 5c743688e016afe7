// Keeps what is typed into one form on the server, half a second after the last key: one write after the other, so that nothing late undoes what
// came after it, and none over a draft that this tab has not seen. Must not draw anything.
import { isSame, type Typed } from '#core/complaint/draft.ts';
import { findHeld, holdInMemory } from './kept-values.ts';

export type Draft = { typed: Typed; revision: number; savedAt: string };

/** To the server and back; `told`: what stands there now, as this tab knows it. */
export type DraftWays = {
  put: (typed: Typed, seen: number) => Promise<{ kept: boolean; draft?: Draft }>;
  remove: () => Promise<unknown>;
  told: (draft: Draft | undefined) => void;
  /** A write ended, however it did. */
  ended: () => void;
};

/** Of one form of one officer in this tab. */
export type Slot = {
  /** The newest that this tab heard of, also where it is gone since. */
  revision: number;
  draft: Draft | undefined;
  /** One that was written on another device, and not looked at here. */
  elsewhere: Draft | undefined;
  next: Typed | undefined;
  sent: Typed | undefined;
  timer: ReturnType<typeof setTimeout> | undefined;
  busy: Promise<void>;
  /** Counts how often the form ended: what was on its way then says nothing any more. */
  ends: number;
};

const afterMs = 500;

const fresh = (): Slot => ({
  ...{ revision: 0, draft: undefined, elsewhere: undefined, next: undefined, sent: undefined, timer: undefined },
  ...{ busy: Promise.resolve(), ends: 0 },
});

/** What this tab knows of a form, with what the page of its case says of it: that may be older. */
export const openSlot = (key: string, stands: Draft | undefined): Slot => {
  const place = `draft ${key}`;
  const slot = findHeld<Slot>(place) ?? fresh();
  holdInMemory(place, slot);
  if (stands !== undefined && stands.revision > slot.revision) {
    slot.revision = stands.revision;
    slot.draft = stands;
  }
  return slot;
};

/** Words of this tab alone, begun on the draft of `base`: where another came in between, both are there to choose from. */
export const besideOwn = (slot: Slot, { own, stored }: { own: Typed; stored: Typed }, base: number): void => {
  const { draft } = slot;
  if (draft !== undefined && draft.revision !== base && !isSame(own, stored)) slot.elsewhere = draft;
};

const heard = (slot: Slot, draft: Draft | undefined): void => {
  slot.draft = draft;
  slot.revision = Math.max(slot.revision, draft?.revision ?? 0);
};

const save = async (slot: Slot, ways: DraftWays, typed: Typed, again = true): Promise<void> => {
  const { ends, sent } = slot;
  if (slot.elsewhere !== undefined) {
    slot.next ??= typed;
    return;
  }
  slot.sent = typed;
  const { kept, draft } = await ways.put(typed, slot.draft?.revision ?? 0);
  if (slot.ends !== ends) return;
  const isOwn = draft !== undefined && [typed, sent].some((one) => one !== undefined && isSame(one, draft.typed));
  if (kept || draft === undefined || isOwn) heard(slot, draft);
  else slot.elsewhere = draft;
  // Gone, or written by this tab, which never heard that it was.
  if (!kept && again && slot.elsewhere === undefined) return save(slot, ways, typed, false);
  if (kept) ways.told(draft);
};

const stop = (slot: Slot): void => {
  clearTimeout(slot.timer);
  slot.timer = undefined;
};

/** Resolves when everything before it is written, or could not be. */
const flush = (slot: Slot, ways: DraftWays): Promise<void> => {
  stop(slot);
  const { next } = slot;
  if (next === undefined || slot.elsewhere !== undefined) return slot.busy;
  slot.next = undefined;
  slot.busy = slot.busy
    .then(() => save(slot, ways, next))
    // It is kept in this tab, and goes along with what is typed next.
    .catch(() => void (slot.next ??= next))
    .then(ways.ended);
  return slot.busy;
};

const end = (slot: Slot, ways: DraftWays): void => {
  stop(slot);
  slot.ends += 1;
  slot.next = slot.elsewhere = slot.draft = undefined;
  ways.told(undefined);
};

/** What becomes of the draft of another device. */
const betweenDevices = (slot: Slot, ways: DraftWays) => ({
  /** It counts from now on; what was typed here is let go of. */
  takeOther: (): Draft | undefined => {
    const other = slot.elsewhere;
    stop(slot);
    slot.next = slot.elsewhere = undefined;
    heard(slot, other);
    ways.told(other);
    return other;
  },
  /** What is typed here is written over it. */
  insist: (typed: Typed): Promise<void> => {
    heard(slot, slot.elsewhere);
    slot.elsewhere = undefined;
    slot.next = typed;
    return flush(slot, ways);
  },
});

export const draftKeeper = (slot: Slot, ways: DraftWays) => ({
  ...betweenDevices(slot, ways),
  change: (typed: Typed): void => {
    stop(slot);
    slot.next = typed;
    slot.timer = setTimeout(() => void flush(slot, ways), afterMs);
  },
  flush: () => flush(slot, ways),
  /** Its act is done, and the server let go of it. */
  end: () => end(slot, ways),
  /** Waits for what is on its way, and lets nothing more go. */
  hush: (): Promise<void> => {
    stop(slot);
    slot.next = undefined;
    return slot.busy;
  },
  drop: (): Promise<unknown> => {
    end(slot, ways);
    const gone = slot.busy.then(ways.remove);
    slot.busy = gone.then(
      () => undefined,
      () => undefined,
    );
    return gone;
  },
});

export type DraftKeeper = ReturnType<typeof draftKeeper>;
