// The words that everybody will read of a case, and how they will stand there.
import { useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { textLength } from '#core/text-length.ts';
import { failureWords } from '#web/api.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button } from '#web/ui/Button.tsx';
import { Choices } from '#web/ui/Choices.tsx';
import { Dialog } from '#web/ui/Dialog.tsx';
import { Select, Textarea } from '#web/ui/Field.tsx';
import { PublicFace } from './PublicFace.tsx';
import type { PublicationAnswer } from './publication.contract.ts';
import { usePublish } from './use-publish.tsx';

const points = ['near', 'exact', 'none'] as const satisfies readonly PublicationAnswer['point'][];

type PlaceProps = {
  answer: PublicationAnswer;
  point: PublicationAnswer['point'];
  onChoose: (point: PublicationAnswer['point']) => void;
};

/** Of a case whose place nobody knows yet nothing is asked, and later none is told. */
function Place({ answer: { place, kelurahan }, point, onChoose }: PlaceProps): ReactNode {
  if (place === undefined && kelurahan === undefined) return null;
  const words = place === undefined ? late.publication.areas : late.publication.points;
  const offered = points.flatMap((value) => {
    const said = value === 'exact' ? place && late.publication.points.exact : words[value];
    return said === undefined ? [] : [{ value, ...said }];
  });
  return (
    <Choices
      label={place === undefined ? late.publication.kelurahan : late.publication.place}
      choices={offered}
      chosen={[point]}
      onChoose={([one]) => onChoose(points.find((known) => known === one) ?? 'none')}
    />
  );
}

/** As many as Open311 allows a description. */
const longest = 4000;

type DialogProps = { number: string; answer: PublicationAnswer; onClose: () => void };
type Written = Pick<PublicationAnswer, 'serviceCode' | 'summary' | 'point'>;

/** A category that is no longer offered cannot be kept. */
const begun = ({ serviceCode, summary, services, point }: PublicationAnswer): Written => ({
  serviceCode: services.some(({ code }) => code === serviceCode) ? serviceCode : (services[0]?.code ?? ''),
  ...{ summary, point },
});

function Fields({
  answer,
  written,
  onWrite,
}: {
  answer: PublicationAnswer;
  written: Written;
  onWrite: (change: Partial<Written>) => void;
}): ReactNode {
  const length = textLength(written.summary.trim(), 'characters');
  return (
    <>
      <Select
        label={late.publication.category}
        options={answer.services.map(({ code, name }) => ({ value: code, label: name }))}
        value={written.serviceCode}
        onChange={(event) => onWrite({ serviceCode: event.target.value })}
      />
      <Textarea
        label={late.publication.summary}
        hint={late.publication.summaryHint}
        optional
        data-autofocus
        value={written.summary}
        count={{ words: late.publication.count(length), over: length > longest }}
        onChange={(event) => onWrite({ summary: event.target.value })}
      />
      <Place answer={answer} point={written.point} onChoose={(point) => onWrite({ point })} />
    </>
  );
}

/** Shows below the form what will be public; the report's own words are never filled in. */
export function PublicationDialog({ number, answer, onClose }: DialogProps): ReactNode {
  const [written, setWritten] = useState(() => begun(answer));
  const publish = usePublish(number, onClose);
  const isTooLong = textLength(written.summary.trim(), 'characters') > longest;
  const send = (): void => {
    if (!isTooLong) publish.mutate({ listed: true, ...written });
  };
  // Beside the panel, which a narrow screen may hide.
  return createPortal(
    <Dialog title={late.publication.title} onClose={onClose} onSend={send}>
      <p className="muted">{late.publication.lead}</p>
      {publish.isError && (
        <Banner kind="late" alert>
          {failureWords(publish.error)} {text.forms.kept}
        </Banner>
      )}
      <Fields answer={answer} written={written} onWrite={(change) => setWritten({ ...written, ...change })} />
      <section className="quote" aria-labelledby="akan-tampil">
        <h3 id="akan-tampil">{late.publication.preview}</h3>
        <PublicFace answer={{ ...answer, ...written }} />
      </section>
      <div className="form-foot">
        <Button look="primary" disabled={publish.isPending || isTooLong} onClick={send}>
          {publish.isPending ? text.common.saving : late.publication.send}
        </Button>
        <Button onClick={onClose}>{text.common.cancel}</Button>
      </div>
    </Dialog>,
    document.body,
  );
}
