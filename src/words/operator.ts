// What is said to the operator at a terminal: one language a process, as the environment asks for it.
import { operator as en } from './en/operator.ts';
import { operator as id } from './id/operator.ts';
import type { Language, Same } from './same.ts';

/** What one language holds. */
export type OperatorWords = Same<typeof id>;

/** By language, and then by topic. */
export const operatorWords: Readonly<Record<Language, OperatorWords>> = { id, en };

/** Indonesian until another is asked for; read anew for each sentence, never kept. */
export let operator: OperatorWords = id;

/** In which `operator` speaks, for words that others share. */
export let operatorLanguage: Language = 'id';

/** Called once by whatever was typed, before it says anything. Whoever asks for a language that is not there hears of it in Indonesian. */
export const speakToOperator = (asked: string | undefined): void => {
  operatorLanguage = asked?.trim() === 'en' ? 'en' : 'id';
  operator = operatorWords[operatorLanguage];
};
