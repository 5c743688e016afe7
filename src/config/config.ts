// Every setting, read once: the only reader of the environment. Frozen, checked as a whole, every mistake named.
// Must never print a value; a setting may be a secret.
import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { isPublicIp } from '#channels/media-address.ts';
import { parseInner, type Inner } from '#channels/way-out.ts';
import type { CityMail } from '#channels/city-sender.ts';
import { operator } from '#words/operator.ts';
import { findHttpUrl, isBaseUrl } from './accounts.ts';
import { bucketIn, type BucketSetting } from './bucket.ts';
import { cityMailIn } from './city-mail.ts';
import { isDatabaseUrl, parseReadUrls } from './database-urls.ts';
import { emptyDesk, parseDeskFile, type DeskFile } from './config-file.ts';
import { trainingPassword } from './training-password.ts';

/** Training invents people and platforms; production refuses everything invented. */
export type Mode = 'training' | 'production';

/** Which half of the work a process does: serve, work in the background, or both. */
export type ProcessRole = 'web' | 'worker' | 'all';

/** The levels of the logger, where `silent` writes nothing. */
export type LogLevel = (typeof logLevels)[number];

/** All settings in force; who needs one is handed it, and nobody reads the environment again. */
export type Config = {
  readonly port: number;
  readonly host: string;
  /** Without a slash at its end. */
  readonly publicUrl: string;
  /** Absolute. */
  readonly dataDir: string;
  readonly databaseUrl?: string;
  /** Replicas of that database, which lists may be read from; empty: none. */
  readonly databaseReadUrls: readonly string[];
  readonly mode: Mode;
  readonly training: boolean;
  /** Whether the environment names the mode, or it is training because nobody did. */
  readonly modeIsSaid: boolean;
  /** In training mode: whether reports of SP4N-LAPOR! wait on the first day. */
  readonly trainingReports: boolean;
  /** In training mode: whether a new installation begins with a year of invented cases. */
  readonly trainingPast: boolean;
  readonly role: ProcessRole;
  /** 32 bytes; in training mode absent, and then made in `dataDir` by `readSecretKey`. */
  readonly secretKey?: Buffer;
  /** Former keys: they open what they sealed, and seal nothing. */
  readonly formerKeys: readonly Buffer[];
  /** Absolute; a file outside of the database to which the ends of the logs are written every day. */
  readonly anchorFile?: string;
  readonly logLevel: LogLevel;
  /** Addresses of proxies whose `X-Forwarded-*` may be believed; empty: nobody's. */
  readonly trustProxy: readonly string[];
  /** What may be reached inside the own walls; everything public may. */
  readonly allowInner: readonly Inner[];
  readonly metricsToken?: string;
  /** By which letters to officers and leaders leave; without it by the city's mailbox, if there is one. */
  readonly cityMail?: CityMail;
  /** Where new attachments go instead of `dataDir`. */
  readonly bucket?: BucketSetting;
  readonly desk: DeskFile;
  /** Words for the operator about settings that work but should not stay so. */
  readonly warnings: readonly string[];
};

/** Settings that cannot be started with; `mistakes` are sentences for the operator. */
export class ConfigError extends Error {
  override name = 'ConfigError';
  readonly mistakes: readonly string[];
  constructor(mistakes: readonly string[]) {
    super(operator.settings.wrong(mistakes));
    this.mistakes = mistakes;
  }
}

/** The environment as the process was given it: an argument, so that tests bring their own. */
export type Env = Record<string, string | undefined>;
/** The text of a file, or undefined when there is none. */
export type ReadFile = (path: string) => string | undefined;

const logLevels = ['info', 'fatal', 'error', 'warn', 'debug', 'trace', 'silent'] as const;
const keyBytes = 32;

type Note = (mistake: string) => void;

const settingOf = (env: Env, name: string): string | undefined => {
  const value = env[name]?.trim();
  return value === undefined || value === '' ? undefined : value;
};

/** One of the choices; the first of them unless set. */
const oneOf = <Choice extends string>(
  env: Env,
  name: string,
  choices: readonly [Choice, ...Choice[]],
  note: Note,
): Choice => {
  const value = settingOf(env, name);
  const found = choices.find((choice) => choice === value);
  if (value !== undefined && found === undefined) note(operator.settings.choices(name, choices.join(', ')));
  return found ?? choices[0];
};

const portOf = (env: Env, note: Note): number => {
  const value = settingOf(env, 'PORT');
  if (value === undefined) return 3000;
  const port = Number(value);
  if (!/^\d{1,5}$/.test(value) || port > 65_535) note(operator.settings.port);
  return port;
};

/** Names that lead nowhere outside of the own network. */
const insideNames = /^[^.]+$|\.(?:localhost|local|lan|internal|home\.arpa)$/;

const isPublicHost = (hostname: string): boolean => {
  const host = hostname.replace(/^\[|\]$/g, '');
  return isIP(host) === 0 ? !insideNames.test(host) : isPublicIp(host);
};

type Listening = { mode: Mode; host: string; port: number };

const publicUrlOf = (env: Env, { mode, host, port }: Listening, note: Note): string => {
  const value = settingOf(env, 'PUBLIC_URL');
  if (value === undefined) return `http://${host.includes(':') ? `[${host}]` : host}:${String(port)}`;
  const url = isBaseUrl(value) ? findHttpUrl(value) : undefined;
  if (url === undefined) {
    note(operator.settings.publicUrl);
    return value;
  }
  if (mode === 'production' && url.protocol === 'http:' && isPublicHost(url.hostname))
    note(operator.settings.publicInClear);
  // However its letters were written: by its beginning is told whether cookies go over TLS alone.
  return url.href.replace(/\/+$/, '');
};

const parseKey = (value: string): Buffer | undefined => {
  if (!/^[A-Za-z0-9+/_-]+={0,2}$/.test(value)) return undefined;
  const key = Buffer.from(value, 'base64');
  return key.length === keyBytes ? key : undefined;
};

/** What nobody draws: 32 random bytes hold about 30 different ones, repeat nothing and do not count. */
const isGuessable = (key: Buffer): boolean => {
  const counts = [1, 255].some((step) =>
    key.every((byte, at) => at === 0 || byte === ((key[at - 1] ?? 0) + step) % 256),
  );
  const halves = key.subarray(0, keyBytes / 2).equals(key.subarray(keyBytes / 2));
  return new Set(key).size < 12 || counts || halves;
};

const secretKeyOf = (env: Env, mode: Mode, note: Note): Buffer | undefined => {
  const value = settingOf(env, 'SECRET_KEY');
  if (value === undefined) {
    if (mode === 'production') note(operator.settings.secretKeyMissing);
    return undefined;
  }
  const key = parseKey(value);
  if (key === undefined) note(operator.settings.secretKeyWrong);
  else if (mode === 'production' && isGuessable(key)) note(operator.settings.secretKeyGuessable);
  return key;
};

const formerKeysOf = (env: Env, note: Note): Buffer[] =>
  (settingOf(env, 'SECRET_KEY_FORMER') ?? '').split(',').flatMap((value, index) => {
    if (value.trim() === '') return [];
    const key = parseKey(value.trim());
    if (key === undefined) note(operator.settings.formerKey(index + 1));
    return key === undefined ? [] : [key];
  });

const databasesOf = (env: Env, note: Note): Pick<Config, 'databaseUrl' | 'databaseReadUrls'> => {
  const databaseUrl = settingOf(env, 'DATABASE_URL');
  if (databaseUrl !== undefined && !isDatabaseUrl(databaseUrl)) note(operator.settings.databaseUrl);
  const databaseReadUrls = parseReadUrls(settingOf(env, 'DATABASE_READ_URL') ?? '', databaseUrl, note);
  return { databaseReadUrls, ...(databaseUrl === undefined ? {} : { databaseUrl }) };
};

/** Addresses, ranges, or the three names that stand for the usual private ones. */
const isProxy = (entry: string): boolean => {
  const [address = '', bits, ...rest] = entry.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return ['loopback', 'linklocal', 'uniquelocal'].includes(entry);
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
};

const listIn = (env: Env, name: string): string[] =>
  (settingOf(env, name) ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');

const allowInnerOf = (env: Env, note: Note): Inner[] =>
  listIn(env, 'ALLOW_INNER').flatMap((entry) => {
    const inner = parseInner(entry);
    if (inner === undefined) note(operator.settings.allowInner);
    return inner ?? [];
  });

const trustProxyOf = (env: Env, note: Note): string[] => {
  const named = listIn(env, 'TRUST_PROXY');
  if (!named.every(isProxy)) note(operator.settings.trustProxy);
  return named;
};

const cityMailOf = (env: Env, note: Note): Pick<Config, 'cityMail'> =>
  cityMailIn(settingOf(env, 'SMTP_URL'), settingOf(env, 'MAIL_FROM'), note);

type DeskSource = { mode: Mode; readFile: ReadFile; trainingAgencies: readonly string[] };

const deskOf = (env: Env, { mode, readFile, trainingAgencies }: DeskSource, note: Note): DeskFile => {
  const named = settingOf(env, 'TANGGAP_CONFIG');
  const path = resolve(named ?? 'tanggap.config.json');
  const text = readFile(path);
  const training = mode === 'training';
  const agencyIds = training ? trainingAgencies : [];
  if (text !== undefined) {
    const noted = new Set<string>();
    return parseDeskFile(text, env, { agencyIds, training }, (place, what) => {
      if (noted.has(place)) return;
      noted.add(place);
      note(place === '' ? `${path}: ${what}` : `${path}: ${place}: ${what}`);
    });
  }
  if (named !== undefined) note(operator.settings.fileUnread(path));
  return emptyDesk;
};

const noteKnownPasswords = ({ users }: DeskFile, note: Note): void => {
  users.forEach(({ password }, index) => {
    if (password === trainingPassword) note(operator.settings.trainingPassword(`users[${String(index)}].password`));
  });
};

const warningsOf = (mode: Mode, publicUrl: string, desk: DeskFile): string[] => {
  if (mode === 'training') return [];
  const warnings: string[] = [];
  if (!publicUrl.startsWith('https://')) warnings.push(operator.settings.warnings.inClear);
  if (desk.accounts.length === 0) warnings.push(operator.settings.warnings.noAccounts);
  return warnings;
};

/** The environment as the process was given it. */
export const processEnv: Env = process.env;

const inTrainingOf = (env: Env, note: Note): Pick<Config, 'trainingReports' | 'trainingPast'> => {
  const reports = oneOf(env, 'TRAINING_REPORTS', ['yes', 'no'], note);
  const past = oneOf(env, 'TRAINING_PAST', ['yes', 'no'], note);
  return { trainingReports: reports === 'yes', trainingPast: past === 'yes' };
};

/** Reads and checks everything at once; throws ConfigError that names every mistake. `trainingAgencies`: the ids of those that training mode brings. */
export const readConfig = (env: Env, readFile: ReadFile, trainingAgencies: readonly string[] = []): Config => {
  const mistakes: string[] = [];
  const note: Note = (mistake) => mistakes.push(mistake);
  oneOf(env, 'TANGGAP_LANGUAGE', ['id', 'en'], note);
  const mode = oneOf(env, 'TANGGAP_MODE', ['training', 'production'], note);
  const host = settingOf(env, 'HOST') ?? '127.0.0.1';
  const port = portOf(env, note);
  const publicUrl = publicUrlOf(env, { mode, host, port }, note);
  const mayGoClear = (hostname: string): boolean => mode === 'training' || !isPublicHost(hostname);
  const bucket = bucketIn((name) => settingOf(env, name), mayGoClear, note);
  const servers = { ...databasesOf(env, note), ...cityMailOf(env, note), ...bucket };
  const secretKey = secretKeyOf(env, mode, note);
  const metricsToken = settingOf(env, 'METRICS_TOKEN');
  if (metricsToken !== undefined && metricsToken.length < 16) note(operator.settings.metricsToken);
  const role = oneOf(env, 'TANGGAP_ROLE', ['all', 'web', 'worker'], note);
  const logLevel = oneOf(env, 'LOG_LEVEL', logLevels, note);
  const inTraining = inTrainingOf(env, note);
  const formerKeys = formerKeysOf(env, note);
  const anchorFile = settingOf(env, 'ANCHOR_FILE');
  const trustProxy = trustProxyOf(env, note);
  const allowInner = allowInnerOf(env, note);
  const desk = deskOf(env, { mode, readFile, trainingAgencies }, note);
  if (mode === 'production') noteKnownPasswords(desk, note);
  if (mistakes.length > 0) throw new ConfigError(mistakes);
  return Object.freeze({
    port,
    host,
    publicUrl,
    dataDir: resolve(settingOf(env, 'DATA_DIR') ?? join('.', 'data')),
    mode,
    training: mode === 'training',
    ...servers,
    modeIsSaid: settingOf(env, 'TANGGAP_MODE') !== undefined,
    ...inTraining,
    role,
    formerKeys,
    logLevel,
    trustProxy,
    allowInner,
    desk,
    warnings: warningsOf(mode, publicUrl, desk),
    ...(secretKey === undefined ? {} : { secretKey }),
    ...(metricsToken === undefined ? {} : { metricsToken }),
    ...(anchorFile === undefined ? {} : { anchorFile: resolve(anchorFile) }),
  });
};
