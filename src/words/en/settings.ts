// What is said of settings in the environment. Must never be handed a value: a setting may be a secret.
import type { settings as indonesian } from '../id/settings.ts';
import type { Same } from '../same.ts';

const keyLook = '32 random bytes in base64, for example from: openssl rand -base64 32';

/** Each names its setting first; mistakes stop a start, warnings do not. */
export const settings: Same<typeof indonesian> = {
  wrong: (mistakes) =>
    `The settings are not right yet (${String(mistakes.length)}):\n${mistakes.map((mistake) => `  - ${mistake}`).join('\n')}`,
  choices: (name, choices) => `${name}: choose one of ${choices}`,
  port: 'PORT: must be a number from 0 to 65535',
  publicUrl: 'PUBLIC_URL: must be an http or https address, for example https://aduan.contoh.go.id',
  publicInClear:
    'PUBLIC_URL: must be https: session cookies and reporters’ data would travel in clear; set up TLS in a proxy in front',
  secretKeyMissing: `SECRET_KEY: not set; ${keyLook}`,
  secretKeyWrong: `SECRET_KEY: must be ${keyLook}`,
  secretKeyGuessable: `SECRET_KEY: can be guessed; must be ${keyLook}`,
  formerKey: (which) => `SECRET_KEY_FORMER: key number ${String(which)} must be 32 random bytes in base64`,
  databaseUrl: 'DATABASE_URL: must begin with postgres:// or postgresql://',
  readUrlAlone: 'DATABASE_READ_URL: needs DATABASE_URL beside it, the primary database that is replicated',
  readUrlShape: (which) =>
    `DATABASE_READ_URL: address number ${String(which)} must be one server, beginning with postgres:// or postgresql://; separate several by commas`,
  readUrlTwice: (which) => `DATABASE_READ_URL: address number ${String(which)} is named already`,
  readUrlPrimary: (which) =>
    `DATABASE_READ_URL: address number ${String(which)} is the same as DATABASE_URL, not a replica`,
  allowInner:
    'ALLOW_INNER: must be IP addresses, ranges, names, with a port if need be, or socket files, separated by commas',
  trustProxy: 'TRUST_PROXY: must be IP addresses or ranges like 10.0.0.0/8, separated by commas',
  fileUnread: (path) => `TANGGAP_CONFIG: the file ${path} cannot be read`,
  trainingPassword: (place) => `${place}: the password of training mode, which everybody knows; set another`,
  smtpUrl:
    'SMTP_URL: must be as smtps://name:password@server:465 or smtp://name:password@server:587; write @ and other signs in the name or password as %40 and so on',
  smtpUrlMissing: 'SMTP_URL: not set, though MAIL_FROM is',
  mailFrom: 'MAIL_FROM: must be one address, with or without a name: Complaint Desk <aduan@contoh.go.id>',
  mailFromMissing: 'MAIL_FROM: not set; who letters are from, for example Complaint Desk <aduan@contoh.go.id>',
  metricsToken: 'METRICS_TOKEN: at least 16 characters',
  bucket: {
    url: 'S3_URL: must be the http or https address of one bucket, for example https://s3.contoh.go.id/lampiran-aduan, without a name and password in it',
    urlMissing: 'S3_URL: not set, though its keys are',
    inClear: 'S3_URL: must be https: citizens’ attachments would travel in clear',
    region: 'S3_REGION: lower-case letters, digits and hyphens, for example ap-southeast-3',
    keyMissing: (name) => `${name}: not set, though S3_URL is`,
  },
  warnings: {
    inClear: 'PUBLIC_URL is not https: session cookies and reporters’ data can be read on the way',
    noAccounts: 'there is no official account in the configuration file: no channel is served yet',
  },
};
