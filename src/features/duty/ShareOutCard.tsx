// How new cases are shared out: by one press, and in force at once.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { shareOutWays, type ShareOutWay } from '#core/duty/share-out.ts';
import { failureWords, sendJson } from '#web/api.ts';
import { text } from '#words/console.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Choices } from '#web/ui/Choices.tsx';
import { useToast } from '#web/ui/Toast.tsx';

const words = text.duty.shareOut;

/** For whoever keeps the roster. */
export function ShareOutCard({ way }: { way: ShareOutWay }): ReactNode {
  const client = useQueryClient();
  const announce = useToast();
  const choosing = useMutation({
    mutationFn: (chosen: ShareOutWay) => sendJson('PUT', '/api/v1/share-out', { way: chosen }),
    onSuccess: () => announce(words.saved),
    onSettled: () => client.invalidateQueries({ queryKey: ['roster'] }),
  });
  return (
    <section className="panel stack">
      {choosing.isError && (
        <Banner kind="late" alert>
          {failureWords(choosing.error)}
        </Banner>
      )}
      <Choices
        label={words.label}
        hint={words.hint}
        choices={shareOutWays.map((one) => ({ value: one, ...words.ways[one] }))}
        chosen={[choosing.variables ?? way]}
        onChoose={([chosen]) => {
          const found = shareOutWays.find((one) => one === chosen);
          if (found !== undefined) choosing.mutate(found);
        }}
      />
    </section>
  );
}
