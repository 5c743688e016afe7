// One officer's stream of events as a reader takes it. A slow reader costs no memory: what waits is gathered, and too much of it
// becomes one word to look at everything again.
import { Readable } from 'node:stream';

/** `complaint` names a case that the reader may see; `change` says only that something is to be looked at again. */
export type LiveEvent = { name: 'complaint'; number: string } | { name: 'change'; what: string };

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

const opening = `retry: ${String(reconnectMs)}\n`;

/** Begins with the word to look again, since what changed before it was open was told to nobody; unless that is known to be nothing. */
export const openLiveStream = (missed: 'something' | 'nothing' = 'something'): LiveStream => {
  const waiting = new Set([
    missed === 'nothing' ? `${opening}\n` : `${opening}${frameOf({ name: 'change', what: 'opened' })}`,
  ]);
  let wanted = false;
  let ended = false;
  const flush = (): void => {
    if (!wanted || waiting.size === 0) return;
    wanted = false;
    const frames = [...waiting].join('');
    waiting.clear();
    readable.push(frames);
  };
  const readable = new Readable({
    read: () => {
      wanted = true;
      flush();
    },
  });
  const add = (frame: string): void => {
    if (ended || readable.destroyed) return;
    if (waiting.size >= mostWaiting) {
      waiting.clear();
      waiting.add(frameOf({ name: 'change', what: 'many' }));
    }
    waiting.add(frame);
    flush();
  };
  return {
    readable,
    tell: (event) => {
      add(frameOf(event));
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
