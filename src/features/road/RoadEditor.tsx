// One road, or a part of one, in a dialog. What was typed stays when saving fails.
import type { ReactNode } from 'react';
import { roadAuthorities } from '#core/place/road.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { Select, TextField } from '#web/ui/Field.tsx';
import { RowEditor, type RowFields } from '../desk-list/RowEditor.tsx';
import type { RoadBody, RoadRow } from './road.contract.ts';

const words = late.roads;

const startOf = ({ name, fromPlace, toPlace, authority, source }: Partial<RoadRow>): RoadBody => ({
  ...{ name: name ?? '', fromPlace: fromPlace ?? '', toPlace: toPlace ?? '' },
  ...{ authority: authority ?? 'unknown', source: source ?? '' },
});

function Fields({ typed, tried, onType }: RowFields<RoadBody>): ReactNode {
  const missing = (value: string): string | undefined =>
    tried && value.trim() === '' ? text.forms.missing : undefined;
  return (
    <>
      <TextField
        label={words.fields.name}
        value={typed.name}
        maxLength={120}
        error={missing(typed.name)}
        onChange={({ target }) => onType({ name: target.value })}
      />
      {(['fromPlace', 'toPlace'] as const).map((field) => (
        <TextField
          key={field}
          label={words.fields[field]}
          optional
          value={typed[field]}
          maxLength={120}
          onChange={({ target }) => onType({ [field]: target.value })}
        />
      ))}
      <Select
        label={words.fields.authority}
        value={typed.authority}
        options={roadAuthorities.map((value) => ({ value, label: words.authorities[value] }))}
        onChange={({ target }) =>
          onType({ authority: roadAuthorities.find((one) => one === target.value) ?? 'unknown' })
        }
      />
      <TextField
        label={words.fields.source}
        hint={words.sourceHint}
        value={typed.source}
        maxLength={300}
        error={typed.authority === 'unknown' ? undefined : missing(typed.source)}
        onChange={({ target }) => onType({ source: target.value })}
      />
    </>
  );
}

const isWhole = ({ name, authority, source }: RoadBody): boolean =>
  name.trim() !== '' && (authority === 'unknown' || source.trim() !== '');

/** Without an id it makes a new one. */
export function RoadEditor({ road, onClose }: { road: Partial<RoadRow>; onClose: () => void }): ReactNode {
  return (
    <RowEditor
      {...{
        path: '/api/v1/roads',
        shownBy: 'roads',
        id: road.id,
        saved: words.saved,
        save: words.save,
        isWhole,
        onClose,
      }}
      title={road.name === undefined ? words.add : words.editOf(road.name)}
      start={() => startOf(road)}
      fields={(fields) => <Fields {...fields} />}
    />
  );
}
