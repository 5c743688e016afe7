// Shows how far a long work is: a bar on a terminal, now and then a line elsewhere. On the standard error, so that results stay clean.
import type { Screen } from './verb.ts';

/** Told absolute figures, not steps: `tell` may be called as often as one likes and writes only what changed. */
export type Progress = {
  tell: (done: number, all: number) => void;
  /** Ends the bar's line. May be called without a `tell` before. */
  end: () => void;
};

const width = 30;
/** Elsewhere than on a terminal a line each fifth is enough. */
const everyPercent = 20;

const barOf = (percent: number): string => {
  const full = Math.round((percent / 100) * width);
  return `${'█'.repeat(full)}${'░'.repeat(width - full)}`;
};

/** Each per cent on a terminal; elsewhere a line for each larger step, so that logs stay short. */
export const showProgress = (label: string, screen: Screen): Progress => {
  let shown = -1;
  const isTerminal = screen.isTTY === true;
  return {
    tell: (done, all) => {
      const percent = all === 0 ? 100 : Math.floor((done / all) * 100);
      const step = isTerminal ? percent : Math.floor(percent / everyPercent) * everyPercent;
      if (step === shown) return;
      shown = step;
      const counted = `${String(percent)} % (${String(done)}/${String(all)})`;
      screen.write(isTerminal ? `\r${label} ${barOf(percent)} ${counted}` : `${label}: ${counted}\n`);
    },
    end: () => {
      if (isTerminal && shown >= 0) screen.write('\n');
    },
  };
};
