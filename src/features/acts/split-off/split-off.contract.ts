// The messages that become a case of their own.
import { Type } from 'typebox';
import { ids } from '../fields.contract.ts';

export const SplitOff = Type.Object({ messageIds: ids });
