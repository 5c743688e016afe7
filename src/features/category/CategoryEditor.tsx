// One category in a dialog. What was typed stays when saving fails.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { categoryLevels } from '#core/complaint/category.ts';
import { categoryStates } from '#core/category-tree.ts';
import { failureWords, sendJson } from '#web/api.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button } from '#web/ui/Button.tsx';
import { Choices } from '#web/ui/Choices.tsx';
import { Dialog } from '#web/ui/Dialog.tsx';
import { Select, Textarea, TextField } from '#web/ui/Field.tsx';
import { useToast } from '#web/ui/Toast.tsx';
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

const useSave = (id: string | undefined, onDone: () => void) => {
  const client = useQueryClient();
  const announce = useToast();
  return useMutation({
    mutationFn: (typed: CategoryBody) =>
      id === undefined
        ? sendJson('POST', '/api/v1/categories', typed)
        : sendJson('PUT', `/api/v1/categories/${encodeURIComponent(id)}`, typed),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['categories'] });
      announce(words.saved);
      onDone();
    },
  });
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
      <Select
        label={words.fields.agencyId}
        empty={words.noAgency}
        options={[...agencies.map(({ id, shortName }) => ({ value: id, label: shortName })), ...unknown]}
        value={typed.agencyId}
        onChange={({ target }) => onType({ agencyId: target.value })}
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

/** Without an id it makes a new one; cases keep the name that they have on the record. */
export function CategoryEditor({ category, tops, agencies, onClose }: CategoryEditorProps): ReactNode {
  const [typed, setTyped] = useState(() => startOf(category));
  const [tried, setTried] = useState(false);
  const save = useSave(category.id, onClose);
  const type = (change: Partial<CategoryBody>): void => setTyped({ ...typed, ...change });
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setTried(true);
    if (typed.name.trim() !== '') save.mutate(typed);
  };
  return (
    <Dialog title={category.name === undefined ? words.add : words.editOf(category.name)} onClose={onClose}>
      <form className="stack" noValidate onSubmit={submit}>
        {save.isError && (
          <Banner kind="late" alert>
            {failureWords(save.error)} {text.forms.kept}
          </Banner>
        )}
        <Naming {...{ typed, tried, tops }} onType={type} />
        <Usual {...{ typed, agencies }} onType={type} />
        <div className="form-foot">
          <Button type="submit" look="primary" disabled={save.isPending}>
            {save.isPending ? text.common.saving : words.save}
          </Button>
          <Button onClick={onClose}>{text.common.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}
