// A post elsewhere becomes a case: its link, its words, who wrote it and when. What was typed stays when it is refused.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode, type SubmitEvent } from 'react';
import { Link } from 'wouter';
import { Failure, failureWords, sendJson } from '#web/api.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button } from '#web/ui/Button.tsx';
import { Textarea, TextField } from '#web/ui/Field.tsx';
import { MomentField } from '#web/ui/MomentField.tsx';
import type { PostBody, PostDone } from './post-link.contract.ts';

const words = late.postLink;

const empty: PostBody = { link: '', text: '', handle: '', postedAt: '', note: '' };

const useTaking = (onDone: () => void) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (typed: PostBody) => sendJson<PostDone>('POST', '/api/v1/posts', typed),
    onSuccess: async () => {
      onDone();
      await client.invalidateQueries({ queryKey: ['live'] });
    },
  });
};

type FieldsProps = {
  typed: PostBody;
  faultOf: (name: keyof PostBody) => string | undefined;
  onType: (change: Partial<PostBody>) => void;
};

function Fields({ typed, faultOf, onType }: FieldsProps): ReactNode {
  return (
    <>
      <TextField
        label={words.link}
        hint={words.linkHint}
        inputMode="url"
        value={typed.link}
        error={faultOf('link')}
        onChange={(event) => onType({ link: event.target.value })}
      />
      <Textarea
        label={words.text}
        rows={6}
        value={typed.text}
        error={faultOf('text')}
        onChange={(event) => onType({ text: event.target.value })}
      />
      <TextField
        label={words.handle}
        optional
        value={typed.handle}
        onChange={(event) => onType({ handle: event.target.value })}
      />
      <MomentField
        label={words.postedAt}
        value={typed.postedAt}
        error={faultOf('postedAt')}
        onChange={(postedAt) => onType({ postedAt })}
      />
      <Textarea
        label={words.note}
        optional
        rows={2}
        value={typed.note}
        onChange={(event) => onType({ note: event.target.value })}
      />
    </>
  );
}

/** Which case a post became, or was already. */
export function PostTakenBanner({ done }: { done: PostDone }): ReactNode {
  const { number, known } = done;
  return (
    <Banner kind={known ? 'info' : 'ok'}>
      <Link href={`/kasus/${number}`}>{known ? words.known(number) : words.taken(number)}</Link>
    </Banner>
  );
}

export function PostLinkPage(): ReactNode {
  const [typed, setTyped] = useState(empty);
  const taking = useTaking(() => setTyped(empty));
  const faults = taking.error instanceof Failure ? taking.error.fields : new Map<string, string>();
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (!taking.isPending) taking.mutate(typed);
  };
  useEffect(() => {
    document.title = `${words.title} · ${text.brand}`;
  }, []);
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <h1>{words.title}</h1>
          <p>{words.lead}</p>
        </div>
      </header>
      <form className="panel stack" noValidate onSubmit={submit}>
        {taking.isSuccess && <PostTakenBanner done={taking.data} />}
        {taking.isError && faults.size === 0 && (
          <Banner kind="late" alert>
            {failureWords(taking.error)} {text.forms.kept}
          </Banner>
        )}
        <p className="muted">{words.untold}</p>
        <Fields
          typed={typed}
          faultOf={(name) => faults.get(`body/${name}`)}
          onType={(change) => setTyped({ ...typed, ...change })}
        />
        <div className="form-foot">
          <Button type="submit" look="primary" disabled={taking.isPending}>
            {taking.isPending ? text.common.saving : words.save}
          </Button>
        </div>
      </form>
    </div>
  );
}
