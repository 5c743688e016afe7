// The ways that every list of the desk's has beside its screen: out as CSV and XLSX, in as a file that is looked at first, its history, and one
// change taken back. A list brings its path, its keepers, its sheet and its door; nothing here knows its rules.
import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Role } from '#core/access.ts';
import { changedFields, type ListRow } from '#core/desk-list.ts';
import type { ListDoor, ListTrouble } from '#db/desk-lists.ts';
import { askingOf, type FeatureDeps } from '#http/feature-deps.ts';
import { languageOf, sendProblem } from '#http/problem.ts';
import { requireOfficer } from '#http/session.ts';
import { csvFile } from '#src/files/csv-file.ts';
import { readTableFile } from '#src/files/table-file.ts';
import { mostTableBytes } from '#src/files/table-limits.ts';
import { xlsxFile } from '#src/files/xlsx-file.ts';
import { serverWords } from '#words/server.ts';
import * as contract from './desk-list.contract.ts';
import { findListChanges, type NotedChange } from './desk-list.query.ts';
import {
  readSheet,
  shownAs,
  tableOf,
  troubleFault,
  type SaidWords,
  type Say,
  type Sheet,
  type SheetRead,
} from './sheet.ts';
import { fieldLabel } from './trouble-words.ts';

/** What one list brings. */
export type ListWay<R extends ListRow, T extends ListTrouble> = {
  /** Of its own routes: `/api/v1/…`. */
  path: string;
  /** Of the files that go out, without what they end in. */
  fileName: string;
  keepers: readonly Role[];
  door: ListDoor<R, T>;
  /** Made anew for each request, since names in it may change. */
  sheet: () => Sheet<R> | Promise<Sheet<R>>;
};

const mostRefusals = 5;

type Side = ListRow | undefined;

/** As the columns stand: what the database gives back stands in an order of its own. */
const inOrder = <R extends ListRow>({ columns }: Sheet<R>, fields: readonly string[]): string[] => {
  const places = new Map<string, number>(columns.map(({ field }, at) => [field, at]));
  return fields.toSorted((one, other) => (places.get(one) ?? 0) - (places.get(other) ?? 0));
};

const differencesIn = <R extends ListRow>(sheet: Sheet<R>, words: SaidWords, [before, after]: readonly [Side, Side]) =>
  inOrder(sheet, changedFields(before, after)).map((field) => ({
    label: fieldLabel(words, field),
    before: shownAs(sheet, field, before?.[field] ?? ''),
    after: shownAs(sheet, field, after?.[field] ?? ''),
  }));

/** What is wrong in a few sentences, and how much there is beside it. */
const refuse = (reply: FastifyReply, faults: readonly Say[], words: SaidWords): FastifyReply => {
  const named = faults.slice(0, mostRefusals).map((say) => say(words));
  const more = faults.length - named.length;
  return sendProblem(reply, 'list-not-accepted', {
    detail: [...named, ...(more > 0 ? [words.listFile.more(more)] : [])].join(' '),
  });
};

type Looked<R extends ListRow, T extends ListTrouble> = {
  sheet: Sheet<R>;
  read: SheetRead<R>;
  known: readonly R[];
  /** Those of the file, and those that follow from it. */
  wanted: readonly R[];
  plan: Awaited<ReturnType<ListDoor<R, T>['plan']>>;
  faults: readonly Say[];
};

/** Reads what was sent and weighs it against the list as it is; undefined where it is no table. */
const look = async <R extends ListRow, T extends ListTrouble>(
  { door, ...way }: ListWay<R, T>,
  bytes: Buffer,
): Promise<Looked<R, T> | undefined> => {
  const table = await readTableFile(bytes);
  if (!table.ok) return undefined;
  const [sheet, known] = [await way.sheet(), await door.find()];
  const read = readSheet(sheet, table.rows, known);
  const named = read.faults.length > 0 ? [] : read.rows.map(({ row }) => row);
  const wanted = sheet.completed?.(named, known) ?? named;
  const plan = await door.plan(wanted);
  const troubles = plan.troubles.map((trouble) => troubleFault(sheet, trouble, { ...read, known }));
  return { sheet, read, known, wanted, plan, faults: [...read.faults, ...troubles] };
};

const previewOf = <R extends ListRow, T extends ListTrouble>(
  { sheet, read, known, wanted, plan, faults }: Looked<R, T>,
  words: SaidWords,
): contract.ListPreview => {
  const lines = new Map(read.rows.map(({ line, row }) => [row.id, line]));
  const added = plan.changes.filter(({ before }) => before === undefined).length;
  const say = (said: readonly Say[]): string[] => said.slice(0, contract.mostNamed).map((one) => one(words));
  return {
    ...{ seen: plan.seen, added, changed: plan.changes.length - added, untouched: plan.untouched },
    same: faults.length > 0 ? 0 : wanted.length - plan.changes.length,
    rows: plan.changes.slice(0, contract.mostNamed).map(({ id, before, after }) => ({
      ...{
        line: lines.get(id) ?? 0,
        name: after === undefined ? id : sheet.nameOf(after),
        isNew: before === undefined,
      },
      fields: differencesIn(sheet, words, [before, after]),
    })),
    faults: say(faults),
    faultCount: faults.length,
    warnings:
      faults.length > 0
        ? []
        : say(
            sheet.warningsIn?.(
              read.rows.map(({ row }) => row),
              known,
            ) ?? [],
          ),
  };
};

const withFile = async <R extends ListRow, T extends ListTrouble>(
  way: ListWay<R, T>,
  [request, reply]: readonly [FastifyRequest, FastifyReply],
  go: (looked: Looked<R, T>, words: SaidWords) => unknown,
): Promise<unknown> => {
  const bytes = await (await request.file())?.toBuffer();
  if (bytes === undefined) return sendProblem(reply, 'invalid-request');
  const words = serverWords[languageOf(request)];
  const looked = await look(way, bytes);
  return looked === undefined ? refuse(reply, [({ listFile }) => listFile.noTable], words) : go(looked, words);
};

/** A scope of its own, since it takes files: one at a time, of as many bytes as any table, and kept nowhere. */
const fileWays = <R extends ListRow, T extends ListTrouble>(
  app: FastifyInstance,
  deps: FeatureDeps,
  way: ListWay<R, T>,
): void => {
  const { path, door, keepers } = way;
  // Reading a table takes a core for a second.
  const config = { rateLimit: { max: 60, timeWindow: '1 minute', hook: 'preHandler' as const } };
  const guarded = { preHandler: requireOfficer(...keepers), config };
  const consumes = ['multipart/form-data'];
  void app.register(async (files) => {
    await files.register(multipart, { limits: { files: 1, fields: 0, parts: 1, fileSize: mostTableBytes } });
    files.post(
      `${path}/file/preview`,
      { schema: { consumes, response: { 200: contract.ListPreview } }, ...guarded },
      (request, reply) => withFile(way, [request, reply], previewOf),
    );
    files.post<{ Querystring: contract.ListFileAsked }>(
      `${path}/file`,
      {
        schema: { consumes, querystring: contract.ListFileAsked, response: { 200: contract.ListImported } },
        ...guarded,
      },
      (request, reply) =>
        withFile(way, [request, reply], async ({ sheet, read, wanted, faults }, words) => {
          if (faults.length > 0) return refuse(reply, faults, words);
          const kept = await door.keep(askingOf(deps, request), { rows: wanted, seen: request.query.seen ?? '' });
          if (kept.ok) return { added: kept.added, changed: kept.changed };
          if ('moved' in kept) return sendProblem(reply, 'list-moved');
          const known = await door.find();
          return refuse(
            reply,
            kept.troubles.map((one) => troubleFault(sheet, one, { ...read, known })),
            words,
          );
        }),
    );
  });
};

const historyRow = <R extends ListRow>(
  sheet: Sheet<R>,
  words: SaidWords,
  { seq, id, at, how, by, byName, ...sides }: NotedChange,
): contract.ListHistoryRow => {
  const [before, after] = [sides.before ?? undefined, sides.after ?? undefined];
  const named = after ?? before;
  return {
    ...{ seq, at: at.toISOString(), name: named === undefined ? id : sheet.nameOf({ ...sheet.usual, ...named }) },
    ...{ by: by.kind, ...(byName === null ? {} : { byName }), how: how as contract.ListHistoryRow['how'] },
    what: before === undefined ? 'added' : after === undefined ? 'removed' : 'changed',
    fields: differencesIn(sheet, words, [before, after]),
  };
};

/** Who changed what, and taking one change back: also of what has no file. */
export const listHistory = <R extends ListRow, T extends ListTrouble>(
  app: FastifyInstance,
  deps: FeatureDeps,
  { path, door, keepers, sheet }: Omit<ListWay<R, T>, 'fileName'>,
): void => {
  const preHandler = requireOfficer(...keepers);
  app.get<{ Querystring: contract.ListHistoryAsked }>(
    `${path}/history`,
    { schema: { querystring: contract.ListHistoryAsked, response: { 200: contract.ListHistory } }, preHandler },
    async (request): Promise<contract.ListHistory> => {
      const list = await sheet();
      const found = await findListChanges(deps.database.kysely, list.list, request.query.before);
      const words = serverWords[languageOf(request)];
      return { ...found, changes: found.changes.map((one) => historyRow(list, words, one)) };
    },
  );
  app.post<{ Params: contract.ListChangeParams }>(
    `${path}/history/:seq/take-back`,
    { schema: { params: contract.ListChangeParams }, preHandler },
    async (request, reply) => {
      const kept = await door.takeBack(askingOf(deps, request), request.params.seq);
      if (kept.ok) return { ok: true };
      if ('gone' in kept) return sendProblem(reply, 'change-gone');
      if ('moved' in kept) return sendProblem(reply, 'list-moved');
      const [list, known] = [await sheet(), await door.find()];
      const faults = kept.troubles.map((one) => troubleFault(list, one, { rows: [], known }));
      return refuse(reply, faults, serverWords[languageOf(request)]);
    },
  );
};

/** All of them, for the keepers of the list alone. */
export const listWays = <R extends ListRow, T extends ListTrouble>(
  app: FastifyInstance,
  deps: FeatureDeps,
  way: ListWay<R, T>,
): void => {
  const { path, fileName, door, sheet } = way;
  const preHandler = requireOfficer(...way.keepers);
  const table = async (): Promise<string[][]> => tableOf(await sheet(), await door.find());
  const sendAs = (reply: FastifyReply, ending: string, type: string): FastifyReply =>
    reply.type(type).header('content-disposition', `attachment; filename="${fileName}.${ending}"`);
  app.get(`${path}.csv`, { preHandler }, async (_request, reply) =>
    sendAs(reply, 'csv', 'text/csv; charset=utf-8').send(csvFile(await table())),
  );
  app.get(`${path}.xlsx`, { preHandler }, async (_request, reply) =>
    sendAs(reply, 'xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet').send(
      xlsxFile(fileName, await table()),
    ),
  );
  fileWays(app, deps, way);
  listHistory(app, deps, way);
};
