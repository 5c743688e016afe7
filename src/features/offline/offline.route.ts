// What a telephone keeps for the time without a network, over HTTP: for those alone who work on cases.
import type { FastifyInstance } from 'fastify';
import { offlineReaders } from '#core/access.ts';
import type { OfflineCase } from '#core/offline-list.ts';
import type { FeatureDeps } from '#http/feature-deps.ts';
import { idleSeconds } from '#http/library.ts';
import { languageOf, type ProblemLanguage } from '#http/problem.ts';
import { getOfficer, requireOfficer } from '#http/session.ts';
import { sheetMinute } from '#http/sheet-frame.ts';
import { serverWords } from '#words/server.ts';
import { OfflineAnswer } from './offline.contract.ts';
import { findOfflineCases } from './offline.query.ts';

const clockTime = (at: number): string =>
  new Intl.DateTimeFormat('id-ID', { timeZone: 'Asia/Jakarta', timeStyle: 'short' }).format(at);

const told = (one: OfflineCase, language: ProblemLanguage): OfflineAnswer['cases'][number] => {
  const { statuses, due, paused, mine } = serverWords[language].offline;
  const { number, status, dueAt, kelurahan, category, agency } = one;
  const runs = dueAt !== undefined && !one.paused;
  return {
    ...{ number, state: statuses[status] },
    about: [category, kelurahan, agency].filter((part) => part !== undefined).join(' · '),
    ...(one.paused ? { due: paused } : {}),
    ...(runs ? { due: due(sheetMinute(language, dueAt)), dueAt: new Date(dueAt).toISOString() } : {}),
    ...(one.mine ? { mine } : {}),
  };
};

/** Nothing is kept of anybody: see the contract. */
export const offlineRoutes = (app: FastifyInstance, { readingOf, clock }: FeatureDeps): void => {
  app.get(
    '/api/v1/offline-worklist',
    { schema: { response: { 200: OfflineAnswer } }, preHandler: requireOfficer(...offlineReaders) },
    async (request): Promise<OfflineAnswer> => {
      const language = languageOf(request);
      const { cases, of } = await findOfflineCases(readingOf(request).db, getOfficer(request), language);
      const now = clock.now();
      const { title, banner, lead, none, late, again } = serverWords[language].offline;
      return {
        ...{ language, madeAt: new Date(now).toISOString(), until: new Date(now + idleSeconds * 1000).toISOString() },
        words: {
          ...{ title, none, late, again, lead: lead(cases.length, of) },
          ...{ banner: banner(clockTime(now)), bannerDated: banner(sheetMinute(language, now)) },
        },
        cases: cases.map((one) => told(one, language)),
      };
    },
  );
};
