// A unit of work: what a transaction writes again and again is held back and written with one statement a table, at the latest at
// its end. Must not decide anything, and must not know what is written.
import type { QueryResult, QueryResultRow } from 'pg';
import type { Queryable } from './queryable.ts';

/** In which order tables are written: people, their ids, their words and files, the record with all that follows from it, and what is counted. */
const stages = ['people', 'handles', 'words', 'attachments', 'cases', 'counters'] as const;

/** What is held back together, and how all of it is written at once. */
export type Kind<Row> = {
  stage: (typeof stages)[number];
  write: (db: Queryable, rows: readonly Row[]) => Promise<void>;
};

/** One transaction whose writes may wait for each other. */
export type Unit = {
  /** Writes first what waits, so that it is seen; what it changes, nobody remembers to know. */
  db: Queryable;
  /** The same, for whoever keeps true what is remembered. */
  seeing: Queryable;
  /** At once: for what nothing that waits can change, and what changes nothing that is remembered. */
  apart: Queryable;
  hold: <Row>(kind: Kind<Row>, row: NoInfer<Row>) => void;
  flush: () => Promise<void>;
  /** What waits is not written: for when what was written before is undone as well. */
  discard: () => void;
  /** Told when what is remembered may be true no longer. */
  onChange: (forget: () => void) => void;
};

type Batch = { stage: Kind<unknown>['stage']; write: (db: Queryable) => Promise<void> };

const held = <Row>({ stage, write }: Kind<Row>, rows: readonly Row[]): Batch => ({
  stage,
  write: (db) => write(db, rows),
});

/** Reads and locks leave what is remembered as it is. */
const isReading = (sql: string): boolean => /^\s*select\b/i.test(sql);

/** On a client that is in a transaction already; ending it is the caller’s. */
export const unitOn = (client: Queryable): Unit => {
  const waiting = new Map<unknown, { rows: unknown[]; batch: Batch }>();
  const forgetting: (() => void)[] = [];
  const flush = async (): Promise<void> => {
    const batches = [...waiting.values()].map(({ batch }) => batch);
    waiting.clear();
    for (const stage of stages) for (const batch of batches) if (batch.stage === stage) await batch.write(client);
  };
  const seeing: Queryable = {
    query: async <R extends QueryResultRow>(text: string, values?: unknown[]): Promise<QueryResult<R>> => {
      if (waiting.size > 0) await flush();
      return client.query<R>(text, values);
    },
  };
  return {
    seeing,
    apart: client,
    db: {
      query: async <R extends QueryResultRow>(text: string, values?: unknown[]): Promise<QueryResult<R>> => {
        if (!isReading(text)) for (const forget of forgetting) forget();
        return seeing.query<R>(text, values);
      },
    },
    hold: (kind, row) => {
      const known = waiting.get(kind);
      if (known !== undefined) {
        known.rows.push(row);
        return;
      }
      const rows = [row];
      waiting.set(kind, { rows, batch: held(kind, rows) });
    },
    flush,
    discard: () => {
      waiting.clear();
    },
    onChange: (forget) => {
      forgetting.push(forget);
    },
  };
};
