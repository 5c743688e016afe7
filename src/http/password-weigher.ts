// How hard a password is to guess, by a kept library and its lists of common ones. Loaded when the first one is weighed: the lists take
// twenty megabytes, and most days nobody changes a password.
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary as common } from '@zxcvbn-ts/language-common';
import { dictionary as indonesian } from '@zxcvbn-ts/language-id';

/** The library's time grows with the square of the length; what is hard to guess in its first part stays so. */
const weighedLength = 48;

const weigher = new ZxcvbnFactory({
  dictionary: { ...common, ...indonesian },
  graphs: adjacencyGraphs,
  maxLength: weighedLength,
});

/** How many guesses it takes somebody who tries `words` first, and of what it is made. */
export const weighPassword = (plain: string, words: string[]) => weigher.check(plain.slice(0, weighedLength), words);
