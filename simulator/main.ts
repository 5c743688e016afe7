// The stand-in on a port of its own: for chaos tests, and for trying a receiver that runs elsewhere.
// Settings come by flags; nothing is read from the environment.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import fastify from 'fastify';
import type { SimAccount } from './accounts.ts';
import { registerSimulator } from './server.ts';

const usage = `Pemakaian: node simulator/main.ts --hooks URL --accounts FILE [pilihan]

  --hooks URL           webhook dikirim ke URL/hooks/<kanal>
  --accounts FILE       JSON: [{ channel, id, handle, appSecret, verifyToken, accessToken }]
  --port N              porta (bawaan 3900; 0: porta bebas)
  --host ALAMAT         bawaan 127.0.0.1
  --prefix JALUR        bawaan /simulator
  --data-dir FOLDER     bawaan ./data
  --mail-folder FOLDER  server surel mendengarkan di berkas imap dan smtp di folder ini
  --public-url URL      alamat yang dipakai di tautan gambar
  --replay FILE         putar berkas dari simulator/examples
  --rate N              baris per detik (bawaan 2)
  --retry-delays A,B,…  jeda antarpercobaan webhook, milidetik
`;

const { values } = parseArgs({
  options: {
    hooks: { type: 'string' },
    accounts: { type: 'string' },
    port: { type: 'string', default: '3900' },
    host: { type: 'string', default: '127.0.0.1' },
    prefix: { type: 'string', default: '/simulator' },
    'data-dir': { type: 'string', default: './data' },
    'mail-folder': { type: 'string' },
    'public-url': { type: 'string' },
    replay: { type: 'string' },
    rate: { type: 'string', default: '2' },
    'retry-delays': { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

const run = async (hooks: string, accountsFile: string): Promise<void> => {
  const accounts = JSON.parse(readFileSync(accountsFile, 'utf8')) as SimAccount[];
  const app = fastify({ forceCloseConnections: true, bodyLimit: 6 * 1024 * 1024 });
  let publicUrl = values['public-url'];
  const mailFolder = values['mail-folder'];
  const retries = values['retry-delays']?.split(',').map(Number);
  const simulator = await registerSimulator(app, {
    prefix: values.prefix === '/' ? '' : values.prefix,
    dataDir: values['data-dir'],
    publicUrl: () => publicUrl,
    hookBaseUrl: hooks,
    accounts,
    clock: { now: () => Date.now() },
    ...(mailFolder === undefined ? {} : { mailFolder }),
    ...(retries === undefined ? {} : { retryDelaysMs: retries }),
  });
  const address = await app.listen({ port: Number(values.port), host: values.host });
  publicUrl ??= address;
  process.stdout.write(`${JSON.stringify({ listening: address, screen: `${address}${values.prefix}/` })}\n`);
  if (values.replay !== undefined) simulator.replays.start({ file: values.replay, perSecond: Number(values.rate) });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void app.close());
};

if (values.help || values.hooks === undefined || values.accounts === undefined) {
  process.stdout.write(usage);
  process.exitCode = values.help ? 0 : 2;
} else await run(values.hooks, values.accounts);
