// The newcomer's walk as a dialog inside the console: change to the next officer with one press.
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { failureWords } from '../api.ts';
import { useOfficer, useSignIn } from '../session.ts';
import { text } from '#words/console.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Badge } from '../ui/Marks.tsx';
import { useToast } from '../ui/Toast.tsx';
import { GuideSteps } from './GuideSteps.tsx';
import { askHints } from './sign-in-hints.ts';

/** For training alone: the press that changes officers uses the password that everybody there knows, and is missing where there is none. */
export function Guide({ onClose }: { onClose: () => void }): ReactNode {
  const { name } = useOfficer();
  const signIn = useSignIn();
  const announce = useToast();
  const [, go] = useLocation();
  const hints = useQuery({ queryKey: ['sign-in-hints'], queryFn: askHints, staleTime: Infinity, retry: false });
  const change = (email: string): ReactNode => {
    const found = hints.data?.officers.find((officer) => officer.email === email);
    const password = hints.data?.password;
    if (found === undefined || password === undefined) return null;
    if (found.name === name) return <Badge look="info">{text.guide.current}</Badge>;
    const enter = (): void => {
      signIn(email, password).then(
        () => go('/'),
        (error: unknown) => announce(failureWords(error), 'failed'),
      );
    };
    return (
      <span>
        <Button onClick={enter}>{text.guide.change}</Button>
      </span>
    );
  };
  return (
    <Dialog title={text.guide.title} onClose={onClose}>
      <p className="muted">{text.guide.lead}</p>
      <GuideSteps act={change} />
    </Dialog>
  );
}
