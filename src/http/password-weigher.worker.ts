// The thread in which passwords are weighed, by a kept library and its lists of common ones: they take twenty megabytes, which go with the thread.
import { parentPort } from 'node:worker_threads';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary as common } from '@zxcvbn-ts/language-common';
import { dictionary as indonesian } from '@zxcvbn-ts/language-id';
import type { Asked, Weighed } from './password-weigher.ts';

/** The library's time grows with the square of the length; what is hard to guess in its first part stays so. */
const weighedLength = 48;

const weigher = new ZxcvbnFactory({
  dictionary: { ...common, ...indonesian },
  graphs: adjacencyGraphs,
  maxLength: weighedLength,
});

const weigh = ({ plain, words }: Asked): Weighed => {
  const { guesses, sequence } = weigher.check(plain.slice(0, weighedLength), [...words]);
  return {
    guesses,
    sequence: sequence.map(({ pattern, token, ...match }) => ({
      ...{ pattern, token },
      ...('dictionaryName' in match ? { dictionaryName: String(match.dictionaryName) } : {}),
    })),
  };
};

parentPort?.on('message', ({ id, ...asked }: Asked & { id: number }) => {
  parentPort?.postMessage({ id, ...weigh(asked) });
});
