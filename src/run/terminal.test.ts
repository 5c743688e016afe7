// The start on a terminal: the address stays on the screen, and programs that read the log lose nothing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readConfig } from '#config/config.ts';
import { forTerminal, welcome } from './terminal.ts';

const levelOf = (env: Record<string, string>, isTerminal: boolean): string =>
  readConfig(forTerminal(env, isTerminal), () => undefined).logLevel;

const secret = Buffer.from('a secret of thirty-two bytes 123').toString('base64');
const production = { TANGGAP_MODE: 'production', PUBLIC_URL: 'https://aduan.contoh.go.id', SECRET_KEY: secret };

test('only warnings are logged where somebody tries it out on a terminal', () => {
  assert.equal(levelOf({}, true), 'warn');
  assert.equal(levelOf({ TANGGAP_MODE: 'training', LOG_LEVEL: ' ' }, true), 'warn');
});

test('everything is logged into a pipe or a file, in production, and where the level is said', () => {
  assert.equal(levelOf({}, false), 'info');
  assert.equal(levelOf({ LOG_LEVEL: 'info' }, true), 'info');
  assert.equal(levelOf({ LOG_LEVEL: 'debug' }, true), 'debug');
  assert.equal(levelOf(production, true), 'info');
});

test('the welcome names the three addresses, and what is not shown', () => {
  const config = { training: true, publicUrl: 'http://127.0.0.1:3000', logLevel: 'warn' } as const;
  const words = welcome({ url: 'http://127.0.0.1:3000', config }, true);
  for (const said of [/latihan\): http:\/\/127\.0\.0\.1:3000$/m, /\/simulator$/m, /\/meja$/m, /LOG_LEVEL=info/])
    assert.match(words, said);
  assert.doesNotMatch(welcome({ url: '', config: { ...config, logLevel: 'info' } }, true), /LOG_LEVEL/);
  assert.doesNotMatch(welcome({ url: '', config }, false), /LOG_LEVEL/);
});
