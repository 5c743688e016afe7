// Which pictures of the field the reporter gets: on the tracking page, and with the answer on the channels that take them.
import { useQueryClient } from '@tanstack/react-query';
import { useId, useRef, type ReactNode } from 'react';
import { rolesOf, type Holding } from '#core/access.ts';
import { mayIssue } from '#core/complaint/act-table.ts';
import { useOfficer } from '#web/session.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { channelName } from '#web/ui/channel-name.ts';
import { Choices } from '#web/ui/Choices.tsx';
import { FieldError } from '#web/ui/Field.tsx';
import type { ActFacts, ActForm } from '#web/acts/act-form.ts';
import { CameraPick, PhotoPick } from '#web/acts/PhotoField.tsx';
import { usePictureFiles } from '#web/acts/picture-files.ts';
import { usePictureUploads } from '#web/acts/picture-uploads.ts';
import type { ResultValues } from './result-values.tsx';
import './photos.css';

type Way = ActFacts['photoWays'][number];

const words = text.forms.sendPhotos;

const wayWords = ({ channel, visibility, takes }: Way): string =>
  (takes ? words.takes : words.leaves)[visibility](channelName(channel));

/** Those on which these texts would go. */
const waysOf = ({ facts, values }: ActForm<ResultValues>): Way[] =>
  facts.photoWays.filter(({ visibility }) =>
    visibility === 'public' ? values.publicText.trim() !== '' : !facts.hasPublic || values.privateText.trim() !== '',
  );

function PhotoTicks({ form, ways }: { form: ActForm<ResultValues>; ways: readonly Way[] }): ReactNode {
  const { facts, values, set } = form;
  return (
    <Choices
      label={words.label}
      hint={[...ways.map(wayWords), words.tracked, words.clean].join(' ')}
      many
      choices={facts.photos.map(({ id, url, source }, index) => ({
        value: id,
        label: words.each(index + 1),
        hint: words.sources[source],
        picture: url,
      }))}
      chosen={values.attachmentIds}
      onChoose={(attachmentIds) => set({ attachmentIds })}
    />
  );
}

function BeforeTicks({ form: { facts, values, set } }: { form: ActForm<ResultValues> }): ReactNode {
  return (
    <Choices
      label={words.before}
      hint={words.beforeHint}
      many
      choices={facts.beforePhotos.map(({ id, url }, index) => ({
        value: id,
        label: words.beforeEach(index + 1),
        picture: url,
      }))}
      chosen={values.beforeIds}
      onChoose={(beforeIds) => set({ beforeIds })}
    />
  );
}

function OpenlyTick({ form: { values, set } }: { form: ActForm<ResultValues> }): ReactNode {
  return (
    <Choices
      label={words.inPublic}
      many
      choices={[{ value: 'openly', label: words.openly, hint: words.openlyHint }]}
      chosen={values.photosInPublic ? ['openly'] : []}
      onChoose={(chosen) => set({ photosInPublic: chosen.length > 0 })}
    />
  );
}

/** A picture that was added stands among the others once the case was read again. */
const useAdding = (form: ActForm<ResultValues>): ReturnType<typeof usePictureUploads> => {
  const client = useQueryClient();
  const { facts, values, set } = form;
  const keep = (attachmentIds: string[]): void => set({ attachmentIds });
  const uploads = usePictureUploads({ number: facts.number, ids: values.attachmentIds, keep });
  const add = async (files: readonly File[]): Promise<void> => {
    await uploads.add(files);
    await client.invalidateQueries({ queryKey: ['live'] });
  };
  return { ...uploads, add };
};

function AddPhotos({ form }: { form: ActForm<ResultValues> }): ReactNode {
  const id = useId();
  const { busy, failed, add } = useAdding(form);
  const field = useRef<HTMLDivElement>(null);
  const take = (files: File[]): void => void add(files);
  usePictureFiles(field, take);
  return (
    <div className="field" ref={field}>
      <FieldError id={`${id}-error`} error={failed} />
      <p className="field-hint">{late.media.carried}</p>
      <div className="line">
        <PhotoPick words={words.add} aria-label={words.add} disabled={busy} onPick={take} />
        <CameraPick disabled={busy} onPick={take} />
        {busy && <span role="status">{text.forms.photoBusy}</span>}
      </div>
    </div>
  );
}

/** Whoever may add pictures beside those of agencies. */
const mayAdd = (officer: Holding): boolean => mayIssue(rolesOf(officer), 'ConveyResult');

/** Nothing where no picture could be chosen. */
export function SendPhotos({ form }: { form: ActForm<ResultValues> }): ReactNode {
  const { facts, values } = form;
  const canAdd = mayAdd(useOfficer());
  const ways = waysOf(form);
  const taking = ways.filter(({ takes }) => takes);
  const has = facts.photos.length > 0;
  const mayShow = taking.some(({ visibility }) => visibility === 'public');
  return (
    <>
      {facts.beforePhotos.length > 0 && <BeforeTicks form={form} />}
      {has && <PhotoTicks form={form} ways={ways} />}
      {canAdd && <AddPhotos form={form} />}
      {mayShow && values.attachmentIds.length > 0 && <OpenlyTick form={form} />}
    </>
  );
}
