// What a form behind an act knows of its case, and how it holds what is typed. Nothing typed is lost when a form is closed.
import { useState } from 'react';
import type { OfficerCommand } from '#core/complaint/officer-commands.ts';
import type { IdentityField } from '#core/complaint/complaint.ts';
import { text } from '../text/id.ts';
import type { Problem, Problems, Values } from './act-body.ts';

export type Agency = { id: string; name: string; shortName: string };
export type Template = { id: string; purpose: string; name: string; body: string };
export type Limit = { max: number; unit: 'characters' | 'bytes' };

/** The facts of one case that its forms show or start from. */
export type ActFacts = {
  number: string;
  channel: string;
  hasPublic: boolean;
  hasPrivate: boolean;
  publicLimit?: Limit;
  privateLimit?: Limit;
  agencies: readonly Agency[];
  templates: readonly Template[];
  messages: readonly { id: string; text: string }[];
  others: readonly { number: string; text: string }[];
  identityFields: readonly IdentityField[];
  upikText: string;
  draft?: string;
  dueAt?: string;
  extension?: { agency: string; untilAt: string; reason: string };
  agencyAnswer?: string;
  reporterName?: string;
};

export type ActForm = {
  facts: ActFacts;
  values: Values;
  problems: Problems;
  set: (change: Partial<Values>) => void;
};

const empty: Values = {
  text: '',
  reason: '',
  note: '',
  mode: 'form-link',
  name: '',
  phone: '',
  address: '',
  kelurahan: '',
  fields: [],
  notComplaint: '',
  otherNumber: '',
  messageIds: [],
  publicText: '',
  privateText: '',
  upikNumber: '',
  leadAgencyId: '',
  helpingAgencyIds: [],
  instruction: '',
  suggestedAgencyId: '',
  untilAt: '',
  outcome: '',
  attachmentIds: [],
};

const kept = new Map<string, Values>();
const keyOf = (act: OfficerCommand, facts: ActFacts): string => `${facts.number}:${act}`;

const started = (act: OfficerCommand, facts: ActFacts): Values => ({
  ...empty,
  mode: facts.hasPublic || !facts.hasPrivate ? 'form-link' : 'private-message',
  fields: [...facts.identityFields],
  text: act === 'ApproveInterim' || act === 'DraftResponse' ? (facts.draft ?? '') : '',
});

/** What is typed into one form of one case, kept until the act is done. */
export const useValues = (
  act: OfficerCommand,
  facts: ActFacts,
): [Values, (change: Partial<Values>) => void, () => void] => {
  const key = keyOf(act, facts);
  const [values, setValues] = useState(() => kept.get(key) ?? started(act, facts));
  const set = (change: Partial<Values>): void =>
    setValues((now) => {
      const next = { ...now, ...change };
      kept.set(key, next);
      return next;
    });
  return [values, set, () => kept.delete(key)];
};

export const problemWords = (problem: Problem | undefined): string | undefined => {
  if (problem === undefined) return undefined;
  switch (problem.kind) {
    case 'missing':
      return text.forms.missing;
    case 'typo':
      return text.forms.otherCaseWrong;
    case 'personal-data':
      return text.forms.personalData[problem.pattern];
    case 'placeholder':
      return text.forms.placeholderLeft(problem.name);
  }
};
