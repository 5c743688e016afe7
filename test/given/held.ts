// What is done about words that have not left yet.
import { act, people } from './given.ts';

export const heldActs = { callBack: act('CallBackSending', people.medsos, {}) };
