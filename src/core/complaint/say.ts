// What the program says in its own words, as a message: which row of told-ends.ts, on which conversation. Must hold no sentence.
import { procedureOf } from '../sop/in-force.ts';
import type { Instant } from '../time.ts';
import type { CaseFile, SendPurpose, ThreadRef } from './complaint.ts';
import { originOf, privateThreadOf } from './decision.ts';
import type { Named, SendEffect } from './reactions.ts';
import type { AutomaticTemplate, Telling } from './told-ends.ts';

/** A report that a register passed on is told there, by its state. */
export const isOfRegister = ({ sop }: CaseFile): boolean => procedureOf(sop).reportClass !== undefined;

const threadFor = (file: CaseFile, where: Extract<Telling, { by: 'program' }>['where']): ThreadRef | undefined => {
  if (where === 'where-they-came') return originOf(file);
  return privateThreadOf(file) ?? (where === 'own-private' ? originOf(file) : undefined);
};

const purposeOf = (template: AutomaticTemplate): SendPurpose => {
  if (template === 'remind-identity') return 'remind-identity';
  return template === 'disposed' || template === 'under-way' ? 'news' : 'notice';
};

/** Nothing where an officer's words tell it, nobody is told, or there is no such conversation. */
export const say = (telling: Telling, file: CaseFile, of: Named & { number?: string } = {}): SendEffect[] => {
  if (telling.by !== 'program') return [];
  const { template, where } = telling;
  const thread = threadFor(file, where);
  if (thread === undefined) return [];
  const text = { kind: 'template', template, number: file.number, ...of } as const;
  return [{ kind: 'send', purpose: purposeOf(template), thread, visibility: thread.visibility, text }];
};

/** The same, and none of it before a moment. */
export const notBefore = (at: Instant | undefined, effects: SendEffect[]): SendEffect[] =>
  at === undefined ? effects : effects.map((effect) => ({ ...effect, notBefore: at }));
