// All that is kept of one person, to be printed or saved for whoever asked. Opening it is recorded before anything is shown.
import { useQuery } from '@tanstack/react-query';
import { Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import { getJson } from '#web/api.ts';
import { language } from '#words/console.ts';
import { late } from '#words/late.ts';
import { Button } from '#web/ui/Button.tsx';
import { Page } from '#web/ui/Page.tsx';
import { momentWords } from '#web/ui/time-words.ts';
import type { PersonDataAnswer } from './person-request.contract.ts';

const words = late.personData;
const fields = ['name', 'phone', 'address', 'kelurahan'] as const;

function Part({ title, lines }: { title: string; lines: readonly string[] }): ReactNode {
  return (
    <section className="panel" aria-label={title}>
      <h2>{title}</h2>
      {lines.length === 0 && <p className="muted">{words.none}</p>}
      <ul>
        {lines.map((line, at) => (
          // The same words may stand twice.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={at} lang="id">
            {line}
          </li>
        ))}
      </ul>
    </section>
  );
}

const joined = (parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(' · ');

const saidLines = (said: PersonDataAnswer['messages']): string[] =>
  said.map(({ number, at, text: words_ }) => joined([momentWords(at), number, words_]));

const identityLines = ({ identities }: PersonDataAnswer): string[] =>
  identities.map((one) =>
    joined([
      momentWords(one.givenAt),
      ...fields.map((field) => (one[field] === undefined ? undefined : `${words.fields[field]}: ${one[field]}`)),
      one.replaced === undefined ? undefined : words.replaced[one.replaced],
    ]),
  );

function Parts({ data }: { data: PersonDataAnswer }): ReactNode {
  return (
    <>
      <Part title={words.identity} lines={identityLines(data)} />
      <Part
        title={words.accounts}
        lines={data.accounts.map(({ channel, name, handle, id }) => joined([channel, name, handle, id]))}
      />
      <Part title={words.cases} lines={data.cases.map((one) => joined([one.number, momentWords(one.reportedAt)]))} />
      <Part title={words.messages} lines={saidLines(data.messages)} />
      <Part title={words.answers} lines={saidLines(data.answers)} />
      <Part
        title={words.looks}
        lines={data.looks.map((look) =>
          joined([momentWords(look.at), look.number, look.by, look.fields?.join(', '), look.reason]),
        )}
      />
    </>
  );
}

/** The same as JSON, for whoever takes it elsewhere. */
const fileOf = (data: PersonDataAnswer): string =>
  `data:application/json;charset=utf-8,${encodeURIComponent(JSON.stringify(data, null, 2))}`;

const pathOf = (id: string): string => `/api/v1/person-requests/${encodeURIComponent(id)}/data`;

/** One request's person. */
export function PersonDataPage({ id }: { id: string }): ReactNode {
  const found = useQuery({
    queryKey: ['person-data', id],
    // Each opening is recorded: it is not asked again by itself.
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    queryFn: ({ signal }) => getJson<PersonDataAnswer>(pathOf(id), signal),
  });
  const { data } = found;
  return (
    <Page
      title={words.title}
      lead={words.lead}
      asked={found}
      act={
        data !== undefined && (
          <div className="line">
            <Button look="primary" onClick={() => window.print()}>
              <Printer size={18} aria-hidden />
              {words.print}
            </Button>
            <a className="button button-secondary" href={`${pathOf(id)}.pdf?lang=${language}`} download>
              {words.pdf}
            </a>
            <a className="button button-secondary" href={fileOf(data)} download={`${data.number}.json`}>
              {late.personRequests.export}
            </a>
          </div>
        )
      }
    >
      {data !== undefined && <Parts data={data} />}
    </Page>
  );
}
