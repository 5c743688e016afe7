// An act as its dialog needs it: what its form starts from, what it becomes, and the form. Each knows its own fields and no others.
import type { ReactNode } from 'react';
import type { OfficerCommand } from '#core/complaint/act-table.ts';
import type { ActFacts, ActForm } from './act-form.ts';
import type { CheckedAct, Outlet } from './act-values.ts';

export type ActScreen<T extends OfficerCommand, Values extends object> = {
  act: T;
  start: (facts: ActFacts) => Values;
  /** The fields of the act, or which of the form's still need something. */
  body: (values: Values, outlet: Outlet) => CheckedAct<T>;
  Form: (props: { form: ActForm<Values> }) => ReactNode;
};

export type ActDialogProps = {
  facts: ActFacts;
  onClose: () => void;
  onDone?: ((answer: unknown) => void) | undefined;
  /** What somebody else did to the case since this form was opened. */
  news?: string | undefined;
};
