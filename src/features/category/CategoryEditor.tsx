// One category in a dialog. What was typed stays when saving fails.
import type { ReactNode } from 'react';
import { categoryLevels } from '#core/complaint/category.ts';
import { categoryStates } from '#core/category-tree.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { Choices } from '#web/ui/Choices.tsx';
import { Select, Textarea, TextField } from '#web/ui/Field.tsx';
import { Picker } from '#web/ui/Picker.tsx';
import { RowEditor } from '../desk-list/RowEditor.tsx';
import type { CategoryBody, CategoryRow } from './category.contract.ts';
import { categoryWords } from './use-categories.tsx';

const words = late.categories;

/** As far as a list of them needs it. */
export type KnownAgency = { id: string; shortName: string };

const startOf = (category: Partial<CategoryRow>): CategoryBody => {
  const { parentId = '', name = '', nameEn = '', agencyId = '', level = 'normal' } = category;
  const { words: said = '', questions = '', serviceCode = '', state = 'offered' } = category;
  return { parentId, name, nameEn, agencyId, level, words: said, questions, serviceCode, state };
};

type FieldsProps = {
  typed: CategoryBody;
  tried: boolean;
  tops: readonly CategoryRow[];
  agencies: readonly KnownAgency[];
  onType: (change: Partial<CategoryBody>) => void;
};

/** What a category is called, and where it stands. */
function Naming({ typed, tried, tops, onType }: Omit<FieldsProps, 'agencies'>): ReactNode {
  return (
    <>
      <Select
        label={words.fields.parentId}
        empty={words.noParent}
        options={tops.map((top) => ({ value: top.id, label: categoryWords(top) }))}
        value={typed.parentId}
        onChange={({ target }) => onType({ parentId: target.value })}
      />
      <TextField
        label={words.fields.name}
        value={typed.name}
        maxLength={80}
        error={tried && typed.name.trim() === '' ? text.forms.missing : undefined}
        onChange={({ target }) => onType({ name: target.value })}
      />
      <TextField
        label={words.fields.nameEn}
        optional
        value={typed.nameEn}
        maxLength={80}
        onChange={({ target }) => onType({ nameEn: target.value })}
      />
    </>
  );
}

/** What is usual for its cases. */
function Usual({ typed, agencies, onType }: Omit<FieldsProps, 'tried' | 'tops'>): ReactNode {
  const isKnown = typed.agencyId === '' || agencies.some(({ id }) => id === typed.agencyId);
  const unknown = isKnown ? [] : [{ value: typed.agencyId, label: words.unknownAgency(typed.agencyId) }];
  return (
    <>
      <Picker
        label={words.fields.agencyId}
        empty={words.noAgency}
        options={[...agencies.map(({ id, shortName }) => ({ value: id, label: shortName })), ...unknown]}
        value={typed.agencyId}
        onChoose={(agencyId) => onType({ agencyId })}
      />
      <Choices
        label={words.fields.level}
        hint={words.hints.level}
        choices={categoryLevels.map((level) => ({ value: level, label: text.forms.levels[level].label }))}
        chosen={[typed.level]}
        onChoose={([chosen]) => onType({ level: categoryLevels.find((one) => one === chosen) ?? 'normal' })}
      />
      {(['words', 'questions'] as const).map((field) => (
        <Textarea
          key={field}
          label={words.fields[field]}
          hint={words.hints[field]}
          optional
          rows={3}
          value={typed[field]}
          onChange={({ target }) => onType({ [field]: target.value })}
        />
      ))}
      <TextField
        label={words.fields.serviceCode}
        hint={words.hints.serviceCode}
        optional
        value={typed.serviceCode}
        maxLength={40}
        onChange={({ target }) => onType({ serviceCode: target.value.replaceAll(/[^\w-]/g, '') })}
      />
      <Choices
        label={words.state}
        choices={categoryStates.map((state) => ({ value: state, label: words.states[state] }))}
        chosen={[typed.state]}
        onChoose={([chosen]) => onType({ state: categoryStates.find((one) => one === chosen) ?? 'offered' })}
      />
    </>
  );
}

type CategoryEditorProps = Pick<FieldsProps, 'tops' | 'agencies'> & {
  category: Partial<CategoryRow>;
  onClose: () => void;
};

const isWhole = ({ name }: CategoryBody): boolean => name.trim() !== '';

/** Without an id it makes a new one; cases keep the name that they have on the record. */
export function CategoryEditor({ category, tops, agencies, onClose }: CategoryEditorProps): ReactNode {
  return (
    <RowEditor
      {...{ path: '/api/v1/categories', shownBy: 'categories', id: category.id, saved: words.saved, save: words.save }}
      {...{ isWhole, onClose }}
      title={category.name === undefined ? words.add : words.editOf(category.name)}
      start={() => startOf(category)}
      fields={({ typed, tried, onType }) => (
        <>
          <Naming {...{ typed, tried, tops, onType }} />
          <Usual {...{ typed, agencies, onType }} />
        </>
      )}
    />
  );
}
