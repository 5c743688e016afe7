// Words on what is done with several chosen rows at once, in English.
import type { many as indonesian } from '../id/many.ts';
import type { Same } from '../same.ts';
import { counted, grouped } from './counted.ts';

/** `done`: after a press, of so many; `some`: of not all that are chosen. */
export const many: Same<typeof indonesian> = {
  acts: { Claim: 'Take over', Assign: 'Hand on', Categorise: 'Category' },
  closeAs: (kind) => `Close as ${kind.toLowerCase()}`,
  some: (act, n, of) => `${act} (${grouped(n)} of ${grouped(of)})`,
  closeSome: (n, of) => `Close ${grouped(n)} of ${grouped(of)} as:`,
  ask: (act, n) => `${act}: ${counted(n, 'complaint')}?`,
  only: (n, of) => `Possible for ${grouped(n)} of the ${grouped(of)} chosen only. The others stay as they are.`,
  between: (n) => `Choose the ${grouped(n)} between, too`,
  held: (n) => `${grouped(n)} of them ${n === 1 ? 'is' : 'are'} held by a colleague now.`,
  said: (n) => `${grouped(n)} of them ${n === 1 ? 'has' : 'have'} a category already, which is replaced.`,
  done: {
    Claim: (n) => `You took over ${counted(n, 'complaint')}.`,
    Assign: (n) => `${counted(n, 'complaint')} handed on.`,
    Categorise: (n) => `${counted(n, 'complaint')} given a category.`,
  },
  undo: 'Undo',
  undone: (n) => `${counted(n, 'complaint')} back as before.`,
};
