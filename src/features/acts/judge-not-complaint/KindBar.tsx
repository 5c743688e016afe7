// Closes what is plainly no complaint by one press, from the case itself; the key for it leads on to the next case, and Z takes it back.
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { KindBeside } from '#core/complaint/complaint.ts';
import { failureWords } from '#web/api.ts';
import { KindButtons } from '#web/acts/KindButtons.tsx';
import { pressKind, pressWords, takeKindBack } from '#web/acts/press-kind.ts';
import { useChosenCases, type SeenCase } from '#web/chosen-cases.ts';
import { useNext } from '#web/use-next.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { useToast, type WayBack } from '#web/ui/Toast.tsx';

const wayBackMs = 10_000;

/** Opens the case again, and leads back to it. */
const useWayBack = (one: SeenCase): WayBack => {
  const client = useQueryClient();
  const announce = useToast();
  const [, go] = useLocation();
  const takeBack = async (): Promise<void> => {
    await takeKindBack(one);
    announce(text.kinds.reopened(1));
    go(`/kasus/${one.number}${location.search}`);
    await client.invalidateQueries({ queryKey: ['live'] });
  };
  const press = (): void => {
    takeBack().catch((error: unknown) => announce(failureWords(error), 'failed'));
  };
  return { label: late.composer.undo, press, forMs: wayBackMs };
};

/** Its keys sleep while rows of the list are chosen: then they are meant for those. */
export function KindBar({ answer }: { answer: SeenCase }): ReactNode {
  const client = useQueryClient();
  const announce = useToast();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string>();
  const chosen = useChosenCases();
  const onNext = useNext();
  const wayBack = useWayBack(answer);
  const press = async (kind: KindBeside, byKey: boolean): Promise<void> => {
    const leave = byKey ? onNext() : undefined;
    setBusy(true);
    setRefused(undefined);
    try {
      await pressKind(answer, kind);
      announce(text.kinds.closedAs(text.kinds.names[kind]), 'done', wayBack);
      leave?.();
    } catch (error) {
      setRefused(pressWords(error));
    }
    await client.invalidateQueries({ queryKey: ['live'] });
    setBusy(false);
  };
  return (
    <div className="kind-bar">
      {refused !== undefined && (
        <Banner kind="late" alert>
          {refused}
        </Banner>
      )}
      <KindButtons
        label={text.kinds.closeAs}
        busy={busy}
        awake={chosen.length === 0}
        onPress={(kind, byKey) => void press(kind, byKey)}
      />
    </div>
  );
}
