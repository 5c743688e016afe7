// Opens what every process needs, in order: database, keys, vault, store, accounts, live notices; and closes it in the opposite one.
// Must not listen on a port or start background work.
import type { Logger } from 'pino';
import { isSpoken, limitsOf, makeChannel as makeFrom } from '#channels/kinds.ts';
import { safeFetch } from '#channels/safe-fetch.ts';
import { allowInner, guardGlobalFetch } from '#channels/way-out.ts';
import { hasPrivateWay } from '#core/reply-window.ts';
import { knownCalendars } from '#core/sop/known-calendars.ts';
import { administrativeLog, type AdministrativeLog, type Recording } from '#db/administrative-log.ts';
import { accountsChanged } from '#db/account-life.ts';
import { accountBook, type AccountBook } from '#db/accounts.ts';
import { openDatabase, type Database } from '#db/database.ts';
import { declareSettings } from '#db/declared-settings.ts';
import { endForwards } from '#db/forward-rows.ts';
import { sealStoredTokens } from '#db/hidden-tokens.ts';
import { hideInFile } from '#db/hidden-in-files.ts';
import { identityVault } from '#db/identity-vault.ts';
import { startLive, type Live } from '#db/live.ts';
import { migrate } from '#db/migrate.ts';
import { inTransaction } from '#db/queryable.ts';
import { openReadFrom, type ReadFrom } from '#db/read-from.ts';
import { refreshStanding } from '#db/refresh-standing.ts';
import { pgStore } from '#db/store.ts';
import { addMissingCalendars } from '#db/calendars.ts';
import { addMissingRoads } from '#db/roads.ts';
import { addMissingCategories } from '#db/categories.ts';
import { addMissingBodies } from '#db/outside-bodies.ts';
import { addMissingTemplates } from '#db/templates.ts';
import { declareWebhooks } from '#db/webhook-book.ts';
import type { JobDeps } from '#jobs/job.ts';
import type { Account, Channel } from '#ports/channel.ts';
import type { Clock } from '#ports/clock.ts';
import type { ForwardTarget } from '#ports/forward-target.ts';
import type { InspectFile } from '#ports/media.ts';
import type { IdentityVault } from '#ports/identity-vault.ts';
import type { ObjectStore } from '#ports/object-store.ts';
import type { Store } from '#ports/store.ts';
import { webhookPost } from '#registers/webhook/webhook-post.ts';
import { knownRoads } from '#text/known-roads.ts';
import { knownCategories } from '#text/known-categories.ts';
import { knownBodies } from '#text/known-bodies.ts';
import { citizenWords, defaultTemplates } from '#text/citizen.ts';
import { accountIn, noteAccountIn, parseWith } from './account-ports.ts';
import { watchAccounts, type AccountWatch } from './account-watch.ts';
import type { Config } from '#config/config.ts';
import { openBrand, type OfficeNow } from './known-brand.ts';
import { openTerms } from './known-terms.ts';
import { declareDesk } from './declare-desk.ts';
import { declaredSettingsOf } from '#config/declared-settings.ts';
import { inspectAttached } from '#src/files/accepted-file.ts';
import { examinePicture } from '#src/files/picture-facts.ts';
import { ids } from '#keys/ids.ts';
import { loadTraining } from './load-training.ts';
import { refuseForeign, takeOver } from './mode-guard.ts';
import { otherSystems } from './other-systems.ts';
import { outgoingPhotos } from './outgoing-photos.ts';
import { openKeys, type Keys } from '#keys/keys.ts';
import { callerCoder } from '#keys/caller-id.ts';
import { trackCoder } from '#keys/track-code.ts';
import { attachmentStore } from './attachment-store.ts';
import { toSubscribers } from './to-subscribers.ts';
import { toOfficers } from './to-officers.ts';
import type { Training } from '#training/training.ts';

/** One process's share of everything, opened; `close` ends it in the opposite order. */
export type Parts = {
  config: Config;
  clock: Clock;
  keys: Keys;
  database: Database;
  vault: IdentityVault;
  objects: ObjectStore;
  accounts: AccountWatch;
  book: AccountBook;
  /** undefined for a channel that is not built. */
  makeChannel: (account: Account) => Channel | undefined;
  store: Store;
  administration: AdministrativeLog;
  live: Live;
  /** Where replicas serve lists; undefined where none are named, and in a process that shows none. */
  readFrom: ReadFrom | undefined;
  trackCodeOf: (complaintId: string) => string;
  /** How the city shows itself at this moment. */
  organisation: OfficeNow;
  /** What background work is handed, but for what only whoever knows the screens can make. */
  work: Omit<JobDeps, 'drawReport' | 'releaseHeld'>;
  /** Where cases may be passed on. */
  forwards: readonly ForwardTarget[];
  /** In training mode only. */
  training: Training | undefined;
  onError: (part: string, error: unknown) => void;
  close: () => Promise<void>;
};

/** The clock is an argument: tests move it by hand. */
export type PartsOptions = {
  config: Config;
  clock: Clock;
  log: Pick<Logger, 'info' | 'error'>;
  /** What can be read while the database's server starts; whoever needs it asks for it again, and is told why it cannot be had. */
  meanwhile?: () => Promise<unknown>;
};

type Installation = { config: Config; training: Training | undefined };
type Declared = Recording &
  Installation & { keys: Keys; database: Database; book: AccountBook; forwards: readonly ForwardTarget[] };

/** The configuration file's account of the same id goes before the simulated one. */
const seedSimulated = async ({ config, training, keys, database, book, ...recording }: Declared): Promise<void> => {
  const own = new Set(config.desk.accounts.map(({ channel, id }) => `${channel}/${id}`));
  const declare: AccountBook['declare'] = async (account, by) => {
    if (!own.has(`${account.channel}/${account.id}`)) await book.declare(account, by);
  };
  await training?.seed({ config, secretKey: keys.secretKey, database, accounts: { declare }, ...recording });
};

/** Those of the file, and in training the simulated ones; one register is served once. */
const forwardTargetsOf = ({ config, training }: Installation, { secretKey }: Keys): ForwardTarget[] => {
  const own = config.desk.forwards;
  const simulated = training?.forwardTargets(config, secretKey) ?? [];
  return [...own, ...simulated.filter(({ register }) => !own.some((one) => one.register === register))];
};

/** Fills the tables that settings fill: at every start, changing nothing that is so already. */
const declareAll = async (declared: Declared): Promise<void> => {
  const { config, keys, database, book, administration, clock } = declared;
  const recording = { administration, clock };
  await addMissingTemplates(database.pool, defaultTemplates);
  await addMissingBodies(database.pool, knownBodies);
  await addMissingCategories(database.pool, knownCategories);
  await addMissingRoads(database.pool, knownRoads);
  await addMissingCalendars(database.pool, knownCalendars);
  await seedSimulated(declared);
  await declareDesk({ database, accounts: book, ...recording }, config.desk);
  const key = keys.kept['declared-settings'];
  await declareSettings({ pool: database.pool, key, ...recording }, declaredSettingsOf(config));
  await declareWebhooks(
    database.pool,
    config.desk.webhooks.map(({ id }) => id),
  );
  const systems = declared.forwards.map(({ id }) => id);
  await inTransaction(database.pool, (client) => endForwards(client, systems, clock.now()));
};

type Told = Parts['onError'];

/** Channels see every account with what it need not declare. */
const withDerivedSecrets = (book: AccountBook, { withDerived }: Keys): AccountBook => ({
  ...book,
  all: async () => Promise.all((await book.all()).map(withDerived)),
  find: async (key) => {
    const account = await book.find(key);
    return account === undefined ? undefined : withDerived(account);
  },
  findEvenResting: async (key) => {
    const account = await book.findEvenResting(key);
    return account === undefined ? undefined : withDerived(account);
  },
});

type MakeChannel = Parts['makeChannel'];
type Watching = { book: AccountBook; makeChannel: MakeChannel; live: Live; clock: Clock; onError: Told };

/** What any process declares is served by all of them at once; after a gap nobody knows what was missed. Ends `live` when it throws. */
const watchIn = async ({ book, live, ...deps }: Watching): Promise<AccountWatch> => {
  const accounts = await watchAccounts({ accounts: book, ...deps }).catch(async (error: unknown) => {
    await live.close();
    throw error;
  });
  live.subscribe(({ what }) => {
    if (what === accountsChanged || what === 'gap') accounts.wake();
  });
  return accounts;
};

/** Brings the tables to this version, where the mode may have them. */
const makeReady = async (pool: Database['pool'], config: Config): Promise<void> => {
  await refuseForeign(pool, config);
  await migrate(pool);
  await takeOver(pool, config);
};

type Opening = PartsOptions & Installation;
type Desk = Recording & { keys: Keys; book: AccountBook; forwards: readonly ForwardTarget[] };

/** The tables as this version knows them, with all that settings declare. */
const openDesk = async ({ config, clock, training }: Opening, database: Database): Promise<Desk> => {
  const keys = await openKeys(database.pool, config);
  const recording = { administration: administrativeLog(keys.chain, ids.uuid), clock };
  const book = withDerivedSecrets(accountBook({ pool: database.pool, ...recording }, keys.sealing), keys);
  const forwards = forwardTargetsOf({ config, training }, keys);
  await declareAll({ config, training, keys, database, book, forwards, ...recording });
  await sealStoredTokens(database.pool, keys.sealing);
  return { keys, book, forwards, ...recording };
};

type ReadingFrom = { config: Config; live: Live; log: PartsOptions['log'] };

/** Whatever this process hears of may be what somebody is about to look for. */
const readFromIn = ({ pool }: Database, { config, live, log }: ReadingFrom): ReadFrom | undefined => {
  if (config.databaseReadUrls.length === 0 || config.role === 'worker') return undefined;
  const onEvent = (what: string, isTrouble: boolean): void => {
    log[isTrouble ? 'error' : 'info']({ part: 'replica' }, what);
  };
  const readFrom = openReadFrom({ primary: pool, urls: config.databaseReadUrls, onEvent, hears: live.hears });
  live.subscribe(readFrom.heard);
  return readFrom;
};

/** Judges a file, and keeps no token of ours that stands in its words. */
const inspectIn =
  (pool: Database['pool']): InspectFile =>
  async (bytes, kind) =>
    hideInFile(pool, bytes, await inspectAttached(bytes, kind));

const wordsIn = ({ publicUrl }: Config) =>
  citizenWords({ publicUrl, isSpoken, hasPrivateWay: (channel) => hasPrivateWay(limitsOf(channel)) });

const around = async (options: Opening, database: Database, onError: Told): Promise<Parts> => {
  const { config, clock, training } = options;
  const { pool } = database;
  const { terms, termsFor, follow } = await openTerms(pool, config.desk.holidays);
  // Looks at every open case, while this process is busy with what settings declare.
  const [desk] = await Promise.all([openDesk(options, database), refreshStanding(pool, terms())]);
  const { keys, book, forwards, administration } = desk;
  const trackCodeOf = trackCoder(keys.kept['track-code']);
  const wordsFor = wordsIn(config);
  const { chain, sealing } = keys;
  const store = pgStore({ pool, chain, sealing, newId: ids.uuid, terms, termsFor, trackCodeOf, wordsFor });
  const objects = attachmentStore(config, clock.now);
  const live = await startLive(database, (error) => {
    onError('live', error);
  });
  await follow(live, (error) => onError('terms', error));
  const organisation = await openBrand({ pool, live, onError }, config.desk.organisation);
  const makeChannel: MakeChannel = (account) => makeFrom(account, undefined, book.renew);
  const accounts = await watchIn({ book, makeChannel, live, clock, onError });
  const readFrom = readFromIn(database, { ...options, live });
  const vault = identityVault({ pool, sealing: keys.sealing, ids, clock });
  return {
    ...{ config, clock, keys, database },
    ...{ vault, objects, accounts, book, makeChannel },
    store,
    administration,
    ...{ live, readFrom },
    ...{ trackCodeOf, organisation },
    forwards,
    work: {
      ...{ pool, store, clock, objects, administration, onError },
      intake: { store, ids, parse: parseWith(accounts), accountOf: accountIn(accounts, book) },
      ...{ channels: accounts.channels, channelFor: accounts.channelFor },
      noteAccount: noteAccountIn(book, pool, clock),
      photosOf: outgoingPhotos({ pool, objects }),
      indexing: { database, vault, callerIdOf: callerCoder(keys.kept['caller-id']) },
      ...{ fetchMedia: safeFetch, inspect: inspectIn(pool), examine: examinePicture, postWebhook: webhookPost() },
      ...{ sealing, following: toSubscribers(keys, config) },
      ...(await toOfficers(keys, { ...config, nameOf: () => organisation()?.shortName }, book)),
      ...{ receivers: config.desk.webhooks, systems: otherSystems(forwards), anchorFile: config.anchorFile },
    },
    ...{ training, onError },
    close: async () => {
      await accounts.stop();
      await live.close();
      await readFrom?.close();
      await database.close();
    },
  };
};

/** Throws what the database, the lock or the keys refused; then nothing is left open. */
export const openParts = async (options: PartsOptions): Promise<Parts> => {
  const { config, log, meanwhile } = options;
  guardGlobalFetch();
  const owner = await openDatabase({
    dataDir: config.dataDir,
    onEvent: (what) => {
      log.info({ part: 'database' }, what);
    },
    onSpawned: () => {
      for (const load of [meanwhile, () => loadTraining(config)]) load?.().catch(() => undefined);
    },
    ...(config.databaseUrl === undefined ? {} : { databaseUrl: config.databaseUrl }),
  });
  let database = owner;
  try {
    const training = await loadTraining(config);
    allowInner([...config.allowInner, ...(training?.innerWalls(config) ?? [])]);
    await makeReady(owner.pool, config);
    database = (await owner.forProgram?.()) ?? owner;
    return await around({ ...options, training }, database, (part, error) => {
      log.error({ part, err: error }, 'background work failed');
    });
  } catch (error) {
    await database.close();
    throw error;
  }
};
