// Closes what is plainly no complaint by one press, from the case itself.
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { KindBeside } from '#core/complaint/complaint.ts';
import { KindButtons } from '#web/acts/KindButtons.tsx';
import { pressKind, pressWords } from '#web/acts/press-kind.ts';
import { useChosenCases, type ChosenCase } from '#web/chosen-cases.ts';
import { text } from '#words/console.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { useToast } from '#web/ui/Toast.tsx';

/** Its keys sleep while rows of the list are chosen: then they are meant for those. */
export function KindBar({ answer }: { answer: ChosenCase }): ReactNode {
  const client = useQueryClient();
  const announce = useToast();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string>();
  const chosen = useChosenCases();
  const press = async (kind: KindBeside): Promise<void> => {
    setBusy(true);
    setRefused(undefined);
    try {
      await pressKind(answer, kind);
      announce(text.kinds.closedAs(text.kinds.names[kind]));
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
        onPress={(kind) => void press(kind)}
      />
    </div>
  );
}
