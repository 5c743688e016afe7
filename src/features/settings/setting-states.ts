// How each part of the settings stands, for those alone who are shown its screen. A part that stands in no list is shown to nobody.
import {
  holdsAny,
  keepers,
  readersOfAdministration,
  readersOfLaneSeats,
  readersOfReach,
  readersOfRoster,
  readersOfSops,
  type Holding,
  type Role,
} from '#core/access.ts';
import { onDuty, shiftAt, shiftNames, squaresFrom } from '#core/duty/shifts.ts';
import { yearWithoutHolidays } from '#core/sop/holidays.ts';
import { findShiftStarts } from '#db/duty-hours.ts';
import { findRoster } from '#db/roster.ts';
import { readSops } from '#db/sop-versions.ts';
import type { FeatureDeps } from '#http/feature-deps.ts';
import { failingWays } from '../way/city-ways.ts';
import type { Part, SettingsAnswer, StateOf } from './settings.contract.ts';
import {
  countList,
  findLaneStates,
  findLogCheck,
  findMachine,
  findMissingRoles,
  findRetentionState,
  findWebhookStates,
  findWithoutOfficer,
  hasRoster,
} from './settings.query.ts';

/** By the part: the screen that it speaks of, and whoever is told. */
export const partScreens = {
  officers: { path: '/petugas', roles: ['operator', 'team-lead'] },
  roster: { path: '/petugas/piket', roles: readersOfRoster },
  lanes: { path: '/petugas/jalur-khusus', roles: readersOfLaneSeats },
  accounts: { path: '/akun', roles: ['operator', 'team-lead'] },
  holidays: { path: '/petugas/hari-libur', roles: keepers.calendar },
  ways: { path: '/petugas/pemberitahuan', roles: readersOfReach },
  agencies: { path: '/petugas/perangkat-daerah', roles: keepers.agency },
  categories: { path: '/petugas/kategori', roles: keepers.category },
  roads: { path: '/petugas/jalan', roles: keepers.road },
  outsideBodies: { path: '/petugas/lembaga-luar', roles: keepers.outsideBody },
  templates: { path: '/templat', roles: keepers.template },
  calendars: { path: '/petugas/jam-kerja', roles: keepers.calendar },
  webhooks: { path: '/operator/webhook', roles: keepers.webhook },
  retention: { path: '/hak/penyimpanan', roles: keepers.personRequest },
  machine: { path: '/operator', roles: ['operator', 'team-lead'] },
  sops: { path: '/waktu/sop', roles: readersOfSops },
  log: { path: '/administrasi', roles: readersOfAdministration },
} as const satisfies Record<Part, { path: string; roles: readonly Role[] }>;

/** So far ahead the roster is looked through, from the shift that runs on. */
const days = 7;

const asks: { [Key in Part]-?: (deps: FeatureDeps) => Promise<StateOf<Key>> } = {
  accounts: async ({ accounts, open311 }) => {
    const serving = (await accounts.states()).filter(({ restingSinceAt }) => restingSinceAt === undefined);
    const troubled = serving.flatMap(({ channel, handle, problem }) =>
      problem === undefined ? [] : [{ channel, handle, problem }],
    );
    // A partner stands among the accounts under its own id.
    const partners = serving.filter(
      ({ channel, id }) => channel === 'open311' && open311.partners.some((one) => one.id === id),
    );
    return { of: serving.length, partners: partners.length, troubled };
  },
  holidays: ({ terms, clock }) => {
    const missing = yearWithoutHolidays(terms().holidays, clock.now());
    return Promise.resolve(missing === undefined ? {} : { missing });
  },
  ways: async (deps) => ({ failing: await failingWays(deps) }),
  agencies: ({ database }) => findWithoutOfficer(database.kysely),
  sops: async ({ database, clock }) => {
    const { enacted } = await readSops(database.pool);
    const later = enacted.map(({ from }) => from).filter((from) => from > clock.now());
    return { plannedFrom: later.toSorted((one, other) => one - other).map((from) => new Date(from).toISOString()) };
  },
  officers: ({ database }) => findMissingRoles(database.kysely),
  roster: async ({ database, clock }) => {
    const running = shiftAt(clock.now(), await findShiftStarts(database.pool));
    const coming = squaresFrom(running, days * shiftNames.length);
    const roster = await findRoster(database.pool, [...new Set(coming.map(({ day }) => day))]);
    const gaps = coming.filter((square) => onDuty(roster, square).length === 0).length;
    return { days, of: coming.length, gaps, planned: await hasRoster(database.kysely) };
  },
  lanes: ({ database }) => findLaneStates(database.kysely),
  categories: ({ database }) => countList(database.kysely, 'categories'),
  roads: ({ database }) => countList(database.kysely, 'roads'),
  outsideBodies: ({ database }) => countList(database.kysely, 'outsideBodies'),
  templates: ({ database }) => countList(database.kysely, 'templates'),
  calendars: ({ database }) => countList(database.kysely, 'calendars'),
  webhooks: ({ database, webhooks }) =>
    findWebhookStates(
      database.kysely,
      webhooks.map(({ id }) => id),
    ),
  retention: ({ database }) => findRetentionState(database.kysely),
  machine: ({ database, clock }) => findMachine(database.kysely, clock.now()),
  log: ({ database }) => findLogCheck(database.kysely),
};

/** What is not theirs to see is not even asked. A part that cannot be read is named, and takes no other with it; `noteFailure` hears why. */
export const findStates = async (
  deps: FeatureDeps,
  holding: Holding,
  noteFailure: (part: Part, error: unknown) => void,
): Promise<SettingsAnswer> => {
  const own = (Object.keys(partScreens) as Part[]).filter((part) => holdsAny(holding, partScreens[part].roles));
  const failed = new Set<Part>();
  const found = await Promise.all(
    own.map(async (part) => {
      try {
        return [[part, await asks[part](deps)] as const];
      } catch (error) {
        noteFailure(part, error);
        failed.add(part);
        return [];
      }
    }),
  );
  const states = Object.fromEntries(found.flat()) as Omit<SettingsAnswer, 'unknown'>;
  return { ...states, unknown: own.filter((part) => failed.has(part)) };
};
