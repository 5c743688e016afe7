// When an agency will come, as it agreed with the reporter.
import { Type } from 'typebox';
import { words } from '../fields.contract.ts';

/** A moment with its zone; whether it is still to come the core says. */
export const AgreeVisit = Type.Object({ visitAt: words(40) });
