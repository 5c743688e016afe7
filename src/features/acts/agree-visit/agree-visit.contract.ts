// When an agency will come, as it agreed with the reporter.
import { Type } from 'typebox';
import { words } from '../fields.contract.ts';

export const AgreeVisit = Type.Object({ visitAt: words(40) });
