// How far the work is, with pictures.
import { Type } from 'typebox';
import { ids, words } from '../fields.contract.ts';

export const ReportProgress = Type.Object({ text: words(), attachmentIds: ids });
