// The receipt that a reporter takes home: on the screen as on paper, A4 or A5 as the printer has it.
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { failureWords, getJson } from '#web/api.ts';
import { codeInPieces } from '#web/intake/read-aloud.ts';
import { channelToCitizens } from '#web/ui/channel-name.ts';
import * as spoken from '#words/id/spoken.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { SkeletonRows } from '#web/ui/Marks.tsx';
import { momentToCitizens } from '#web/ui/time-words.ts';
import type { ReceiptAnswer } from './intake.contract.ts';
import { QrCode } from './QrCode.tsx';

/** Holds the code: only desk roles are answered. */
export const useReceipt = (number: string) =>
  useQuery({
    queryKey: ['live', 'receipt', number],
    queryFn: ({ signal }) => getJson<ReceiptAnswer>(`/api/v1/cases/${encodeURIComponent(number)}/receipt`, signal),
  });

/** What happens next and until when, in one sentence. */
export const nextWords = ({ status, dueAt }: Pick<ReceiptAnswer, 'status' | 'dueAt'>): string => {
  const words = spoken.next[status];
  if (words.endsWith('.')) return words;
  return dueAt === undefined ? `${words}.` : `${words}, ${spoken.until(momentToCitizens(dueAt))}.`;
};

function Fact({ name, children }: { name: string; children: ReactNode }): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="keep-lines">{children}</dd>
    </div>
  );
}

function Signatures({ reporter, officer }: { reporter: string; officer: string }): ReactNode {
  return (
    <div className="receipt-signs">
      {[
        [spoken.receipt.signReporter, reporter],
        [spoken.receipt.signOfficer, officer],
      ].map(([label, name]) => (
        <div key={label}>
          <p>{label}</p>
          <p className="receipt-line">{name}</p>
        </div>
      ))}
    </div>
  );
}

type SheetProps = { receipt: ReceiptAnswer; name: string };

/** `name`: as the reporter said it just now; on a later print only its first letters are known. */
function Sheet({ receipt, name }: SheetProps): ReactNode {
  const { number, code, organisation, trackUrl, openUrl, officer } = receipt;
  const reporter = name === '' ? receipt.reporter : name;
  return (
    <article className="receipt" lang="id" aria-labelledby="tanda-terima">
      <header className="receipt-head">
        <div>
          <p className="receipt-city">{organisation.name}</p>
          {organisation.office !== undefined && <p>{organisation.office}</p>}
          <h2 id="tanda-terima">{spoken.receipt.title}</h2>
          <p>{spoken.receipt.number}</p>
          <p className="receipt-number number">{number}</p>
          <p>
            {spoken.receipt.code} <strong className="number">{codeInPieces(code)}</strong>
          </p>
        </div>
        <figure className="receipt-qr">
          <QrCode words={openUrl} label={spoken.receipt.qr(number)} />
          <figcaption>{spoken.receipt.scan}</figcaption>
        </figure>
      </header>
      <dl className="receipt-facts">
        <Fact name={spoken.receipt.reporter}>{reporter ?? spoken.receipt.anonymous}</Fact>
        <Fact name={spoken.receipt.description}>{receipt.description}</Fact>
        <Fact name={spoken.receipt.received}>{momentToCitizens(receipt.receivedAt)}</Fact>
        <Fact name={spoken.receipt.at}>
          {channelToCitizens(receipt.channel)}, {receipt.place}
        </Fact>
        <Fact name={spoken.receipt.officer}>{officer}</Fact>
        <Fact name={spoken.receipt.nextTitle}>{nextWords(receipt)}</Fact>
        <Fact name={spoken.receipt.track}>{trackUrl}</Fact>
      </dl>
      <Signatures reporter={reporter ?? ''} officer={officer} />
      <p className="receipt-foot">{spoken.receipt.codeHint}</p>
    </article>
  );
}

/** `name` comes from the form that was just sent and is not read back from the server, which masks it. */
export function Receipt({ number, name }: { number: string; name: string }): ReactNode {
  const found = useReceipt(number);
  if (found.isPending) return <SkeletonRows count={3} />;
  if (found.data === undefined)
    return (
      <Banner kind="late" alert>
        {failureWords(found.error)}
      </Banner>
    );
  return <Sheet receipt={found.data} name={name} />;
}
