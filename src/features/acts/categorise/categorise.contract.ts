// What a case is about, of the city's list.
import { Type } from 'typebox';
import { id } from '../fields.contract.ts';

export const Categorise = Type.Object({ categoryId: id });
