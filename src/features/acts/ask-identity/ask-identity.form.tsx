// Asks who the reporter is: in a private message, or by a link to a form that is used once.
import type { ReactNode } from 'react';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { Choices } from '#web/ui/Choices.tsx';
import type { ActFacts, ActForm } from '#web/acts/act-form.ts';
import type { ActScreen } from '#web/acts/act-screen.ts';
import type { Entered, Noting, Publishing } from '#web/acts/act-values.ts';
import { checked, linkPlaceholder, note, reasoned, textProblem } from '#web/acts/checks.ts';
import { MessageField } from '#web/acts/MessageField.tsx';
import { NoteField } from '#web/acts/NoteField.tsx';
import { PrivateWindow } from '#web/acts/PrivateWindow.tsx';
import { PublishAnyway } from '#web/acts/PublishAnyway.tsx';
import { fillTemplate, knownOf, quiet, startingNote, startingText } from '#web/acts/templates.ts';
import { AskIdentity } from './ask-identity.contract.ts';

type Mode = Exclude<Entered<typeof AskIdentity>['mode'], ''>;
type Question = Noting & Publishing & { mode: Mode; text: string };

const inPrivate = ['form-link', 'private-message'] as const satisfies readonly Mode[];

/** Where the channel carries no private message, and the reporter wrote none: everybody reads the question. */
const isOpen = ({ hasPublic, hasPrivate, onlyPublic }: ActFacts): boolean =>
  hasPublic && !hasPrivate && onlyPublic === true;

const modesOf = (facts: ActFacts): readonly Mode[] => (isOpen(facts) ? ['public-link'] : inPrivate);

const askTemplates = (facts: ActFacts): { hasLink: boolean; filled: string }[] =>
  facts.templates
    .filter(({ purpose }) => purpose === 'ask-identity')
    .map(({ body }) => ({
      hasLink: body.includes(`{${linkPlaceholder}}`),
      filled: fillTemplate(body, knownOf(facts)),
    }));

/** The question that fits a way of asking; undefined where there is none, or somebody has already changed the words. */
export const questionFor = (facts: ActFacts, mode: Mode, typed: string): string | undefined => {
  const ready = askTemplates(facts);
  const untouched = typed.trim() === '' || ready.some(({ filled }) => filled === typed);
  if (!untouched) return undefined;
  const fitting = ready.filter(({ hasLink }) => hasLink === (mode !== 'private-message'));
  // Of what everybody reads the shortest: comments have little room.
  const byLength = fitting.toSorted((one, other) => one.filled.length - other.filled.length);
  return (mode === 'public-link' ? byLength : fitting)[0]?.filled;
};

const startingMode = (facts: ActFacts): Mode => {
  if (isOpen(facts)) return 'public-link';
  return facts.hasPublic || !facts.hasPrivate ? 'form-link' : 'private-message';
};

const hintOf = (mode: Mode): string => {
  if (mode === 'public-link') return late.actHints.publicLink;
  return mode === 'form-link' ? text.forms.linkPlace : late.actHints.privateOnly;
};

function AskIdentityForm({ form }: { form: ActForm<Question> }): ReactNode {
  const { facts } = form;
  const modes = modesOf(facts);
  const openly = form.values.mode === 'public-link';
  const choose = (mode: Mode): void => {
    const question = questionFor(form.facts, mode, form.values.text);
    form.set({ mode, ...(question === undefined ? {} : { text: question }) });
  };
  return (
    <>
      <Choices
        label={text.forms.mode}
        choices={modes.map((mode) => ({ value: mode, ...text.forms.modes[mode] }))}
        chosen={[form.values.mode]}
        onChoose={([chosen]) => choose(modes.find((one) => one === chosen) ?? form.values.mode)}
      />
      {!openly && <PrivateWindow facts={facts} />}
      <MessageField
        form={form}
        name="text"
        label={text.forms.text}
        hint={hintOf(form.values.mode)}
        purpose="ask-identity"
        limit={openly ? facts.publicLimit : facts.privateLimit}
        autoFocus
      />
      {!openly && <NoteField form={form} purpose="ask-note" />}
      <PublishAnyway form={form} />
    </>
  );
}

export const askIdentity: ActScreen<'AskIdentity', Question> = {
  act: 'AskIdentity',
  contract: AskIdentity,
  voice: 'asks',
  start: (facts) => {
    const mode = startingMode(facts);
    const words = questionFor(facts, mode, '') ?? startingText('ask-identity', facts);
    return { ...startingNote('ask-note', facts), ...quiet, mode, text: words };
  },
  body: (values, outlet) => {
    const beside = values.mode === 'public-link' ? { body: {}, problem: undefined } : note(values, outlet);
    const problem = textProblem(values.text, values.mode === 'public-link', { kept: [linkPlaceholder] });
    const body = { mode: values.mode, text: values.text.trim(), ...beside.body };
    return reasoned(values, checked({ text: problem, publicNote: beside.problem }, body));
  },
  Form: AskIdentityForm,
};
