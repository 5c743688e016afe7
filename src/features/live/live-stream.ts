// One officer's stream of events as a reader takes it. A slow reader costs no memory: what waits is gathered, and too much of it
// becomes one word to look at everything again.
import { Readable } from 'node:stream';
import type { PresentPerson } from './presence.contract.ts';

/**
 * `complaint` names a case that the reader may see; `change` says only that something is to be looked at again; `presence`: who else has such a
 * case open now, of those of whom the reader may know.
 */
export type LiveEvent =
  | { name: 'complaint'; number: string }
  | { name: 'change'; what: string }
  | { name: 'presence'; number: string; people: readonly PresentPerson[] };

/** Whatever is told after `end`, or to a reader who is gone, is dropped. */
export type LiveStream = {
  readable: Readable;
  tell: (event: LiveEvent) => void;
  /** A comment, so that neither side takes a quiet line for a dead one. */
  beat: () => void;
  end: () => void;
};

const mostWaiting = 100;
const reconnectMs = 2000;

const frameOf = ({ name, ...rest }: LiveEvent): string => `event: ${name}\ndata: ${JSON.stringify(rest)}\n\n`;

/** What replaces what was to be told before: of presence the latest alone is true. */
const placeOf = (event: LiveEvent): string => (event.name === 'presence' ? `presence ${event.number}` : frameOf(event));

const opening = `retry: ${String(reconnectMs)}\n`;

/** Begins with the word to look again, since what changed before it was open was told to nobody; unless that is known to be nothing. */
export const openLiveStream = (missed: 'something' | 'nothing' = 'something'): LiveStream => {
  const waiting = new Map([
    ['', missed === 'nothing' ? `${opening}\n` : `${opening}${frameOf({ name: 'change', what: 'opened' })}`],
  ]);
  let wanted = false;
  let ended = false;
  const flush = (): void => {
    if (!wanted || waiting.size === 0) return;
    wanted = false;
    const frames = [...waiting.values()].join('');
    waiting.clear();
    readable.push(frames);
  };
  const readable = new Readable({
    read: () => {
      wanted = true;
      flush();
    },
  });
  const add = (frame: string, place = frame): void => {
    if (ended || readable.destroyed) return;
    if (waiting.size >= mostWaiting) {
      waiting.clear();
      waiting.set('', frameOf({ name: 'change', what: 'many' }));
    }
    waiting.set(place, frame);
    flush();
  };
  return {
    readable,
    tell: (event) => {
      add(frameOf(event), placeOf(event));
    },
    beat: () => {
      add(': \n\n');
    },
    end: () => {
      if (ended) return;
      ended = true;
      readable.push(null);
    },
  };
};
