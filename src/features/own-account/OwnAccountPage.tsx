// An officer's own account: work lent to them, password, sessions, second factor, and who stands in for them.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { SubstituteDialog } from '#features/officer/SubstituteDialog.tsx';
import { failureWords, sendJson } from '#web/api.ts';
import { useOfficer } from '#web/session.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button, buttonClass } from '#web/ui/Button.tsx';
import { Page } from '#web/ui/Page.tsx';
import { useToast } from '#web/ui/Toast.tsx';
import { momentWords } from '#web/ui/time-words.ts';
import { FactorPart } from './FactorPart.tsx';
import { deskRoles } from '#core/access.ts';
import { useHolds } from '#web/session.ts';
import { ClaimPart } from './ClaimPart.tsx';
import { LanguagePart } from './LanguagePart.tsx';
import { PasswordPart } from './PasswordPart.tsx';
import { SessionRows } from './SessionRows.tsx';
import { useOwnAccount } from './use-own-account.tsx';
import type { OwnAccountAnswer } from './own-account.contract.ts';
import './own-account.css';

const words = text.ownAccount;

type PartProps = { own: OwnAccountAnswer; onChanged: () => void };

/** What another officer has lent, and the way into it and out again. */
function LentPart({ own }: { own: OwnAccountAnswer }): ReactNode {
  const client = useQueryClient();
  const { actingFor } = useOfficer();
  const act = useMutation({
    mutationFn: (substitution: string | null) => sendJson('POST', '/api/v1/me/acting', { substitution }),
    onSuccess: async () => {
      client.removeQueries({ queryKey: ['live'] });
      await client.invalidateQueries({ queryKey: ['session'] });
    },
  });
  if (own.lent.length === 0 && actingFor === undefined) return null;
  return (
    <section className="panel">
      {act.isError && (
        <Banner kind="late" alert>
          {failureWords(act.error)}
        </Banner>
      )}
      {actingFor !== undefined && (
        <Banner kind="info" act={<Button onClick={() => act.mutate(null)}>{words.acting.stop}</Button>}>
          {words.acting.now(actingFor.name)}
        </Banner>
      )}
      {own.lent
        .filter(({ id }) => id !== actingFor?.id)
        .map(({ id, name, role, untilAt }) => (
          <div key={id} className="own-row">
            <span className="own-row-words">{words.acting.lent(name, text.roles[role], momentWords(untilAt))}</span>
            <Button look="primary" onClick={() => act.mutate(id)}>
              {words.acting.start(name)}
            </Button>
          </div>
        ))}
    </section>
  );
}

function SessionsPart({ own, onChanged }: PartProps): ReactNode {
  const announce = useToast();
  const end = useMutation({
    mutationFn: (session: string | undefined) =>
      sendJson('POST', '/api/v1/me/sessions/end', session === undefined ? {} : { session }),
    onSuccess: () => {
      announce(words.sessions.ended);
      onChanged();
    },
  });
  return (
    <section className="panel">
      <h2>{words.sessions.title}</h2>
      <p className="meta">{words.sessions.lead}</p>
      {end.isError && (
        <Banner kind="late" alert>
          {failureWords(end.error)}
        </Banner>
      )}
      <SessionRows sessions={own.sessions} isBusy={end.isPending} onEnd={(id) => end.mutate(id)} />
      {own.sessions.length > 1 && (
        <div>
          <Button disabled={end.isPending} onClick={() => end.mutate(undefined)}>
            {words.sessions.endOthers}
          </Button>
        </div>
      )}
    </section>
  );
}

function SubstitutePart({ own, onChanged }: PartProps): ReactNode {
  const [open, setOpen] = useState(false);
  const { name } = useOfficer();
  return (
    <section className="panel">
      <h2>{words.substitute.title}</h2>
      <p className="meta">{words.substitute.lead}</p>
      {own.substitute !== undefined && (
        <p>{late.officers.substituteOf(own.substitute.name, momentWords(own.substitute.untilAt))}</p>
      )}
      <div>
        <Button onClick={() => setOpen(true)}>{words.substitute.name}</Button>
      </div>
      {open && (
        <SubstituteDialog
          officer={{ id: own.id, name, substitute: own.substitute }}
          candidates={own.candidates}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false);
            onChanged();
          }}
        />
      )}
    </section>
  );
}

/** For every officer about themselves; who signs in by a provider finds no password here. */
export function OwnAccountPage(): ReactNode {
  const client = useQueryClient();
  const found = useOwnAccount();
  const own = found.data;
  const changed = (): void => void client.invalidateQueries({ queryKey: ['live', 'own-account'] });
  const writes = useHolds(deskRoles);
  return (
    <Page title={words.title} lead={words.lead} asked={found}>
      {own !== undefined && (
        <>
          <LentPart own={own} />
          <section className="panel">
            <h2>{late.ways.title}</h2>
            <p className="meta">{late.ways.lead}</p>
            <div>
              <Link className={buttonClass()} href="/saya/pemberitahuan">
                {late.ways.open}
              </Link>
            </div>
          </section>
          <LanguagePart />
          {writes && <ClaimPart />}
          <section className="panel">
            <h2>{words.password.title}</h2>
            {own.factors.hasPassword ? <PasswordPart onDone={changed} /> : <p>{words.password.none}</p>}
          </section>
          <SessionsPart own={own} onChanged={changed} />
          <section className="panel">
            <h2>{words.factor.title}</h2>
            <p className="meta">{words.factor.lead}</p>
            <FactorPart own={own} onChanged={changed} />
          </section>
          <SubstitutePart own={own} onChanged={changed} />
        </>
      )}
    </Page>
  );
}
