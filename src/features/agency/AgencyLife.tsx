// Lays one agency to rest, wakes it, and removes it: what others feel is asked first.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Moon, Sun, Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { failureWords, sendJson } from '#web/api.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button } from '#web/ui/Button.tsx';
import { Dialog } from '#web/ui/Dialog.tsx';
import { useToast } from '#web/ui/Toast.tsx';
import type { AgencyStanding } from './agency.contract.ts';

type Act = 'rest' | 'wake' | 'remove';
type OfOne = { agency: AgencyStanding };

const words = late.agencies;
const signs = { rest: Moon, wake: Sun, remove: Trash2 } as const;

function LifeDialog({ agency, act, onClose }: OfOne & { act: Act; onClose: () => void }): ReactNode {
  const client = useQueryClient();
  const announce = useToast();
  const life = useMutation({
    mutationFn: () => sendJson('POST', `/api/v1/agencies/${encodeURIComponent(agency.id)}/${act}`, {}),
    onSuccess: async () => {
      await Promise.all([['live', 'agencies'], ['agencies']].map((queryKey) => client.invalidateQueries({ queryKey })));
      announce(words.done[act](agency.shortName));
      onClose();
    },
  });
  return (
    <Dialog title={words.titles[act](agency.shortName)} onClose={onClose}>
      <div className="stack">
        <p>{words.leads[act]}</p>
        {life.isError && (
          <Banner kind="late" alert>
            {failureWords(life.error)}
          </Banner>
        )}
        <div className="form-foot">
          <Button look={act === 'wake' ? 'primary' : 'danger'} disabled={life.isPending} onClick={() => life.mutate()}>
            {words.acts[act]}
          </Button>
          <Button onClick={onClose}>{text.common.cancel}</Button>
        </div>
      </div>
    </Dialog>
  );
}

/** Only one at rest can be removed. */
export function AgencyLife({ agency }: OfOne): ReactNode {
  const [asked, setAsked] = useState<Act>();
  const offered: readonly Act[] = agency.restingSinceAt === undefined ? ['rest'] : ['wake', 'remove'];
  return (
    <span className="line">
      {offered.map((act) => {
        const Sign = signs[act];
        return (
          <Button key={act} aria-label={words.titles[act](agency.shortName)} onClick={() => setAsked(act)}>
            <Sign size={16} aria-hidden />
            {words.acts[act]}
          </Button>
        );
      })}
      {asked !== undefined && <LifeDialog agency={agency} act={asked} onClose={() => setAsked(undefined)} />}
    </span>
  );
}
