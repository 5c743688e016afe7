// Labelled fields with hint, error and count. Validated on submit, never on blur; what a person typed is never thrown away.
import { CircleAlert } from 'lucide-react';
import {
  useId,
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
} from 'react';
import { text } from '#words/console.ts';

/** What is said of a field, whatever it is filled in with. */
export type Described = {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  optional?: boolean | undefined;
};

/** Marks what may be left out, since most fields must be filled in. */
export function FieldLabel({ label, optional }: { label: string; optional?: boolean | undefined }): ReactNode {
  return (
    <>
      {label}
      {optional && <span className="muted"> {text.common.optional}</span>}
    </>
  );
}

/** Nothing without an error; `id` is what the field names as its description. */
export function FieldError({ id, error }: { id: string; error?: string | undefined }): ReactNode {
  if (error === undefined) return null;
  return (
    <p className="field-error" id={id}>
      <CircleAlert size={16} aria-hidden />
      <span>{error}</span>
    </p>
  );
}

/** The value of `aria-describedby` beside `FieldHint` and `FieldError` of the same `id`. */
export const describedBy = (id: string, hint: string | undefined, error: string | undefined): string | undefined =>
  [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`].filter(Boolean).join(' ') || undefined;

/** What stands above a field beside its name: how to fill it in, and what is wrong with it. */
export function FieldNotes({ id, hint, error }: Pick<Described, 'hint' | 'error'> & { id: string }): ReactNode {
  return (
    <>
      {hint !== undefined && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FieldError id={`${id}-error`} error={error} />
    </>
  );
}

/** A field with its label and notes; what it is filled in with bears the same `id`. */
export function Framed({
  id,
  label,
  hint,
  error,
  optional,
  children,
}: Described & { id: string; children: ReactNode }): ReactNode {
  return (
    <div className="field">
      <label htmlFor={id}>
        <FieldLabel label={label} optional={optional} />
      </label>
      <FieldNotes {...{ id, hint, error }} />
      {children}
    </div>
  );
}

type InputProps = Described & Omit<InputHTMLAttributes<HTMLInputElement>, 'id'>;

/** Everything else goes to the input itself. */
export function TextField({ label, hint, error, optional, ...rest }: InputProps): ReactNode {
  const id = useId();
  return (
    <Framed {...{ id, label, hint, error, optional }}>
      <input
        id={id}
        className="input"
        aria-invalid={error !== undefined}
        aria-describedby={describedBy(id, hint, error)}
        {...rest}
      />
    </Framed>
  );
}

type Count = { words: string; over: boolean };
type TextareaProps = Described & { count?: Count | undefined } & Omit<
    TextareaHTMLAttributes<HTMLTextAreaElement>,
    'id'
  >;

/** `count` is handed in as words: what counts as a letter differs by channel. */
export function Textarea({ label, hint, error, optional, count, ...rest }: TextareaProps): ReactNode {
  const id = useId();
  return (
    <Framed {...{ id, label, hint, error, optional }}>
      <textarea
        id={id}
        className="input"
        aria-invalid={error !== undefined}
        aria-describedby={describedBy(id, hint, error)}
        {...rest}
      />
      {count !== undefined && (
        <span className={count.over ? 'field-count field-count-over' : 'field-count'}>{count.words}</span>
      )}
    </Framed>
  );
}

type Option = { value: string; label: string };
type SelectProps = Described & { options: readonly Option[]; empty?: string } & Omit<
    SelectHTMLAttributes<HTMLSelectElement>,
    'id'
  >;

/** Without `empty` the browser shows the first option as chosen. */
export function Select({ label, hint, error, optional, options, empty, ...rest }: SelectProps): ReactNode {
  const id = useId();
  return (
    <Framed {...{ id, label, hint, error, optional }}>
      <select
        id={id}
        className="input"
        aria-invalid={error !== undefined}
        aria-describedby={describedBy(id, hint, error)}
        {...rest}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Framed>
  );
}
