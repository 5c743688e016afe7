// Who stands in one square of the roster, ticked among the officers of the desk.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { failureWords, sendJson } from '#web/api.ts';
import { text } from '#words/console.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button } from '#web/ui/Button.tsx';
import { Choices } from '#web/ui/Choices.tsx';
import { Dialog } from '#web/ui/Dialog.tsx';
import { useToast } from '#web/ui/Toast.tsx';
import type { SquareBody } from './duty.contract.ts';
import { colleaguesQuery } from './use-colleagues.tsx';

const words = text.duty;

/** A square as it stands; `where`: how it is called. */
export type Asked = Pick<SquareBody, 'day' | 'shift'> & { chosen: readonly string[]; where: string };

const useSave = ({ day, shift }: Asked, onDone: () => void) => {
  const client = useQueryClient();
  const announce = useToast();
  return useMutation({
    mutationFn: (officerIds: string[]) => sendJson('PUT', '/api/v1/roster', { day, shift, officerIds }),
    onSuccess: async () => {
      announce(words.squareSaved);
      await client.invalidateQueries({ queryKey: ['duty'] });
      await client.invalidateQueries({ queryKey: ['roster'] });
      onDone();
    },
  });
};

/** Those who can take a case are offered, and nobody chosen is a gap. */
export function SquareDialog({ asked, onClose }: { asked: Asked; onClose: () => void }): ReactNode {
  const officers = useQuery(colleaguesQuery).data?.officers.filter(({ takesCases }) => takesCases) ?? [];
  const [chosen, setChosen] = useState<readonly string[]>(asked.chosen);
  const saving = useSave(asked, onClose);
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    saving.mutate([...chosen]);
  };
  return (
    <Dialog title={asked.where} onClose={onClose}>
      <form className="stack" noValidate onSubmit={submit}>
        {saving.isError && (
          <Banner kind="late" alert>
            {failureWords(saving.error)}
          </Banner>
        )}
        <Choices
          label={words.who}
          hint={words.whoHint}
          many
          choices={officers.map(({ id, name, role }) => ({ value: id, label: name, hint: text.roles[role] }))}
          chosen={chosen}
          onChoose={setChosen}
        />
        <div className="form-foot">
          <Button type="submit" look="primary" disabled={saving.isPending}>
            {words.saveSquare}
          </Button>
          <Button onClick={onClose}>{text.common.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}
