// One holiday in a dialog. Its day is asked once and never changed; what was typed stays when saving fails.
import type { ReactNode } from 'react';
import { holidayKinds } from '#core/sop/holidays.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { Select, TextField } from '#web/ui/Field.tsx';
import { RowEditor, type RowFields } from '../desk-list/RowEditor.tsx';
import type { HolidaysAnswer, NewHolidayBody } from './calendar.contract.ts';

const words = late.calendars.holidays;
type Holiday = HolidaysAnswer['holidays'][number];

function Fields({ typed, tried, onType, isNew }: RowFields<NewHolidayBody> & { isNew: boolean }): ReactNode {
  const missing = (value: string): string | undefined =>
    tried && value.trim() === '' ? text.forms.missing : undefined;
  return (
    <>
      {isNew && (
        <TextField
          label={words.fields.id}
          type="date"
          value={typed.id}
          error={missing(typed.id)}
          onChange={({ target }) => onType({ id: target.value })}
        />
      )}
      <TextField
        label={words.fields.name}
        value={typed.name}
        maxLength={120}
        error={missing(typed.name)}
        onChange={({ target }) => onType({ name: target.value })}
      />
      <Select
        label={words.fields.kind}
        value={typed.kind}
        options={holidayKinds.map((value) => ({ value, label: words.kinds[value] }))}
        onChange={({ target }) => onType({ kind: holidayKinds.find((one) => one === target.value) ?? 'national' })}
      />
      <TextField
        label={words.fields.decree}
        hint={words.decreeHint}
        value={typed.decree}
        maxLength={300}
        error={missing(typed.decree)}
        onChange={({ target }) => onType({ decree: target.value })}
      />
    </>
  );
}

const isWhole = ({ id, name, decree }: NewHolidayBody): boolean => [id, name, decree].every((one) => one.trim() !== '');

type EditorProps = { holiday: Partial<Holiday>; onClose: () => void };

/** Without an id it makes a new one. */
export function HolidayEditor({ holiday, onClose }: EditorProps): ReactNode {
  const { id, name = '', kind = 'national', decree = '' } = holiday;
  return (
    <RowEditor<NewHolidayBody>
      {...{ path: '/api/v1/holidays', shownBy: 'holidays', id, saved: words.saved, save: words.save, isWhole, onClose }}
      sent={({ id: day, ...body }) => (id === undefined ? { id: day, ...body } : body)}
      title={id === undefined ? words.add : words.editOf(`${name}, ${id}`)}
      start={() => ({ id: id ?? '', name, kind, decree })}
      fields={(fields) => <Fields {...fields} isNew={id === undefined} />}
    />
  );
}
