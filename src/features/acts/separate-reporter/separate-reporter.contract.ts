// The join that is taken back.
import { Type } from 'typebox';
import { id } from '../fields.contract.ts';

export const SeparateReporter = Type.Object({ joinId: id });
