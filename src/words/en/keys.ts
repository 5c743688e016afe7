// The list of keyboard shortcuts, in English.
import type { keys as indonesian } from '../id/keys.ts';
import type { Same } from '../same.ts';

/** Binds none: what a key does stands where it is bound. */
export const keys: Same<typeof indonesian> = {
  title: 'Keyboard shortcuts',
  hint: 'Shortcuts do not work while you type. Single-letter shortcuts can be switched off in the account menu.',
  list: [
    ['Ctrl + K', 'find an act, a page, or a complaint'],
    ['J / K', 'next / previous complaint'],
    ['Enter', 'open the highlighted complaint'],
    ['Esc', 'go back or close the window'],
    ['E', 'do the next step of the open complaint'],
    ['R', 'reply to the reporter'],
    ['N', 'write an internal note'],
    ['1', 'answer a request for information'],
    ['2', 'join with another complaint about the same thing'],
    ['3', 'judge that it is no complaint'],
    ['I', 'ask who the reporter is'],
    ['A', 'assign to another officer'],
    ['D', 'hand to an agency'],
    ['L', 'give it a category'],
    ['X', 'choose the highlighted complaint, to act on together'],
    ['Shift + X', 'choose all up to the highlighted one'],
    ['Ctrl + A', 'choose all in the list'],
    ['B then H, P, A, S, M', 'close as greeting, praise, suggestion, spam, abuse, then the next complaint'],
    ['Z', 'take back what was just sent or closed'],
    ['C', 'copy the complaint number'],
    ['/', 'search the inbox'],
    ['Alt + 1 … 9', 'open a saved view of the inbox'],
    ['G then M', 'to the inbox'],
    ['G then U', 'to the UPIK register'],
    ['G then W', 'to the time board'],
    ['G then R', 'to the reports'],
    ['G then S', 'to the settings'],
    ['G then T', 'take a call'],
    ['G then L', 'take down at the counter'],
    ['Ctrl + Enter', 'send the open form'],
    ['Ctrl + Shift + Enter', 'send, then the next complaint'],
    ['/ at the start of a line, Ctrl + M', 'use a template'],
    ['?', 'this list of shortcuts'],
  ],
};
