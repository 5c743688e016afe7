// One week: what it came to in sentences, the paragraph that somebody writes to it, and the ways by which it leaves.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Copy, FileText, ImageDown } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { readersOfFigures } from '#core/access.ts';
import { failureWords, getJson, sendJson } from '#web/api.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button } from '#web/ui/Button.tsx';
import { Textarea } from '#web/ui/Field.tsx';
import { useCopy } from '#web/ui/copy.ts';
import { SkeletonRows } from '#web/ui/Marks.tsx';
import { useHolds } from '#web/session.ts';
import { momentWords } from '#web/ui/time-words.ts';
import { useToast } from '#web/ui/Toast.tsx';
import { language } from '#words/console.ts';
import { late } from '#words/late.ts';
import { askedOf, hrefOf } from '../dashboard/asked.tsx';
import { behindHref } from '../dashboard/behind-asked.tsx';
import { mostAnalysis, type RecapAnswer } from './recap.contract.ts';
import { datesOfWeek } from './recap-days.tsx';
import { savePicture } from './recap-picture.tsx';
import './recap.css';

const words = late.recaps;
const pathOf = (day: string): string => `/api/v1/recaps/${encodeURIComponent(day)}`;

const useWrite = (day: string) => {
  const client = useQueryClient();
  const announce = useToast();
  return useMutation({
    mutationFn: (analysis: string) => sendJson<RecapAnswer>('PUT', pathOf(day), { analysis }),
    onSuccess: () => announce(words.kept),
    onSettled: () => client.invalidateQueries({ queryKey: ['live', 'recaps'] }),
  });
};

function Analysis({ recap }: { recap: RecapAnswer }): ReactNode {
  const [typed, setTyped] = useState(recap.analysis);
  const write = useWrite(recap.day);
  const isSame = typed.trim() === recap.analysis;
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isSame && !write.isPending) write.mutate(typed);
      }}
    >
      {write.isError && (
        <Banner kind="late" alert>
          {failureWords(write.error)}
        </Banner>
      )}
      <Textarea
        label={words.analysis}
        hint={words.analysisHint}
        maxLength={mostAnalysis}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <div className="line">
        <Button look="primary" type="submit" disabled={isSame || write.isPending}>
          {words.keep}
        </Button>
        {recap.writtenBy !== undefined && recap.writtenAt !== undefined && (
          <span className="meta">{words.writtenBy(recap.writtenBy, momentWords(recap.writtenAt))}</span>
        )}
      </div>
    </form>
  );
}

/** What was counted stays; what stands behind it is listed as the record has it now. */
function Behind({ recap: { day, madeAt, opened, n, late: tooLate } }: { recap: RecapAnswer }): ReactNode {
  const asked = askedOf(datesOfWeek(day));
  const { whats, outcomes, link } = late.charts.behind;
  const reads = useHolds(readersOfFigures);
  return (
    <>
      {reads && (
        <ul className="report-links">
          <li>
            <Link href={behindHref(asked, { what: 'opened' })}>{link(whats.opened, opened)}</Link>
          </li>
          <li>
            <Link href={behindHref(asked, { what: 'step' })}>{link(whats.step, n)}</Link>
          </li>
          <li>
            <Link href={behindHref(asked, { what: 'step', outcome: 'late' })}>{link(outcomes.late, tooLate)}</Link>
          </li>
          <li>
            <Link href={hrefOf('/laporan', asked)}>{words.figuresOfWeek}</Link>
          </li>
        </ul>
      )}
      <p className="meta">{words.counted(momentWords(madeAt))}</p>
    </>
  );
}

function Opened({ recap }: { recap: RecapAnswer }): ReactNode {
  const copy = useCopy();
  return (
    <section className="panel recap" aria-labelledby="rekap">
      <div className="line">
        <h2 id="rekap">{recap.title}</h2>
        <span className="push line">
          <a
            className="button button-secondary"
            href={`${pathOf(recap.day)}/recap.pdf?lang=${language}`}
            target="_blank"
            rel="noopener"
          >
            <FileText size={16} aria-hidden />
            {words.pdf}
          </a>
          <Button onClick={() => copy(recap.groupText)}>
            <Copy size={16} aria-hidden />
            {words.copy}
          </Button>
          <Button onClick={() => savePicture(recap)}>
            <ImageDown size={16} aria-hidden />
            {words.picture}
          </Button>
        </span>
      </div>
      <ul className="recap-sentences">
        {recap.sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <Analysis recap={recap} />
      <Behind recap={recap} />
    </section>
  );
}

/** Of the week that begins on this Monday. */
export function RecapView({ day }: { day: string }): ReactNode {
  const found = useQuery({
    queryKey: ['live', 'recaps', day],
    queryFn: ({ signal }) => getJson<RecapAnswer>(pathOf(day), signal),
  });
  if (found.isPending) return <SkeletonRows count={3} />;
  if (found.data === undefined)
    return (
      <Banner kind="late" alert>
        {failureWords(found.error)}
      </Banner>
    );
  return <Opened recap={found.data} />;
}
