// A personal data server in a process of its own, which is killed in the end: its native part does not always leave quietly.
// Started by bluesky-pds.ts with its folder and its settings; says on its first line that it listens.
import { createRequire } from 'node:module';
import { join } from 'node:path';

type Json = Record<string, unknown>;
/** As much of the package as is used here. */
type PdsPackage = {
  PDS: { create: (config: unknown, secrets: unknown) => Promise<{ start: () => Promise<unknown> }> };
  envToCfg: (env: Json) => unknown;
  envToSecrets: (env: Json) => unknown;
};

const [, , folder = '', settings = '{}'] = process.argv;
const path = createRequire(join(folder, 'package.json')).resolve('@atproto/pds');
const { PDS, envToCfg, envToSecrets } = (await import(path)) as PdsPackage;
const env = JSON.parse(settings) as Json;
const pds = await PDS.create(envToCfg(env), envToSecrets(env));
await pds.start();
process.stdout.write('ready\n');
