// What is asked and shown about one officer: the link that is shown once, a reset, the end of the account, the sessions.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Copy } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { SessionRows } from '#features/own-account/SessionRows.tsx';
import { failureWords, getJson, sendJson } from '#web/api.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button } from '#web/ui/Button.tsx';
import { useCopy } from '#web/ui/copy.ts';
import { Dialog } from '#web/ui/Dialog.tsx';
import { SkeletonRows } from '#web/ui/Marks.tsx';
import { useToast } from '#web/ui/Toast.tsx';
import { momentWords } from '#web/ui/time-words.ts';
import type { LinkAnswer, OfficerView, SessionsAnswer } from './officer.contract.ts';
import '#web/ui/segments.css';

const words = late.officers;

/** The only time that the link is shown: it is not stored, and a new one ends it. */
export function LinkShown({ name, link, onClose }: { name: string; link: LinkAnswer; onClose: () => void }): ReactNode {
  const copy = useCopy();
  return (
    <Dialog title={words.linkTitle(name)} onClose={onClose}>
      <div className="stack">
        <p>{words.linkHint}</p>
        <p className="officer-link">
          <code>{link.link}</code>
        </p>
        <p className="meta">{words.linkEnds(momentWords(link.endsAt))}</p>
        <div className="form-foot">
          <Button look="primary" onClick={() => copy(link.link)}>
            <Copy size={16} aria-hidden />
            {words.copyLink}
          </Button>
          <Button onClick={onClose}>{text.common.close}</Button>
        </div>
      </div>
    </Dialog>
  );
}

type OfOne = { officer: OfficerView; onClose: () => void };

/** Says that the old password and all sessions end before it makes the link. */
export function ResetDialog({ officer, onClose, onLink }: OfOne & { onLink: (link: LinkAnswer) => void }): ReactNode {
  const [forgetFactors, setForget] = useState(false);
  const reset = useMutation({
    mutationFn: () => sendJson<LinkAnswer>('POST', `/api/v1/officers/${officer.id}/link`, { forgetFactors }),
    onSuccess: onLink,
  });
  return (
    <Dialog title={words.resetTitle(officer.name)} onClose={onClose}>
      <div className="stack">
        <p>{words.resetLead}</p>
        {reset.isError && (
          <Banner kind="late" alert>
            {failureWords(reset.error)}
          </Banner>
        )}
        {officer.secondFactor && (
          <label className="tick">
            <input type="checkbox" checked={forgetFactors} onChange={() => setForget(!forgetFactors)} />
            {words.forgetFactors}
          </label>
        )}
        <div className="form-foot">
          <Button look="primary" disabled={reset.isPending} onClick={() => reset.mutate()}>
            {words.makeLink}
          </Button>
          <Button onClick={onClose}>{text.common.cancel}</Button>
        </div>
      </div>
    </Dialog>
  );
}

/** Ends sessions and links at once; what the officer did stays in the record. */
export function OffDialog({ officer, onClose, onDone }: OfOne & { onDone: () => void }): ReactNode {
  const announce = useToast();
  const off = useMutation({
    mutationFn: () => sendJson('POST', `/api/v1/officers/${officer.id}/off`, {}),
    onSuccess: () => {
      announce(words.offDone(officer.name));
      onDone();
    },
  });
  return (
    <Dialog title={words.offTitle(officer.name)} onClose={onClose}>
      <div className="stack">
        <p>{words.offLead}</p>
        {off.isError && (
          <Banner kind="late" alert>
            {failureWords(off.error)}
          </Banner>
        )}
        <div className="form-foot">
          <Button look="danger" disabled={off.isPending} onClick={() => off.mutate()}>
            {words.acts.off}
          </Button>
          <Button onClick={onClose}>{text.common.cancel}</Button>
        </div>
      </div>
    </Dialog>
  );
}

/** Of an officer whom the asker looks after: which browser and since when, and no address. */
export function SessionsDialog({ officer, onClose }: OfOne): ReactNode {
  const client = useQueryClient();
  const announce = useToast();
  const path = `/api/v1/officers/${officer.id}/sessions`;
  const key = ['live', 'officers', officer.id, 'sessions'];
  const found = useQuery({ queryKey: key, queryFn: ({ signal }) => getJson<SessionsAnswer>(path, signal) });
  const end = useMutation({
    mutationFn: (session: string | undefined) =>
      sendJson('POST', `${path}/end`, session === undefined ? {} : { session }),
    onSuccess: async () => {
      announce(text.ownAccount.sessions.ended);
      await client.invalidateQueries({ queryKey: ['live', 'officers'] });
    },
  });
  const error = found.error ?? end.error;
  const sessions = found.data?.sessions ?? [];
  return (
    <Dialog title={words.sessionsTitle(officer.name)} onClose={onClose}>
      <div className="stack">
        {error !== null && (
          <Banner kind="late" alert>
            {failureWords(error)}
          </Banner>
        )}
        {found.isPending && <SkeletonRows count={2} />}
        {found.isSuccess && sessions.length === 0 && <p>{words.noSessions}</p>}
        <SessionRows sessions={sessions} isBusy={end.isPending} onEnd={(id) => end.mutate(id)} />
        <div className="form-foot">
          {sessions.length > 0 && (
            <Button look="danger" disabled={end.isPending} onClick={() => end.mutate(undefined)}>
              {text.ownAccount.sessions.endAll}
            </Button>
          )}
          <Button onClick={onClose}>{text.common.close}</Button>
        </div>
      </div>
    </Dialog>
  );
}
