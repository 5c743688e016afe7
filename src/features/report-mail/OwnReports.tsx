// Which recaps and reports an officer wants by mail, among those that go to their role. Nothing where none do.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { failureWords, getJson, sendJson } from '#web/api.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { useToast } from '#web/ui/Toast.tsx';
import { late } from '#words/late.ts';
import type { OwnReportBody, OwnReportsAnswer } from './report-mail.contract.ts';

const words = late.reportMail;
const path = '/api/v1/me/reports';
const queryKey = ['live', 'own-reports'];

/** Each choice is kept as it is made. */
export function OwnReports(): ReactNode {
  const client = useQueryClient();
  const announce = useToast();
  const found = useQuery({ queryKey, queryFn: ({ signal }) => getJson<OwnReportsAnswer>(path, signal) });
  const choose = useMutation({
    mutationFn: (body: OwnReportBody) => sendJson('PUT', path, body),
    onSuccess: () => announce(words.own.saved),
    onSettled: () => client.invalidateQueries({ queryKey }),
  });
  const reports = found.data?.reports ?? [];
  if (reports.length === 0) return null;
  return (
    <section className="panel stack" aria-labelledby="laporan-surel">
      <h2 id="laporan-surel">{words.own.title}</h2>
      <p className="meta">{words.own.lead}</p>
      {choose.isError && (
        <Banner kind="late" alert>
          {failureWords(choose.error)}
        </Banner>
      )}
      <div className="stack-tight">
        {reports.map(({ kind, wanted }) => (
          <label key={kind} className="choice">
            <input
              type="checkbox"
              checked={wanted}
              disabled={choose.isPending}
              onChange={() => choose.mutate({ kind, wanted: !wanted })}
            />
            <span>{words.own.want(words.kinds[kind].toLowerCase())}</span>
          </label>
        ))}
      </div>
    </section>
  );
}
