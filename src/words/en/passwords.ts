// The same as the Indonesian, in English.
import type { passwords as indonesian } from '../id/passwords.ts';
import type { Same } from '../same.ts';

/** Whole sentences, by what is wrong with it. */
export const passwords: Same<typeof indonesian> = {
  'password-too-short': 'It is too short: use at least 12 letters. A few words that you remember will do.',
  'password-too-long': 'It is too long: use at most 128 letters.',
  'password-common':
    'It is too common: it is on the lists that are tried first. Use a few words that have nothing to do with each other.',
  'password-known-words':
    'It is easy to guess: it is hardly more than your name, e-mail, the city, or words that everybody tries. Add words that only you know.',
  'password-repeated': 'It is easy to guess: it repeats itself. Use several different words.',
  'password-in-sequence': 'It is easy to guess: its letters or digits come in sequence. Use a few unrelated words.',
  'password-easy': 'It is easy to guess: add a word or two.',
  'password-unchanged': 'It is the present password: choose another one.',
};
