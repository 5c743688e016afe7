// The reply templates as a table for a spreadsheet: placeholders that nothing fills are faults, and what platforms would cut is said.
import { unknownPlaceholders } from '#core/template-words.ts';
import { textLength } from '#core/text-length.ts';
import type { Template } from '#db/templates.ts';
import type { Limits } from '#ports/channel.ts';
import { checkedBy, type Say, type Sheet } from '../desk-list/sheet.ts';
import { TemplateBody } from './template.contract.ts';

const check = checkedBy(TemplateBody);

/** One channel on which the desk answers. */
export type AnsweredOn = { channel: string; limits: Limits };

const isPublic = (purpose: string): boolean => purpose === 'ask-note' || purpose === 'answer-note';

/** Counted as they stand, placeholders and all: an estimate, and no fault. */
const tooLongIn = ({ name, purpose, body }: Template, channels: readonly AnsweredOn[]): Say[] =>
  channels.flatMap(({ channel, limits }): Say[] => {
    const { max, unit } = isPublic(purpose) ? limits.commentLength : limits.messageLength;
    const length = textLength(body, unit);
    return length <= max ? [] : [({ listFile }) => listFile.templateTooLong(name, length, { channel, max })];
  });

/** New rows get ids of `newId`, but for those that are in the list by purpose and name. */
export const templateSheet = (newId: () => string, channels: readonly AnsweredOn[]): Sheet<Template> => ({
  list: 'template',
  columns: [
    { field: 'id', head: 'id' },
    { field: 'purpose', head: 'kegunaan' },
    { field: 'name', head: 'nama' },
    { field: 'body', head: 'isi' },
  ],
  needed: 'body',
  usual: { id: '', purpose: '', name: '', body: '' },
  check: ({ id: _id, ...body }) => check(body),
  faultsIn: ({ body }, before) => {
    const known = unknownPlaceholders(before?.body ?? '');
    const unknown = unknownPlaceholders(body).filter((one) => !known.includes(one));
    if (unknown.length === 0) return [];
    return [{ field: 'body', what: ({ listFile }) => listFile.unknownPlaceholder(unknown.join(', ')) }];
  },
  idOf: ({ purpose, name }, known) => known.find((one) => one.purpose === purpose && one.name === name)?.id ?? newId(),
  nameOf: ({ name }) => name,
  warningsIn: (rows) => rows.flatMap((row) => tooLongIn(row, channels)),
});
