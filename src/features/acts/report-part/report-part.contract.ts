// What a helping agency did, with pictures.
import { Type } from 'typebox';
import { ids, words } from '../fields.contract.ts';

export const ReportPart = Type.Object({ text: words(), attachmentIds: ids });
