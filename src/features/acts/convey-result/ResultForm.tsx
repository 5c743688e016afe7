// The form of a result: for everybody, for the reporter alone, or to be read aloud to them.
import type { ReactNode } from 'react';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { channelName, isSpoken } from '#web/ui/channel-name.ts';
import type { ActForm } from '#web/acts/act-form.ts';
import { MessageField } from '#web/acts/MessageField.tsx';
import { NoteField } from '#web/acts/NoteField.tsx';
import { PrivateWindow } from '#web/acts/PrivateWindow.tsx';
import { PublicAnswer } from '#web/acts/PublicAnswer.tsx';
import { PublishAnyway } from '#web/acts/PublishAnyway.tsx';
import type { ResultValues } from './result-values.tsx';
import { FamilyLine } from './FamilyLine.tsx';
import { SendPhotos } from './SendPhotos.tsx';

function OpenText({ form }: { form: ActForm<ResultValues> }): ReactNode {
  const { hasPublic, publicLimit, privateLimit } = form.facts;
  return (
    <MessageField
      form={form}
      name="publicText"
      label={hasPublic ? text.forms.publicText : text.forms.trackText}
      hint={hasPublic ? text.forms.publicHint : late.actHints.trackHint}
      purpose={hasPublic ? 'result' : undefined}
      limit={hasPublic ? publicLimit : privateLimit}
      optional
      autoFocus={hasPublic}
    />
  );
}

function PrivateText({ form }: { form: ActForm<ResultValues> }): ReactNode {
  const { hasPublic, privateLimit } = form.facts;
  return (
    <MessageField
      form={form}
      name="privateText"
      label={text.forms.privateText}
      hint={hasPublic ? `${text.forms.privateHint} ${text.forms.eitherText}` : text.forms.privateHint}
      purpose={hasPublic ? undefined : 'result'}
      limit={privateLimit}
      optional={hasPublic}
      autoFocus={!hasPublic}
    />
  );
}

/** Read aloud to the reporter, and on the tracking page. */
function ToldText({ form }: { form: ActForm<ResultValues> }): ReactNode {
  return (
    <MessageField
      form={form}
      name="publicText"
      label={text.forms.toldText}
      hint={text.forms.toldHint(channelName(form.facts.channel))}
      purpose="result"
      limit={form.facts.privateLimit}
      autoFocus
    />
  );
}

export function ResultForm({ form }: { form: ActForm<ResultValues> }): ReactNode {
  const { hasPublic, agencyAnswer, channel, inLane } = form.facts;
  const told = !hasPublic && isSpoken(channel);
  const { publicText, privateText } = form.values;
  const onlyPrivate = publicText.trim() === '' && privateText.trim() !== '';
  return (
    <>
      <FamilyLine facts={form.facts} />
      <div className={agencyAnswer === undefined ? 'stack' : 'two-columns'}>
        {agencyAnswer !== undefined && (
          <section className="quote" aria-label={text.forms.agencyAnswer}>
            <h3>{text.forms.agencyAnswer}</h3>
            <p className="keep-lines">{agencyAnswer}</p>
          </section>
        )}
        <div className="stack">
          {told && <ToldText form={form} />}
          <PublicAnswer facts={form.facts} />
          {hasPublic && <OpenText form={form} />}
          {!told && <PrivateWindow facts={form.facts} />}
          {!told && <PrivateText form={form} />}
          {onlyPrivate && <NoteField form={form} purpose="answer-note" />}
          <SendPhotos form={form} />
          {!hasPublic && !told && inLane !== true && <OpenText form={form} />}
        </div>
      </div>
      <PublishAnyway form={form} />
    </>
  );
}
