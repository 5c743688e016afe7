// Who gets recaps and reports by mail, looked at before it is saved, and what went to whom. For whoever leads the desk.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { readersOfReports, type Role } from '#core/access.ts';
import { mostOutside, outsideIn, reportKinds, type ReportKind } from '#core/report-mail.ts';
import { failureWords, getJson, sendJson } from '#web/api.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button } from '#web/ui/Button.tsx';
import { Choices } from '#web/ui/Choices.tsx';
import { Textarea } from '#web/ui/Field.tsx';
import { momentWords } from '#web/ui/time-words.ts';
import { useToast } from '#web/ui/Toast.tsx';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import type { PreviewAnswer, ReadersBody, ReportMailsAnswer } from './report-mail.contract.ts';
import { SentReports } from './SentReports.tsx';

const words = late.reportMail;
const path = '/api/v1/report-mails';
const queryKey = ['live', 'report-mails'];

type Mailing = ReportMailsAnswer['mailings'][number];

/** What is wrong with the lines, in words; undefined where nothing is. */
const faultIn = (typed: string): string | undefined => {
  const { addresses, wrong } = outsideIn(typed.split('\n'));
  if (wrong.length > 0) return words.wrong(wrong.join(', '));
  return addresses.length > mostOutside ? words.tooMany(mostOutside) : undefined;
};

function Preview({ kind, found }: { kind: ReportKind; found: PreviewAnswer }): ReactNode {
  const reached = found.officers.filter(({ state }) => state === 'reached').length + found.outside.length;
  return (
    <Banner kind={reached === 0 ? 'soon' : 'info'}>
      <p>{words.would(words.kinds[kind].toLowerCase(), reached)}</p>
      <ul>
        {found.officers.map(({ id, name, state }) => (
          <li key={id}>
            {name}: {words.states[state]}
          </li>
        ))}
        {found.outside.map((address) => (
          <li key={address} className="way-address">
            {address}
          </li>
        ))}
      </ul>
    </Banner>
  );
}

const useKeep = () => {
  const client = useQueryClient();
  const announce = useToast();
  return useMutation({
    mutationFn: (body: ReadersBody) => sendJson('PUT', path, body),
    onSuccess: async () => {
      announce(words.saved);
      await client.invalidateQueries({ queryKey });
    },
  });
};

type Chosen = { roles: string[]; typed: string };

function Fields({ chosen, onChange }: { chosen: Chosen; onChange: (chosen: Chosen) => void }): ReactNode {
  return (
    <>
      <Choices
        label={words.roles}
        many
        choices={readersOfReports.map((role: Role) => ({ value: role, label: text.roles[role] }))}
        chosen={chosen.roles}
        onChoose={(roles) => onChange({ ...chosen, roles })}
      />
      <Textarea
        label={words.outside}
        hint={words.outsideHint}
        optional
        error={faultIn(chosen.typed)}
        value={chosen.typed}
        onChange={(event) => onChange({ ...chosen, typed: event.target.value })}
      />
    </>
  );
}

const bodyOf = (kind: ReportKind, { roles, typed }: Chosen): ReadersBody => ({
  ...{ kind, outside: outsideIn(typed.split('\n')).addresses },
  roles: readersOfReports.filter((role) => roles.includes(role)),
});

/** What was typed stays when it is refused. */
function Readers({ mailing }: { mailing: Mailing }): ReactNode {
  const { kind, setBy, setAt } = mailing;
  const [chosen, setChosen] = useState<Chosen>({ roles: mailing.roles, typed: mailing.outside.join('\n') });
  const keep = useKeep();
  const look = useMutation({
    mutationFn: (asked: ReadersBody) => sendJson<PreviewAnswer>('POST', `${path}/preview`, asked),
  });
  const isWrong = faultIn(chosen.typed) !== undefined;
  const failed = keep.error ?? look.error;
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (!isWrong && !keep.isPending) keep.mutate(bodyOf(kind, chosen));
  };
  return (
    <form className="stack" noValidate onSubmit={submit}>
      {failed !== null && (
        <Banner kind="late" alert>
          {failureWords(failed)} {text.forms.kept}
        </Banner>
      )}
      <Fields chosen={chosen} onChange={setChosen} />
      {look.data !== undefined && <Preview kind={kind} found={look.data} />}
      <div className="line">
        <Button look="primary" type="submit" disabled={isWrong || keep.isPending}>
          {words.save(words.kinds[kind].toLowerCase())}
        </Button>
        <Button disabled={isWrong || look.isPending} onClick={() => look.mutate(bodyOf(kind, chosen))}>
          {words.preview}
        </Button>
        {setBy !== undefined && setAt !== undefined && (
          <span className="meta">{words.setBy(setBy, momentWords(setAt))}</span>
        )}
      </div>
    </form>
  );
}

/** One kind at a time; below all that was sent. */
export function ReportMails(): ReactNode {
  const [kind, setKind] = useState<ReportKind>('week');
  const found = useQuery({ queryKey, queryFn: ({ signal }) => getJson<ReportMailsAnswer>(path, signal) });
  const mailing = found.data?.mailings.find((one) => one.kind === kind);
  return (
    <section className="panel stack" aria-labelledby="kirim-laporan">
      <h2 id="kirim-laporan">{words.title}</h2>
      <p className="muted">{words.lead}</p>
      {found.isError && (
        <Banner kind="late" alert>
          {failureWords(found.error)}
        </Banner>
      )}
      {found.data?.canSend === false && <Banner kind="soon">{words.noMail}</Banner>}
      <Choices
        label={words.heads.what}
        compact
        choices={reportKinds.map((one) => ({ value: one, label: words.kinds[one] }))}
        chosen={[kind]}
        onChoose={([next]) => setKind(reportKinds.find((one) => one === next) ?? kind)}
      />
      {mailing !== undefined && <Readers key={kind} mailing={mailing} />}
      {found.data !== undefined && <SentReports sent={found.data.sent} />}
    </section>
  );
}
