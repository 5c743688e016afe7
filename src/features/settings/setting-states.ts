// How each part of the settings stands, for those alone who are shown its screen. A part that stands in no list is shown to nobody.
import {
  holdsAny,
  keepers,
  readersOfAdministration,
  readersOfArticles,
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
import { findLogCheck } from '#db/log-check.ts';
import { findRoster } from '#db/roster.ts';
import { readSops } from '#db/sop-versions.ts';
import type { FeatureDeps } from '#http/feature-deps.ts';
import { failingWays } from '../way/city-ways.ts';
import { partNames, type Part } from './part.contract.ts';
import type { SettingsAnswer, StateOf } from './settings.contract.ts';
import {
  countList,
  findArticleStates,
  findLaneStates,
  findMachine,
  findMissingRoles,
  findRetentionState,
  findWebhookStates,
  findWithoutOfficer,
  hasRoster,
} from './settings.query.ts';

/** By the part: whoever is told, who are those that are shown its screen. */
export const partRoles = {
  officers: ['operator', 'team-lead'],
  roster: readersOfRoster,
  lanes: readersOfLaneSeats,
  accounts: ['operator', 'team-lead'],
  holidays: keepers.calendar,
  ways: readersOfReach,
  agencies: keepers.agency,
  categories: keepers.category,
  roads: keepers.road,
  outsideBodies: keepers.outsideBody,
  templates: keepers.template,
  articles: readersOfArticles,
  calendars: keepers.calendar,
  webhooks: keepers.webhook,
  retention: keepers.personRequest,
  machine: ['operator', 'team-lead'],
  sops: readersOfSops,
  log: readersOfAdministration,
} as const satisfies Record<Part, readonly Role[]>;

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
  articles: ({ database, clock }) => findArticleStates(database.kysely, clock.now()),
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
  const own = partNames.filter((part) => holdsAny(holding, partRoles[part]));
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
