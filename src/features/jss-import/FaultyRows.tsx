// The rows of an export that are passed over, each with what is wrong, and all of them as a file to correct.
import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import type { ReactNode } from 'react';
import { exchangeFile, failureWords } from '#web/api.ts';
import { late } from '#words/late.ts';
import { Button } from '#web/ui/Button.tsx';
import { saveFile } from '#web/ui/save-file.ts';
import { useToast } from '#web/ui/Toast.tsx';
import type { ChosenUse, JssPreview } from './jss-import.contract.ts';
import { fieldsOf } from './upload-fields.tsx';

/** What goes to the server with each press. */
export type Sending = { file: File; chosen: readonly ChosenUse[]; partial: boolean };

/** Shows the first of them; the file holds them all, and is made from the upload each time, since none is kept. */
export function FaultyRows({ preview, sent }: { preview: JssPreview; sent: Sending }): ReactNode {
  const announce = useToast();
  const take = useMutation({
    mutationFn: ({ file, ...fields }: Sending) => exchangeFile('/api/v1/upik/jss/faulty.csv', file, fieldsOf(fields)),
    onSuccess: (file) => saveFile(file, 'baris-bermasalah.csv'),
    onError: (error) => announce(failureWords(error), 'failed'),
  });
  const more = preview.faulty - preview.faults.length;
  return (
    <section aria-labelledby="baris-bermasalah">
      <div className="line table-lead">
        <div>
          <h2 id="baris-bermasalah">{late.jss.faults}</h2>
          <p className="muted">{late.jss.faultsHint}</p>
        </div>
        <Button className="push" disabled={take.isPending} onClick={() => take.mutate(sent)}>
          <Download size={16} aria-hidden />
          {late.jss.faultsFile}
        </Button>
      </div>
      <div className="table-frame" tabIndex={0} role="region" aria-labelledby="baris-bermasalah">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{late.jss.row}</th>
              <th scope="col">{late.jss.number}</th>
              <th scope="col">{late.jss.fault}</th>
            </tr>
          </thead>
          <tbody>
            {preview.faults.map(({ row, number, faults }) => (
              <tr key={row}>
                <th scope="row">
                  <span className="only-narrow">{late.jss.row} </span>
                  {row}
                </th>
                <td data-label={late.jss.number}>{number === '' ? '–' : number}</td>
                <td data-label={late.jss.fault}>{faults.join(' ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more > 0 && <p className="muted">{late.jss.faultsMore(more)}</p>}
    </section>
  );
}
