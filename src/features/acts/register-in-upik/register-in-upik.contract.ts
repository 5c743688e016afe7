// The number that UPIK gave.
import { Type } from 'typebox';
import { words } from '../fields.contract.ts';

export const RegisterInUpik = Type.Object({ upikNumber: words(100) });
