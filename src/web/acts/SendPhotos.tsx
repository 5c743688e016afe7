// Which pictures of the field go to the reporter with the answer, and, before it is sent, on which channels none do.
import type { ReactNode } from 'react';
import { text } from '../text/id.ts';
import { Banner } from '../ui/Banner.tsx';
import { channelName } from '../ui/channel-name.ts';
import { Choices } from '../ui/Choices.tsx';
import type { ActFacts, ActForm } from './act-form.ts';
import './photos.css';

type Way = ActFacts['photoWays'][number];

const words = text.forms.sendPhotos;

const wayWords = ({ channel, visibility, takes }: Way): string =>
  (takes ? words.takes : words.leaves)[visibility](channelName(channel));

/** Those on which these texts would go. */
const waysOf = ({ facts, values }: ActForm): Way[] =>
  facts.photoWays.filter(({ visibility }) =>
    visibility === 'public' ? values.publicText.trim() !== '' : !facts.hasPublic || values.privateText.trim() !== '',
  );

function PhotoTicks({ form, ways }: { form: ActForm; ways: readonly Way[] }): ReactNode {
  const { facts, values, set } = form;
  return (
    <Choices
      label={words.label}
      hint={[...ways.map(wayWords), words.clean].join(' ')}
      many
      choices={facts.photos.map(({ id, url, isResult }, index) => ({
        value: id,
        label: words.each(index + 1),
        hint: isResult ? words.ofResult : words.ofProgress,
        picture: url,
      }))}
      chosen={values.attachmentIds}
      onChoose={(attachmentIds) => set({ attachmentIds })}
    />
  );
}

function OpenlyTick({ form: { values, set } }: { form: ActForm }): ReactNode {
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

/** Nothing where the field sent no picture. */
export function SendPhotos({ form }: { form: ActForm }): ReactNode {
  const { facts, values } = form;
  if (facts.photos.length === 0) return null;
  const ways = waysOf(form);
  const taking = ways.filter(({ takes }) => takes);
  const leaving = ways.filter(({ takes }) => !takes);
  const mayShow = taking.some(({ visibility }) => visibility === 'public');
  return (
    <>
      {taking.length > 0 && <PhotoTicks form={form} ways={taking} />}
      {mayShow && values.attachmentIds.length > 0 && <OpenlyTick form={form} />}
      {leaving.length > 0 && <Banner kind="info">{leaving.map(wayWords).join(' ')}</Banner>}
    </>
  );
}
