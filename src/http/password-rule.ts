// Which passwords are too easy to guess, and why: a kept library weighs them against lists of common ones and what is known of their owner.
// Must never log, keep or repeat a password.
import { weighPassword } from './password-weigher.ts';
import { passwordLength } from './password.ts';

/** A closed list: whoever adds a fault must say in both languages what to do instead. */
export const passwordFaults = [
  'password-too-short',
  'password-too-long',
  'password-common',
  'password-known-words',
  'password-repeated',
  'password-in-sequence',
  'password-easy',
  'password-unchanged',
] as const;

/** Told to the owner as the detail of the problem `weak-password`, never with the password. */
export type PasswordFault = (typeof passwordFaults)[number];

/** What somebody who knows the owner would try first. */
export type PasswordOwner = { email: string; name: string };

/** What everybody who knows the city and the program would try (ASVS 6.1.2: the list of words that depend on the context). */
const contextWords: readonly string[] = [
  ...['tanggap', 'aduan', 'pengaduan', 'petugas', 'operator', 'admin', 'medsos', 'pusat', 'ketua', 'upik', 'lapor'],
  ...['yogyakarta', 'jogjakarta', 'yogya', 'jogja', 'pemkot', 'pemkotjogja', 'diskominfosan', 'kominfo', 'balaikota'],
  ...['katasandi', 'kata sandi', 'sandi', 'rahasia', 'password', 'passphrase', 'bismillah', 'indonesia'],
];

/** Guesses that must not suffice: about what a slow hash and a rate limit leave to a patient attacker. */
const fewestGuesses = 1e9;
/** What must stand beside words that anybody could think of. */
const ownLetters = 6;

const plainly = (text: string): string => text.normalize('NFKC').toLowerCase();

const unfolded: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'i',
  '!': 'i',
  '0': 'o',
  $: 's',
  '5': 's',
  '7': 't',
};

const withoutSwaps = (text: string): string => text.replaceAll(/[@431!0$57]/g, (sign) => unfolded[sign] ?? sign);

const wordsOf = ({ email, name }: PasswordOwner): string[] => {
  const parts = plainly(`${email} ${name}`).split(/[^\p{L}\p{N}]+/u);
  const whole = [plainly(email), plainly(name), plainly(name).replaceAll(/\s+/g, '')];
  return [...whole, ...parts].filter((word) => word.length >= 4);
};

/** How many letters are left when every word that anybody could think of is taken out. */
const lettersBeside = (text: string, words: readonly string[]): number => {
  let rest = text;
  for (const word of words.toSorted((one, other) => other.length - one.length)) rest = rest.replaceAll(word, ' ');
  return rest.replaceAll(/[^\p{L}]/gu, '').length;
};

const isKnownWords = (plain: string, words: readonly string[]): boolean => {
  const [asTyped, swapped] = [plain, withoutSwaps(plain)];
  const holds = words.some((word) => asTyped.includes(word) || swapped.includes(word));
  return holds && Math.min(lettersBeside(asTyped, words), lettersBeside(swapped, words)) < ownLetters;
};

type Matched = { pattern: string; token: string; dictionaryName?: unknown };

const widest = (sequence: readonly Matched[]): Matched | undefined =>
  sequence.toSorted((one, other) => other.token.length - one.token.length)[0];

const whyEasy = (sequence: readonly Matched[]): PasswordFault => {
  const found = widest(sequence);
  if (found?.pattern === 'repeat') return 'password-repeated';
  if (found?.pattern === 'sequence' || found?.pattern === 'spatial') return 'password-in-sequence';
  if (found?.pattern !== 'dictionary') return 'password-easy';
  if (found.dictionaryName === 'userInputs') return 'password-known-words';
  return /^(?:0?123|9876|abcd)/.test(plainly(found.token)) ? 'password-in-sequence' : 'password-common';
};

/** undefined where the password may be taken; `current` is the one that it replaces, where that is known. */
export const faultOfPassword = async (
  password: string,
  owner: PasswordOwner,
  current?: string,
): Promise<PasswordFault | undefined> => {
  if (password.length < passwordLength.min) return 'password-too-short';
  if (password.length > passwordLength.max) return 'password-too-long';
  const plain = plainly(password);
  if (current !== undefined && plain === plainly(current)) return 'password-unchanged';
  const words = [...wordsOf(owner), ...contextWords];
  if (isKnownWords(plain, words)) return 'password-known-words';
  const { guesses, sequence } = await weighPassword(plain, words);
  return guesses < fewestGuesses ? whyEasy(sequence) : undefined;
};
