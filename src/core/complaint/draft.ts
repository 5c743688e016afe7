// What an officer has typed into the form of an act and not sent yet. Must not know where it is kept.
import type { OfficerCommand } from './act-table.ts';

/** By the names of the form's fields. */
export type Typed = Readonly<Record<string, string | boolean | readonly string[]>>;

/** A form that names a person is kept nowhere until it is sent. */
export const isDraftable = (act: OfficerCommand): boolean => act !== 'ProvideIdentity';

/** Twice what the longest field may send: too long a text is kept, too, while somebody shortens it. */
const most = { names: 40, letters: 20_000, ids: 50, idLetters: 64 } as const;

const isShort = (value: unknown): boolean => typeof value === 'string' && value.length <= most.idLetters;

const isField = (value: unknown): boolean => {
  if (Array.isArray(value)) return value.length <= most.ids && value.every(isShort);
  return typeof value === 'boolean' || (typeof value === 'string' && value.length <= most.letters);
};

/** Whether it is what a form holds, and no more than a form can. */
export const isTyped = (value: unknown): value is Typed => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const fields = Object.entries(value);
  return fields.length <= most.names && fields.every(([name, field]) => isShort(name) && isField(field));
};

const kindOf = (value: unknown): string => (Array.isArray(value) ? 'list' : typeof value);

/** The form as it starts, with what was typed into it or into one of a version before: what it does not know any more stays out. */
export const resumed = <Values extends object>(started: Values, typed: object): Values => {
  const kinds = new Map(Object.entries(started).map(([name, value]) => [name, kindOf(value)]));
  return {
    ...started,
    ...Object.fromEntries(Object.entries(typed).filter(([name, value]) => kinds.get(name) === kindOf(value))),
  };
};

const inOrder = (typed: Typed): string =>
  JSON.stringify(Object.entries(typed).toSorted(([one], [other]) => (one < other ? -1 : 1)));

/** Whether both say the same. */
export const isSame = (one: Typed, other: Typed): boolean => inOrder(one) === inOrder(other);
