// Beside a case that was referred: the text that its body gets, by which ways it went, what was heard since, and when to ask again.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Copy, Mail } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { HandOverWay } from '#core/complaint/referral.ts';
import { failureWords, getJson, sendJson } from '#web/api.ts';
import { late } from '#words/late.ts';
import { text } from '#words/console.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button } from '#web/ui/Button.tsx';
import { useCopy } from '#web/ui/copy.ts';
import { Textarea } from '#web/ui/Field.tsx';
import { useToast } from '#web/ui/Toast.tsx';
import { momentWords } from '#web/ui/time-words.ts';
import { handOverPath, longestHandOver, type HandOverAnswer } from './hand-over.contract.ts';

const words = late.handOver;

/** What is known of it there. */
function Heard({ asked }: { asked: HandOverAnswer }): ReactNode {
  const { bodyName, ways, letter, outcome, reference, askAt, due } = asked;
  return (
    <ul className="meta">
      <li lang="id">{bodyName}</li>
      {ways.length > 0 && <li>{words.went(ways.map((way) => words.ways[way]))}</li>}
      {letter !== undefined && <li>{words.letters[letter]}</li>}
      {outcome !== undefined && <li>{text.forms.elsewhere.outcomes[outcome].label}</li>}
      {reference !== undefined && <li>{words.reference(reference)}</li>}
      {askAt !== undefined && !due && <li>{words.askAt(momentWords(askAt))}</li>}
    </ul>
  );
}

const useHandOver = (number: string) => {
  const client = useQueryClient();
  const announce = useToast();
  return useMutation({
    mutationFn: (sent: { way: HandOverWay; text: string }) => sendJson('POST', handOverPath(number), sent),
    onSuccess: (_done, { way }) => announce(words.done[way === 'email' ? 'email' : 'other']),
    onSettled: () => client.invalidateQueries({ queryKey: ['live'] }),
  });
};

function HandOverText({ number, asked }: { number: string; asked: HandOverAnswer }): ReactNode {
  const [typed, setTyped] = useState(asked.text);
  const copy = useCopy();
  const send = useHandOver(number);
  const { address } = asked;
  const press = (way: HandOverWay): void => send.mutate({ way, text: typed });
  return (
    <>
      {send.isError && (
        <Banner kind="late" alert>
          {failureWords(send.error)}
        </Banner>
      )}
      <Textarea
        label={words.text}
        hint={words.textHint}
        rows={8}
        maxLength={longestHandOver}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <div className="line">
        <Button
          disabled={send.isPending || typed.trim() === ''}
          onClick={() => {
            copy(typed);
            press('copied');
          }}
        >
          <Copy size={16} aria-hidden />
          {words.copy}
        </Button>
        {address !== undefined && (
          <Button disabled={send.isPending || typed.trim() === ''} onClick={() => press('email')}>
            <Mail size={16} aria-hidden />
            {words.email(address)}
          </Button>
        )}
      </div>
      <div className="line">
        {(['sp4n', 'open311'] as const).map((way) => (
          <Button key={way} look="quiet" disabled={send.isPending || typed.trim() === ''} onClick={() => press(way)}>
            {words.wentBy(words.ways[way])}
          </Button>
        ))}
      </div>
    </>
  );
}

/** Nothing where nobody may see it. */
export function HandOverCard({ number }: { number: string }): ReactNode {
  const { data: asked } = useQuery({
    queryKey: ['live', 'hand-over', number],
    queryFn: ({ signal }) => getJson<HandOverAnswer>(handOverPath(number), signal),
  });
  if (asked === undefined) return null;
  return (
    <section className="card" aria-labelledby="serah-terima">
      <h2 id="serah-terima">{words.card}</h2>
      {asked.due && <Banner kind="soon">{words.due(asked.bodyName)}</Banner>}
      <Heard asked={asked} />
      {asked.mayHandOver && <HandOverText number={number} asked={asked} />}
    </section>
  );
}
