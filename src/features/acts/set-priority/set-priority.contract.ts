// How pressing a case is, as an officer says.
import { Type } from 'typebox';
import { priorityLevels } from '#core/complaint/priority.ts';

export const SetPriority = Type.Object({ level: Type.Enum(priorityLevels) });
