// Messages about something else become a case of their own; or one matter of a message does, and the message stays.
import { useEffect, type ReactNode } from 'react';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Choices } from '#web/ui/Choices.tsx';
import { Textarea } from '#web/ui/Field.tsx';
import { problemWords, type ActFacts, type ActForm } from '#web/acts/act-form.ts';
import type { ActScreen } from '#web/acts/act-screen.ts';
import { checked, missing } from '#web/acts/checks.ts';
import { SplitOff } from './split-off.contract.ts';

const ways = ['move', 'child'] as const;

/** `passage`: words of the one message that was chosen; none of them is all of it. */
type Splitting = { way: (typeof ways)[number]; messageIds: string[]; passage: string };
type Props = { form: ActForm<Splitting> };

/** What was taken back, or is pictures alone, can leave and holds no matter of its own. */
const worded = (messages: ActFacts['messages']): ActFacts['messages'] =>
  messages.filter(({ text: said }) => said.trim() !== '');

/** A message alone stays: one matter of it can go on by itself. */
const starting = ({ messages, whole }: ActFacts): Splitting => {
  const isMoving = messages.length > 1 || whole !== undefined;
  return {
    way: isMoving ? 'move' : 'child',
    messageIds: isMoving ? [] : worded(messages).map(({ id }) => id),
    passage: '',
  };
};

function WhichMessages({ form, many }: Props & { many: boolean }): ReactNode {
  return (
    <Choices
      label={many ? text.forms.messages : late.children.message}
      many={many}
      choices={(many ? form.facts.messages : worded(form.facts.messages)).map((message) => ({
        value: message.id,
        label: message.text,
      }))}
      chosen={form.values.messageIds}
      error={problemWords(form.problems.messageIds)}
      onChoose={(messageIds) => form.set({ messageIds, passage: '' })}
    />
  );
}

/** Its words are marked where they stand, by hand or by keys: nothing is typed anew that the reporter did not write. */
function Passage({ form }: Props): ReactNode {
  // By mouse, keys or fingers: the browser tells of each at the document alone.
  useEffect(() => {
    const read = (): void => {
      const at = document.activeElement;
      if (!(at instanceof HTMLTextAreaElement) || !at.readOnly) return;
      form.set({ passage: at.value.slice(at.selectionStart, at.selectionEnd).trim() });
    };
    document.addEventListener('selectionchange', read);
    return () => document.removeEventListener('selectionchange', read);
  }, [form]);
  const message = form.facts.messages.find(({ id }) => form.values.messageIds.includes(id));
  if (message === undefined) return null;
  const { passage } = form.values;
  return (
    <>
      <Textarea
        key={message.id}
        label={late.children.words}
        hint={late.children.wordsHint}
        readOnly
        rows={6}
        value={message.text}
      />
      <div role="status">
        <h3>{passage === '' ? late.children.wholeMessage : late.children.chosen}</h3>
        {passage !== '' && <blockquote className="quote keep-lines">{passage}</blockquote>}
      </div>
    </>
  );
}

function SplitForm({ form }: Props): ReactNode {
  const { messages, whole } = form.facts;
  const { way } = form.values;
  const isOne = messages.length < 2;
  if (messages.length === 0 || (isOne && worded(messages).length === 0))
    return <Banner kind="info">{late.acts.SplitOff.lead}</Banner>;
  if (isOne && whole !== undefined) return <Banner kind="info">{late.children.whole[whole]}</Banner>;
  return (
    <>
      {!isOne && (
        <Choices
          label={late.children.way}
          choices={ways.map((value) => ({ value, ...late.children.ways[value] }))}
          chosen={[way]}
          onChoose={([chosen]) => form.set({ way: chosen === 'child' ? 'child' : 'move', messageIds: [], passage: '' })}
        />
      )}
      {way === 'child' && whole !== undefined ? (
        <Banner kind="info">{late.children.whole[whole]}</Banner>
      ) : (
        <>
          {!isOne && <WhichMessages form={form} many={way === 'move'} />}
          {way === 'child' && <Passage form={form} />}
          {way === 'child' && <p className="meta">{late.children.told}</p>}
        </>
      )}
    </>
  );
}

/** Of a case of one message it begins with that one. */
export const splitOff: ActScreen<'SplitOff', Splitting> = {
  act: 'SplitOff',
  contract: SplitOff,
  start: starting,
  body: ({ way, messageIds, passage }) => {
    const problems = { messageIds: messageIds.length === 0 ? missing : undefined };
    const child = { child: true as const, ...(passage === '' ? {} : { passage }) };
    return checked(problems, { messageIds, ...(way === 'child' ? child : {}) });
  },
  Form: SplitForm,
};
