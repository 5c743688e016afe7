// What kind of report it is, as the national register counts them.
import { Type } from 'typebox';
import { reportClasses } from '#core/sp4n.ts';

export const Classify = Type.Object({ reportClass: Type.Enum(reportClasses) });
