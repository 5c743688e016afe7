// Until when an agency wants time, and why.
import { Type } from 'typebox';
import { words } from '../fields.contract.ts';

export const AskExtension = Type.Object({ reason: words(), untilAt: words(40) });
