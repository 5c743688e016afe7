// A calendar, or one of its periods, in a dialog: hours as people write them, told at the field where they are none.
import type { ReactNode } from 'react';
import { jointLeaves, readHours, readOwnDays, weekdays, zoneNames } from '#core/sop/calendars.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { Select, Textarea, TextField } from '#web/ui/Field.tsx';
import { RowEditor, type RowFields } from '../desk-list/RowEditor.tsx';
import type { CalendarBody, CalendarsAnswer } from './calendar.contract.ts';

const words = late.calendars.hours;
type Calendar = CalendarsAnswer['calendars'][number];
type FieldsProps = RowFields<CalendarBody>;

const written = [...weekdays.slice(1), ...weekdays.slice(0, 1)];

const usual: CalendarBody = {
  ...{ partOf: '', name: '', fromDate: '', toDate: '', zone: 'WIB', jointLeave: 'closed', ownDays: '', source: '' },
  ...{ monday: '', tuesday: '', wednesday: '', thursday: '', friday: '', saturday: '', sunday: '' },
};

function Period({ typed, tried, onType }: FieldsProps): ReactNode {
  const isBackward = typed.toDate < typed.fromDate;
  return (['fromDate', 'toDate'] as const).map((field) => (
    <TextField
      key={field}
      label={words.fields[field]}
      type="date"
      value={typed[field]}
      error={
        !tried
          ? undefined
          : typed[field] === ''
            ? text.forms.missing
            : field === 'toDate' && isBackward
              ? words.noPeriod
              : undefined
      }
      onChange={({ target }) => onType({ [field]: target.value })}
    />
  ));
}

function OwnTime({ typed, tried, onType }: FieldsProps): ReactNode {
  return (
    <>
      <Select
        label={words.fields.zone}
        value={typed.zone}
        options={zoneNames.map((value) => ({ value, label: value }))}
        onChange={({ target }) => onType({ zone: zoneNames.find((one) => one === target.value) ?? 'WIB' })}
      />
      <Select
        label={words.fields.jointLeave}
        value={typed.jointLeave}
        options={jointLeaves.map((value) => ({ value, label: words.jointLeaveOptions[value] }))}
        onChange={({ target }) => onType({ jointLeave: jointLeaves.find((one) => one === target.value) ?? 'closed' })}
      />
      <Textarea
        label={words.fields.ownDays}
        hint={words.ownDaysHint}
        optional
        rows={3}
        maxLength={4000}
        value={typed.ownDays}
        error={tried && readOwnDays(typed.ownDays) === undefined ? words.noOwnDays : undefined}
        onChange={({ target }) => onType({ ownDays: target.value })}
      />
    </>
  );
}

function Fields(props: FieldsProps): ReactNode {
  const { typed, tried, onType } = props;
  return (
    <>
      <TextField
        label={words.fields.name}
        value={typed.name}
        maxLength={120}
        error={tried && typed.name.trim() === '' ? text.forms.missing : undefined}
        onChange={({ target }) => onType({ name: target.value })}
      />
      {typed.partOf !== '' && <Period {...props} />}
      {written.map((day, at) => (
        <TextField
          key={day}
          label={words.days[day]}
          {...(at === 0 ? { hint: words.hoursHint } : {})}
          optional
          value={typed[day]}
          maxLength={120}
          error={readHours(typed[day]) === undefined && tried ? words.noHours : undefined}
          onChange={({ target }) => onType({ [day]: target.value })}
        />
      ))}
      {typed.partOf === '' && <OwnTime {...props} />}
      <TextField
        label={words.fields.source}
        optional
        value={typed.source}
        maxLength={300}
        onChange={({ target }) => onType({ source: target.value })}
      />
    </>
  );
}

const isWhole = (typed: CalendarBody): boolean =>
  typed.name.trim() !== '' &&
  weekdays.every((day) => readHours(typed[day]) !== undefined) &&
  readOwnDays(typed.ownDays) !== undefined &&
  (typed.partOf === '' || (typed.fromDate !== '' && typed.toDate >= typed.fromDate));

/** Without an id it makes a new one; with `partOf` it is a period of that calendar. */
export function CalendarEditor({ calendar, onClose }: { calendar: Partial<Calendar>; onClose: () => void }): ReactNode {
  const { id = '', ...row } = calendar;
  const isPeriod = (row.partOf ?? '') !== '';
  return (
    <RowEditor<CalendarBody>
      {...{ path: '/api/v1/calendars', shownBy: 'calendars', saved: words.saved, isWhole, onClose }}
      id={id === '' ? undefined : id}
      save={isPeriod ? words.savePeriod : words.save}
      title={id === '' ? (isPeriod ? words.addPeriod : words.add) : words.editOf(row.name ?? '')}
      start={() => ({ ...usual, ...row })}
      fields={(fields) => <Fields {...fields} />}
    />
  );
}
