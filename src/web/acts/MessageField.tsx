// A text to a citizen: with templates to start from and its length in the unit in which the channel counts.
import type { ReactNode } from 'react';
import { textLength } from '#core/text-length.ts';
import { text } from '#words/console.ts';
import { Select, Textarea } from '../ui/Field.tsx';
import { AnswerCost } from './AnswerCost.tsx';
import { problemWords, type ActForm } from './act-form.ts';
import type { Limit, TextName, Wording } from './act-values.ts';
import { problemOf } from './exposures.ts';
import { ExposedText } from './PublishAnyway.tsx';
import { useSlashWords } from './SlashWords.tsx';
import { fillTemplate, knownOf } from './templates.ts';

type MessageFieldProps = {
  form: ActForm<Wording>;
  name: TextName;
  label: string;
  hint?: string;
  purpose?: string | undefined;
  limit?: Limit | undefined;
  optional?: boolean;
  autoFocus?: boolean;
  rows?: number;
};

/** Other words are looked at anew before they are published. */
const change = (name: TextName, value: string): Wording => ({ [name]: value, publishAnyway: false });

export function TemplatePicker({
  form,
  name,
  purpose,
}: {
  form: ActForm<Wording>;
  name: TextName;
  purpose: string;
}): ReactNode {
  const fitting = form.facts.templates.filter((template) => template.purpose === purpose);
  if (fitting.length === 0) return null;
  return (
    <Select
      label={name === 'publicNote' ? text.forms.publicNote.template : text.forms.template}
      empty={text.forms.templateNone}
      options={fitting.map((template) => ({ value: template.id, label: template.name }))}
      onChange={(event) => {
        const picked = fitting.find((template) => template.id === event.target.value);
        if (picked !== undefined) form.set(change(name, fillTemplate(picked.body, knownOf(form.facts))));
      }}
    />
  );
}

export function MessageField({
  form,
  name,
  label,
  hint,
  purpose,
  limit,
  optional,
  autoFocus = false,
  rows = 6,
}: MessageFieldProps): ReactNode {
  const value = form.values[name] ?? '';
  const { publicLimit, postPrices } = form.facts;
  const prices = limit !== undefined && limit === publicLimit ? postPrices : undefined;
  const length = limit === undefined ? 0 : textLength(value, limit.unit);
  const slash = useSlashWords({
    templates: form.facts.templates.filter((template) => template.purpose === purpose),
    isAnswer: purpose !== undefined,
    value,
    fill: (words) => fillTemplate(words, knownOf(form.facts)),
    onChange: (words) => form.set(change(name, words)),
  });
  return (
    <>
      {purpose !== undefined && <TemplatePicker form={form} name={name} purpose={purpose} />}
      <Textarea
        label={label}
        hint={hint}
        optional={optional}
        rows={rows}
        data-autofocus={autoFocus}
        value={value}
        error={problemWords(problemOf(form, name))}
        {...slash.props}
        count={
          limit === undefined
            ? undefined
            : { words: text.forms.count[limit.unit](length, limit.max), over: length > limit.max }
        }
      />
      {slash.list}
      {slash.beside}
      {prices !== undefined && <AnswerCost prices={prices} value={value} />}
      <ExposedText form={form} name={name} />
    </>
  );
}
