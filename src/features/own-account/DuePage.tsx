// Instead of every screen while something is due: a password of one's own, a second factor, or signing in anew with it.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { PasswordPart } from './PasswordPart.tsx';
import { FactorPart } from './FactorPart.tsx';
import './own-account.css';
import { useOwnAccount } from './use-own-account.tsx';
import { useSignOut, type Due } from '#web/session.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { Button } from '#web/ui/Button.tsx';
import { SkeletonRows } from '#web/ui/Marks.tsx';

const titles: Record<Due, readonly [title: string, lead: string]> = {
  'new-password-due': [late.due.passwordTitle, late.due.passwordLead],
  'enrolment-due': [late.due.enrolTitle, late.due.enrolLead],
  'second-factor-due': [late.due.factorTitle, late.due.factorLead],
};

function Enrolment({ onDone }: { onDone: () => void }): ReactNode {
  const own = useOwnAccount();
  return own.data === undefined ? <SkeletonRows count={2} /> : <FactorPart own={own.data} onChanged={onDone} />;
}

/** Its only ways on are doing what is due and signing out. */
export function DuePage({ due }: { due: Due }): ReactNode {
  const client = useQueryClient();
  const signOut = useSignOut();
  const [title, lead] = titles[due];
  const done = (): void => void client.invalidateQueries({ queryKey: ['session'] });
  useEffect(() => {
    document.title = `${title} · ${text.brand}`;
  }, [title]);
  return (
    <main className="alone">
      <div className="stack alone-card">
        <h1>{title}</h1>
        <p>{lead}</p>
        {due === 'new-password-due' && <PasswordPart onDone={done} />}
        {due === 'enrolment-due' && <Enrolment onDone={done} />}
        <Button onClick={() => void signOut()}>{late.due.signOut}</Button>
      </div>
    </main>
  );
}
