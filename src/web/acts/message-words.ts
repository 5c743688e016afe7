// What a message of the conversation says on screen: a state that is told to a register has no words of its own.
import type { Message } from '#features/case/case.contract.ts';
import { text } from '#words/console.ts';

const statuses: Readonly<Record<string, string | undefined>> = text.sp4n.statuses;

/** Whether it tells how far the case is, and says nothing. */
export const isStatus = ({ delivery }: Message): boolean => delivery?.purpose === 'status';

const stateWords = (state: string): string => (Object.hasOwn(statuses, state) ? (statuses[state] ?? state) : state);

/** The state's name where a message tells one. */
export const messageWords = (message: Message): string =>
  isStatus(message) ? text.sp4n.statusLine(stateWords(message.text)) : message.text;
