// What is asked for, and what for: UU 14/2008 wants both on the record.
import { Type } from 'typebox';
import { words } from '../fields.contract.ts';

/** Both in words. */
export const TakeAsRequest = Type.Object({ subject: words(), reason: words() });
