// The versions of each procedure, what differs between them in words, and the form for a new one.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { keepers } from '#core/access.ts';
import { broughtSop } from '#core/sop/in-force.ts';
import { relatedChannels } from '#core/sop/related.ts';
import { changesBetween } from '#core/sop/numbers.ts';
import { failureWords, getJson, sendJson } from '#web/api.ts';
import { useHolds } from '#web/session.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button } from '#web/ui/Button.tsx';
import { Select } from '#web/ui/Field.tsx';
import { Page } from '#web/ui/Page.tsx';
import { momentWords } from '#web/ui/time-words.ts';
import { useToast } from '#web/ui/Toast.tsx';
import { late } from '#words/late.ts';
import { changeWords } from './sop-words.tsx';
import { SopForm } from './SopForm.tsx';
import type { CalendarChoice, SopsAnswer, VersionView } from './sop.contract.ts';

const words = late.sop;

const useWithdraw = () => {
  const client = useQueryClient();
  const announce = useToast();
  return useMutation({
    mutationFn: (key: string) => sendJson('POST', `/api/v1/sops/${key}/withdraw`, {}),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['sops'] });
      announce(words.withdrawn);
    },
  });
};

/** One of those that begin with the numbers of social media. */
const isRelated = (key: string): boolean => Object.hasOwn(relatedChannels, key.slice(0, key.lastIndexOf('@')));

type ChangesProps = {
  version: VersionView;
  before: VersionView | undefined;
  calendars: readonly CalendarChoice[];
};

function Changes({ version, before, calendars }: ChangesProps): ReactNode {
  if (before === undefined)
    return (
      <p>
        {words.brought} {isRelated(version.key) && words.begun}
      </p>
    );
  const changes = changesBetween(before.numbers, version.numbers);
  if (changes.length === 0) return <p>{words.same}</p>;
  return (
    <ul>
      {changes.map((change) => (
        <li key={change.at}>{changeWords(change, calendars)}</li>
      ))}
    </ul>
  );
}

type VersionProps = ChangesProps & { mayChoose: boolean };

function Version({ version, before, calendars, mayChoose }: VersionProps): ReactNode {
  const withdrawing = useWithdraw();
  const { state, from, ground, by } = version;
  return (
    <li className="panel stack">
      <h3>
        {words.versionOf(version.version)} · {words.states[state]}
      </h3>
      {from !== undefined && <p>{words.from(momentWords(from))}</p>}
      {ground !== undefined && <p>{words.ground(ground)}</p>}
      {by !== undefined && <p className="field-hint">{words.by(by)}</p>}
      <Changes {...{ version, before, calendars }} />
      {state !== 'withdrawn' && (
        <p>
          <a href={`/sop.pdf?versi=${encodeURIComponent(version.key)}`}>{words.sheetOf(version.version)}</a>
        </p>
      )}
      {withdrawing.isError && (
        <Banner kind="late" alert>
          {failureWords(withdrawing.error)}
        </Banner>
      )}
      {mayChoose && state === 'planned' && (
        <div className="line">
          <Button disabled={withdrawing.isPending} onClick={() => withdrawing.mutate(version.key)}>
            {words.withdraw}
          </Button>
        </div>
      )}
    </li>
  );
}

/** The one that stood before it: what was withdrawn never did. */
const beforeOf = (versions: readonly VersionView[], index: number): VersionView | undefined =>
  versions.slice(index + 1).find(({ state }) => state !== 'withdrawn');

type FamilyProps = SopsAnswer['families'][number] & Pick<SopsAnswer, 'calendars'>;

function Family({ family, versions, calendars }: FamilyProps): ReactNode {
  const mayChoose = useHolds(keepers.sop);
  const [isMaking, setMaking] = useState(false);
  const base = broughtSop(family);
  const current = versions.find(({ state }) => state === 'in-force');
  return (
    <>
      {mayChoose && !isMaking && (
        <div className="line">
          <Button look="primary" onClick={() => setMaking(true)}>
            {words.make}
          </Button>
        </div>
      )}
      {isMaking && current !== undefined && base !== undefined && (
        <SopForm base={base} numbers={current.numbers} calendars={calendars} onDone={() => setMaking(false)} />
      )}
      <section className="stack" aria-labelledby="versi">
        <h2 id="versi">{words.versions}</h2>
        <ul className="plain stack">
          {versions.map((version, index) => (
            <Version key={version.key} {...{ version, calendars, mayChoose }} before={beforeOf(versions, index)} />
          ))}
        </ul>
      </section>
    </>
  );
}

/** For the desk, and whoever leads it: those choose. */
export function SopPage(): ReactNode {
  const asked = useQuery({
    queryKey: ['sops'],
    queryFn: ({ signal }) => getJson<SopsAnswer>('/api/v1/sops', signal),
  });
  const [chosen, setChosen] = useState('medsos');
  const { families, calendars } = asked.data ?? { families: [], calendars: [] };
  const shown = families.find(({ family }) => family === chosen);
  return (
    <Page title={words.title} lead={words.lead} asked={asked}>
      {shown !== undefined && (
        <>
          <Select
            label={words.family}
            options={families.map(({ family }) => ({ value: family, label: words.families[family] ?? family }))}
            value={chosen}
            onChange={({ target }) => setChosen(target.value)}
          />
          <Family key={chosen} {...shown} calendars={calendars} />
        </>
      )}
    </Page>
  );
}
