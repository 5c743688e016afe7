// What may be wrong with what an officer typed, for forms that say themselves what they become. Pure: no screen, no network.
import { withoutContacts } from '#core/office-contacts.ts';
import { personalDataIn } from '#core/personal-data.ts';
import type { Checked, Noting, Outlet, Problem, Problems, Publishing } from './act-values.ts';

/** Stands for the one-time form's address; the server puts the link there. */
export const linkPlaceholder = 'tautan';

const leftOver = (text: string, kept: readonly string[]): string | undefined =>
  [...text.matchAll(/\{([a-z]+)\}/g)].map((match) => match[1] ?? '').find((name) => !kept.includes(name));

/** Where a template waits for its writer: the first placeholder that the server does not fill, in UTF-16 units. */
export const gapIn = (text: string): { from: number; to: number } | undefined => {
  const gap = [...text.matchAll(/\{([a-z]+)\}/g)].find(([, name]) => name !== linkPlaceholder);
  return gap === undefined ? undefined : { from: gap.index, to: gap.index + gap[0].length };
};

export const missing: Problem = { kind: 'missing' };
export const isBlank = (text: string): boolean => text.trim() === '';
export const needed = (value: string): Problem | undefined => (isBlank(value) ? missing : undefined);

/** `kept`: placeholders that the server fills. `contacts`: of an office, which are nobody's personal data. */
type Known = { kept?: readonly string[]; contacts?: readonly string[] };

/** `open`: everybody reads it. */
export const textProblem = (
  text: string,
  open: boolean,
  { kept = [], contacts = [] }: Known = {},
): Problem | undefined => {
  if (isBlank(text)) return missing;
  const name = leftOver(text, kept);
  if (name !== undefined) return { kind: 'placeholder', name };
  const finds = open ? personalDataIn(withoutContacts(text.trim(), contacts)) : [];
  return finds.length === 0 ? undefined : { kind: 'personal-data', text: text.trim(), finds };
};

type Found = Readonly<Record<string, Problem | undefined>>;

const stopping = (found: Found): Problems =>
  Object.fromEntries(
    Object.entries(found).flatMap(([name, problem]) => (problem === undefined ? [] : [[name, problem]])),
  );

/** The body, unless something was found. */
export const checked = <Body extends object>(found: Found, body: Body): Checked<Body> => {
  const problems = stopping(found);
  return Object.keys(problems).length === 0 ? { ok: true, body } : { ok: false, problems };
};

/** What may be left out, and was not. */
export const given = <Name extends string>(name: Name, value: string): Partial<Record<Name, string>> =>
  (isBlank(value) ? {} : { [name]: value.trim() }) as Partial<Record<Name, string>>;

/** Whoever gives a reason has seen what was found. */
export const looks = ({ publishAnyway }: Publishing): boolean => !publishAnyway;

type Noted = { problem: Problem | undefined; body: { publicNote?: string } };

/** The note in public beside a private message, where there is a place for one. */
export const note = (values: Noting & Publishing, { note: hasPublic }: Outlet): Noted =>
  hasPublic === true && values.withNote
    ? { problem: textProblem(values.publicNote, looks(values)), body: given('publicNote', values.publicNote) }
    : { problem: undefined, body: {} };

/** Whoever lets personal data out says why. */
export const reasoned = <Body extends object>(
  values: Publishing,
  result: Checked<Body>,
): Checked<Body & { publishAnyway?: { reason: string } }> => {
  const { publishAnyway, publishReason } = values;
  if (!publishAnyway) return result;
  if (isBlank(publishReason))
    return { ok: false, problems: { ...(result.ok ? {} : result.problems), publishReason: missing } };
  return result.ok ? { ok: true, body: { ...result.body, publishAnyway: { reason: publishReason.trim() } } } : result;
};

export const withText = ({ text }: { text: string }, open: boolean): Checked<{ text: string }> =>
  checked({ text: textProblem(text, open) }, { text: text.trim() });
