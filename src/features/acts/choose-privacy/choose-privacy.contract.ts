// How far a report and its reporter are seen.
import { Type } from 'typebox';
import { sp4nPrivacies } from '#core/sp4n.ts';

export const ChoosePrivacy = Type.Object({ privacy: Type.Enum(sp4nPrivacies) });
