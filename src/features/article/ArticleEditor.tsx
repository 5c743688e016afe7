// One article in a dialog. What was typed stays when saving fails.
import type { ReactNode } from 'react';
import { articleStates } from '#core/knowledge/article.ts';
import { categoryOptions } from '#features/category/use-categories.tsx';
import type { CategoryRow } from '#features/category/category.contract.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { Choices } from '#web/ui/Choices.tsx';
import { Select, Textarea, TextField } from '#web/ui/Field.tsx';
import { RowEditor, type RowFields } from '../desk-list/RowEditor.tsx';
import type { ArticleBody } from './article.contract.ts';

const words = late.knowledge;

/** As far as a list of them needs it. */
export type KnownAgency = { id: string; shortName: string };

/** What a new one begins with, or one that is there. */
export type Begun = Partial<ArticleBody> & { id?: string };

const startOf = (article: Begun): ArticleBody => {
  const { question = '', answer = '', alsoCalled = '', categoryId = '', ownerId = '' } = article;
  const { source = '', validUntil = '', state = 'used' } = article;
  return { question, answer, alsoCalled, categoryId, ownerId, source, validUntil, state };
};

type FieldsProps = RowFields<ArticleBody> & {
  agencies: readonly KnownAgency[];
  categories: readonly CategoryRow[];
};

const missing = (tried: boolean, value: string): string | undefined =>
  tried && value.trim() === '' ? text.forms.missing : undefined;

/** What is asked, and what is said to it. */
function Words({ typed, tried, onType }: RowFields<ArticleBody>): ReactNode {
  return (
    <>
      <TextField
        label={words.fields.question}
        hint={words.hints.question}
        maxLength={200}
        value={typed.question}
        error={missing(tried, typed.question)}
        onChange={({ target }) => onType({ question: target.value })}
      />
      <Textarea
        label={words.fields.answer}
        hint={words.hints.answer}
        rows={5}
        maxLength={3000}
        value={typed.answer}
        error={missing(tried, typed.answer)}
        onChange={({ target }) => onType({ answer: target.value })}
      />
      <TextField
        label={words.fields.alsoCalled}
        hint={words.hints.alsoCalled}
        optional
        maxLength={500}
        value={typed.alsoCalled}
        onChange={({ target }) => onType({ alsoCalled: target.value })}
      />
    </>
  );
}

/** Where it is written, until when it holds, and whose it is. */
function Standing({ typed, tried, onType, agencies, categories }: FieldsProps): ReactNode {
  const isKnown = typed.ownerId === '' || agencies.some(({ id }) => id === typed.ownerId);
  const unknown = isKnown ? [] : [{ value: typed.ownerId, label: words.unknownOwner(typed.ownerId) }];
  return (
    <>
      <TextField
        label={words.fields.source}
        hint={words.hints.source}
        maxLength={300}
        value={typed.source}
        error={missing(tried, typed.source)}
        onChange={({ target }) => onType({ source: target.value })}
      />
      <TextField
        label={words.fields.validUntil}
        hint={words.hints.validUntil}
        type="date"
        value={typed.validUntil}
        error={missing(tried, typed.validUntil)}
        onChange={({ target }) => onType({ validUntil: target.value })}
      />
      <Select
        label={words.fields.ownerId}
        empty={words.desk}
        options={[...agencies.map(({ id, shortName }) => ({ value: id, label: shortName })), ...unknown]}
        value={typed.ownerId}
        onChange={({ target }) => onType({ ownerId: target.value })}
      />
      <Select
        label={words.fields.categoryId}
        empty={words.noCategory}
        options={categoryOptions(categories, [typed.categoryId])}
        value={typed.categoryId}
        onChange={({ target }) => onType({ categoryId: target.value })}
      />
      <Choices
        label={words.state}
        choices={articleStates.map((state) => ({ value: state, label: words.states[state] }))}
        chosen={[typed.state]}
        onChoose={([chosen]) => onType({ state: articleStates.find((one) => one === chosen) ?? 'used' })}
      />
    </>
  );
}

const isWhole = ({ question, answer, source, validUntil }: ArticleBody): boolean =>
  [question, answer, source, validUntil].every((one) => one.trim() !== '');

type EditorProps = Pick<FieldsProps, 'agencies' | 'categories'> & { article: Begun; onClose: () => void };

/** Without an id it makes a new one; answers that began with it stay as they were sent. */
export function ArticleEditor({ article, agencies, categories, onClose }: EditorProps): ReactNode {
  const { id, question = '' } = article;
  return (
    <RowEditor
      {...{ path: '/api/v1/articles', shownBy: 'articles', id, saved: words.saved, save: words.save }}
      {...{ isWhole, onClose }}
      title={id === undefined ? words.add : words.editOf(question)}
      start={() => startOf(article)}
      fields={(fields) => (
        <>
          <Words {...fields} />
          <Standing {...fields} agencies={agencies} categories={categories} />
        </>
      )}
    />
  );
}
