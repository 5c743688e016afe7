// An act as its dialog needs it: its contract, what its form starts from, what it becomes, and the form. Each knows its own fields and no others.
import type { ReactNode } from 'react';
import type { OfficerCommand } from '#core/complaint/act-table.ts';
import type { acts } from '#features/acts/act.contract.ts';
import type { ActFacts, ActForm } from './act-form.ts';
import type { CheckedAct, Outlet } from './act-values.ts';

export type ContractOf<T extends OfficerCommand> = (typeof acts)[T];

/**
 * Where an act's words go. `text` is read by everybody where the case came in public, but for `asks`, which is always private;
 * `result` has a text of its own for each. Nothing: they stay in the house.
 */
export type Voice = 'text' | 'asks' | 'result';

/** What is said of an act beside its form. */
export type ActManner = {
  voice?: Voice;
  /** It ends something for somebody: the button warns. */
  heavy?: true;
  /** The form has two columns. */
  wide?: (facts: ActFacts) => boolean;
};

export type ActScreen<T extends OfficerCommand, Values extends object> = ActManner & {
  act: T;
  contract: ContractOf<T>;
  start: (facts: ActFacts) => Values;
  /** The fields of the act, or which of the form's still need something. */
  body: (values: Values, outlet: Outlet) => CheckedAct<T>;
  Form: (props: { form: ActForm<Values> }) => ReactNode;
};

/** Of a form that nobody but the act knows: what it started from is what goes into its body and its form, so these are methods to the compiler. */
export interface AnyActScreen<T extends OfficerCommand = OfficerCommand> extends ActManner {
  act: T;
  contract: ContractOf<T>;
  start(facts: ActFacts): object;
  body(values: object, outlet: Outlet): CheckedAct<T>;
  Form: { drawn(props: { form: ActForm<object> }): ReactNode }['drawn'];
}

/** Where a form stands: below the conversation, beside it, or over it where something ends for somebody. */
export type ActPlace = 'composer' | 'beside' | 'over';

/** Words to the reporter or to colleagues are written under what they answer. */
export const placeOf = ({ act, heavy, voice }: Pick<AnyActScreen, 'act' | 'heavy' | 'voice'>): ActPlace => {
  if (heavy === true) return 'over';
  return voice !== undefined || act === 'AddNote' ? 'composer' : 'beside';
};

export type ActDialogProps = {
  facts: ActFacts;
  onClose: () => void;
  /** What stands in the head of the form beside its title. */
  head?: ReactNode;
  /** Looks up what is next as the form is sent, and leads there once it was. */
  onNext?: (() => () => void) | undefined;
  onDone?: ((answer: unknown) => void) | undefined;
  /** Whether the act can be done on the case as its page has it now. */
  fits?: boolean | undefined;
  /** What somebody else did to the case since this form was opened. */
  news?: string | undefined;
};
