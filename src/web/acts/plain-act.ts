// An act whose form holds what its contract asks, field for field: where it starts and what it becomes are read from the contract, which the
// server asks too. What the contract cannot say, the act adds. Pure.
import type { ReactNode } from 'react';
import type { TObject } from 'typebox';
import type { OfficerCommand } from '#core/complaint/act-table.ts';
import type { ActFields } from '#features/acts/act.contract.ts';
import type { ActFacts, ActForm } from './act-form.ts';
import type { ActManner, ActScreen, ContractOf } from './act-screen.ts';
import type { CheckedAct, Entered, Problem, Problems } from './act-values.ts';
import { checked, isBlank, missing } from './checks.ts';

type Held<T extends OfficerCommand> = Entered<ContractOf<T>>;

export type PlainAct<T extends OfficerCommand> = ActManner & {
  act: T;
  contract: ContractOf<T>;
  Form: (props: { form: ActForm<Held<T>> }) => ReactNode;
  /** Where a field starts, unless from nothing. */
  start?: (facts: ActFacts) => Partial<Held<T>>;
  /** What is wrong with words that are there. */
  check?: (values: Held<T>) => { [Name in keyof Held<T>]?: Problem | undefined };
  /** How what was typed is sent. */
  sent?: (fields: ActFields<T>) => ActFields<T>;
};

const startOf = ({ properties }: TObject): Record<string, unknown> =>
  Object.fromEntries(Object.entries(properties).map(([name, field]) => [name, 'items' in field ? [] : '']));

/** A contract that requires nothing has no list of it. */
const isRequired = ({ required }: { required?: readonly string[] | undefined }, name: string): boolean =>
  required?.includes(name) === true;

/** Lists may be empty where the contract lets them. */
const isMissing = (field: object, value: unknown): boolean =>
  Array.isArray(value)
    ? value.length === 0 && 'minItems' in field && Number(field.minItems) > 0
    : typeof value !== 'string' || isBlank(value);

const problemsIn = (contract: TObject, values: Record<string, unknown>): Problems =>
  Object.fromEntries(
    Object.entries(contract.properties)
      .filter(([name, field]) => isRequired(contract, name) && isMissing(field, values[name]))
      .map(([name]) => [name, missing]),
  );

/** Words without the blanks around them; what may be left out and was, is not sent. */
const fieldsIn = (contract: TObject, values: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.keys(contract.properties).flatMap((name) => {
      const value = values[name];
      const sent = typeof value === 'string' ? value.trim() : value;
      const isNothing = sent === '' || (Array.isArray(sent) && sent.length === 0);
      return isNothing && !isRequired(contract, name) ? [] : [[name, sent]];
    }),
  );

/** The screen of such an act. What lacks is told before what is wrong. */
export const plainAct = <T extends OfficerCommand>(plain: PlainAct<T>): ActScreen<T, Held<T>> => {
  const { act, contract, Form, start, check, sent, ...manner } = plain;
  return {
    ...manner,
    act,
    contract,
    Form,
    start: (facts) => ({ ...startOf(contract), ...start?.(facts) }) as Held<T>,
    body: (values: Held<T>): CheckedAct<T> => {
      const problems = { ...check?.(values), ...problemsIn(contract, values) };
      const fields = fieldsIn(contract, values) as ActFields<T>;
      const held = checked(problems, fields);
      return held.ok && sent !== undefined ? { ok: true, body: sent(fields) } : held;
    },
  };
};
