// The gallery's rows in both densities, what acts on several of them, and a conversation with every bubble.
import { useEffect, useState, type ReactNode } from 'react';
import { kemantren } from '#core/place/kelurahan.ts';
import { dayMs } from '#core/time.ts';
import { AlikeCases } from '#features/alike/AlikeCard.tsx';
import { Thread } from '#features/case/Thread.tsx';
import { BulkBar } from '#features/inbox/BulkBar.tsx';
import { BulkResult } from '#features/inbox/BulkResult.tsx';
import { CaseRow } from '#features/inbox/CaseRow.tsx';
import { CutOff } from '#features/inbox/CutOff.tsx';
import { Nothing } from '#features/inbox/Nothing.tsx';
import { Chips } from '#features/inbox/Chips.tsx';
import { SendLater } from '#web/acts/SendLater.tsx';
import { choose, toggleChosen, useChosenCases } from '#web/chosen-cases.ts';
import { askedIn } from '#web/list-filter.ts';
import { useServerNow } from '#web/server-clock.ts';
import { localInput } from '#web/ui/time-words.ts';
import { late } from '#words/late.ts';
import { Part } from './Part.tsx';
import { sampleRows, sampleThread } from './samples.tsx';

const words = late.gallery;
const nothing = (): void => undefined;

function Rows({ compact }: { compact: boolean }): ReactNode {
  const rows = sampleRows(useServerNow());
  const chosen = useChosenCases();
  return (
    <Part name={compact ? 'compact' : 'rows'}>
      <ul className={compact ? 'rows list-compact' : 'rows'}>
        {rows.map((row, at) => (
          <CaseRow
            key={row.number}
            {...{ row, current: at === 1, search: '' }}
            pick={
              at > 1 || compact
                ? undefined
                : {
                    chosen: chosen.some(({ number }) => number === row.number),
                    onToggle: () => toggleChosen(row),
                  }
            }
          />
        ))}
      </ul>
    </Part>
  );
}

function Many(): ReactNode {
  const now = useServerNow();
  const rows = sampleRows(now).slice(0, 2);
  const since = new Date(now).toISOString();
  const numbers = rows.map(({ number }) => number);
  const [first = ''] = numbers;
  // As it opens: what is chosen afterwards is the reader's.
  const [chosen] = useState(() => rows.slice(0, 1));
  useEffect(() => {
    choose(chosen);
    return () => choose([]);
  }, [chosen]);
  return (
    <Part name="many">
      <Chips
        asked={{ ...askedIn(new URLSearchParams()), urgency: 'hour', area: kemantren[0]?.code ?? '' }}
        choose={nothing}
      />
      <CutOff accounts={[{ channel: 'instagram', handle: '@kota', since }]} />
      <BulkBar choosable={rows} />
      <BulkResult
        result={{ done: numbers, refused: [], words: words.sentence, undo: late.many.undo }}
        onUndo={nothing}
        onClose={nothing}
      />
      <BulkResult
        result={{ done: [], refused: [{ number: first, words: words.wrong }], words: words.sentence, undo: undefined }}
        onUndo={nothing}
        onClose={nothing}
      />
      <Nothing folder="triage" lastCameAt={since} />
    </Part>
  );
}

/** One that is open and can be joined, one that has ended; nothing, and what is held against no other. */
function Alike(): ReactNode {
  const now = useServerNow();
  const joining = { possible: ['JoinAsDuplicate'] as const, onAct: nothing };
  const [first, second] = sampleRows(now).map(({ number }) => number);
  const same = { reportedAt: new Date(now - dayMs).toISOString(), excerpt: words.sentence, words: [words.one] };
  const cases = [
    { ...same, number: first ?? '', status: 'follow-up', agency: 'DLH', ofKind: false, atPlace: false },
    { ...same, number: second ?? '', status: 'closed', kelurahan: '34.71.01.1001', ofKind: false, atPlace: true },
  ] as const;
  return (
    <Part name="alike">
      <AlikeCases {...joining} answer={{ cases: cases.map((one) => ({ ...one, words: [...one.words] })) }} />
      <AlikeCases {...joining} answer={{ cases: [] }} />
      <AlikeCases {...joining} answer={{ sealed: true, cases: [] }} />
    </Part>
  );
}

export function CaseParts(): ReactNode {
  const now = useServerNow();
  return (
    <>
      <Rows compact={false} />
      <Rows compact />
      <Many />
      <Part name="later">
        <SendLater
          facts={{ sendBefore: new Date(now + dayMs).toISOString() }}
          typed={localInput(now + 2 * dayMs)}
          trouble="after-deadline"
          onType={nothing}
        />
      </Part>
      <Alike />
      <Part name="thread">
        <Thread answer={sampleThread(now)} />
      </Part>
    </>
  );
}
