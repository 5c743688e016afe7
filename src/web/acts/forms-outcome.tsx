// Forms of the acts of steps 3-6: drafting, register, disposition, follow-up, result.
import { Copy } from 'lucide-react';
import type { ReactNode } from 'react';
import type { FieldOutcome } from '#core/complaint/complaint.ts';
import { text } from '#words/console.ts';
import { Button } from '../ui/Button.tsx';
import { channelName, isSpoken } from '../ui/channel-name.ts';
import { Choices } from '../ui/Choices.tsx';
import { useCopy } from '../ui/copy.ts';
import { Select, Textarea, TextField } from '../ui/Field.tsx';
import { MomentField } from '../ui/MomentField.tsx';
import { momentWords } from '../ui/time-words.ts';
import { problemWords, type ActForm } from './act-form.ts';
import type { FormValues, ResultValues, Wording } from './act-values.ts';
import { ReasonField } from './forms-intake.tsx';
import { MessageField } from './MessageField.tsx';
import { NoteField } from './NoteField.tsx';
import { PrivateWindow } from './PrivateWindow.tsx';
import { PublicAnswer } from './PublicAnswer.tsx';
import { PublishAnyway } from './PublishAnyway.tsx';
import { PhotoField } from './PhotoField.tsx';
import { SendPhotos } from './SendPhotos.tsx';

const outcomes = ['done', 'scheduled', 'cannot'] as const satisfies readonly FieldOutcome[];

export function DraftForm({ form }: { form: ActForm<Wording> }): ReactNode {
  const { hasPublic, publicLimit, privateLimit } = form.facts;
  return (
    <>
      {hasPublic ? <PublicAnswer facts={form.facts} /> : <PrivateWindow facts={form.facts} />}
      <MessageField
        form={form}
        name="text"
        label={text.forms.draft}
        hint={hasPublic ? `${text.forms.interimHint} ${text.forms.publicHint}` : text.forms.interimHint}
        purpose="interim"
        limit={hasPublic ? publicLimit : privateLimit}
        autoFocus
      />
    </>
  );
}

export function InterimForm({ form }: { form: ActForm<FormValues['ApproveInterim']> }): ReactNode {
  return (
    <>
      <DraftForm form={form} />
      <PublishAnyway form={form} />
    </>
  );
}

function OpenText({ form }: { form: ActForm<ResultValues> }): ReactNode {
  const { hasPublic, publicLimit, privateLimit } = form.facts;
  return (
    <MessageField
      form={form}
      name="publicText"
      label={hasPublic ? text.forms.publicText : text.forms.trackText}
      hint={hasPublic ? text.forms.publicHint : text.forms.trackHint}
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
  const { hasPublic, agencyAnswer, channel } = form.facts;
  const told = !hasPublic && isSpoken(channel);
  const { publicText, privateText } = form.values;
  const onlyPrivate = publicText.trim() === '' && privateText.trim() !== '';
  return (
    <>
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
          {!hasPublic && !told && <OpenText form={form} />}
        </div>
      </div>
      <PublishAnyway form={form} />
    </>
  );
}

export function UpikForm({ form }: { form: ActForm<FormValues['RegisterInUpik']> }): ReactNode {
  const copy = useCopy();
  const { upikText, jssUrl } = form.facts;
  const copyAndOpen = (): void => {
    copy(upikText);
    if (jssUrl !== undefined) window.open(jssUrl, '_blank', 'noopener,noreferrer');
  };
  return (
    <>
      <section className="quote" aria-label={text.forms.upikText}>
        <div className="line">
          <h3>{text.forms.upikText}</h3>
          <Button className="push" onClick={copyAndOpen}>
            <Copy size={16} aria-hidden />
            {jssUrl === undefined ? text.forms.upikCopy : text.forms.upikCopyAndOpen}
          </Button>
        </div>
        <p className="keep-lines">{upikText}</p>
      </section>
      <TextField
        label={text.forms.upikNumber}
        data-autofocus
        autoComplete="off"
        value={form.values.upikNumber}
        error={problemWords(form.problems.upikNumber)}
        onChange={(event) => form.set({ upikNumber: event.target.value })}
      />
    </>
  );
}

export function DisposeForm({ form }: { form: ActForm<FormValues['Dispose']> }): ReactNode {
  const { agencies } = form.facts;
  const helping = agencies.filter((agency) => agency.id !== form.values.leadAgencyId);
  return (
    <>
      <Select
        label={text.forms.leadAgency}
        empty={text.common.choose}
        data-autofocus
        options={agencies.map((agency) => ({ value: agency.id, label: `${agency.shortName}: ${agency.name}` }))}
        value={form.values.leadAgencyId}
        error={problemWords(form.problems.leadAgencyId)}
        onChange={(event) => form.set({ leadAgencyId: event.target.value })}
      />
      <Textarea
        label={text.forms.instruction}
        hint={text.forms.instructionHint}
        rows={4}
        value={form.values.instruction}
        error={problemWords(form.problems.instruction)}
        onChange={(event) => form.set({ instruction: event.target.value })}
      />
      <Choices
        label={text.forms.helping}
        optional
        many
        compact
        choices={helping.map((agency) => ({ value: agency.id, label: agency.shortName }))}
        chosen={form.values.helpingAgencyIds}
        onChoose={(helpingAgencyIds) => form.set({ helpingAgencyIds })}
      />
    </>
  );
}

export function AcknowledgeForm(): ReactNode {
  return <p>{text.forms.acknowledge}</p>;
}

export function RefuseForm({ form }: { form: ActForm<FormValues['RefuseDisposition']> }): ReactNode {
  return (
    <>
      <ReasonField form={form} />
      <Select
        label={text.forms.suggested}
        optional
        empty={text.common.choose}
        options={form.facts.agencies.map((agency) => ({ value: agency.id, label: agency.shortName }))}
        value={form.values.suggestedAgencyId}
        onChange={(event) => form.set({ suggestedAgencyId: event.target.value })}
      />
    </>
  );
}

export function ProgressForm({ form }: { form: ActForm<FormValues['ReportProgress']> }): ReactNode {
  return (
    <>
      <Textarea
        label={text.forms.progress}
        rows={5}
        data-autofocus
        value={form.values.text}
        error={problemWords(form.problems.text)}
        onChange={(event) => form.set({ text: event.target.value })}
      />
      <PhotoField form={form} />
    </>
  );
}

export function ExtensionForm({ form }: { form: ActForm<FormValues['AskExtension']> }): ReactNode {
  const { dueAt } = form.facts;
  return (
    <>
      <MomentField
        label={text.forms.until}
        hint={dueAt === undefined ? undefined : text.forms.oldDeadline(momentWords(dueAt))}
        value={form.values.untilAt}
        error={problemWords(form.problems.untilAt)}
        onChange={(untilAt) => form.set({ untilAt })}
      />
      <ReasonField form={form} />
    </>
  );
}

export function GrantForm({ form }: { form: ActForm<FormValues['GrantExtension']> }): ReactNode {
  const { extension, dueAt } = form.facts;
  if (extension === undefined) return null;
  return (
    <>
      <p>{text.forms.granting(extension.agency, momentWords(extension.untilAt))}</p>
      <blockquote className="quote keep-lines">{extension.reason}</blockquote>
      {dueAt !== undefined && <p className="muted">{text.forms.oldDeadline(momentWords(dueAt))}</p>}
    </>
  );
}

export function FieldResultForm({ form }: { form: ActForm<FormValues['ReportFieldResult']> }): ReactNode {
  return (
    <>
      <Choices
        label={text.forms.outcomeLabel}
        choices={outcomes.map((outcome) => ({ value: outcome, ...text.forms.outcome[outcome] }))}
        chosen={[form.values.outcome]}
        error={problemWords(form.problems.outcome)}
        onChoose={([outcome]) => form.set({ outcome: outcomes.find((one) => one === outcome) ?? '' })}
      />
      <Textarea
        label={text.forms.resultText}
        hint={text.forms.resultHint}
        rows={5}
        value={form.values.text}
        error={problemWords(form.problems.text)}
        onChange={(event) => form.set({ text: event.target.value })}
      />
      <PhotoField form={form} />
    </>
  );
}

export function NoteForm({ form }: { form: ActForm<FormValues['AddNote']> }): ReactNode {
  return (
    <Textarea
      label={text.forms.note}
      rows={4}
      data-autofocus
      value={form.values.text}
      error={problemWords(form.problems.text)}
      onChange={(event) => form.set({ text: event.target.value })}
    />
  );
}
