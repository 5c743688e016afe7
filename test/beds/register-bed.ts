// The simulated register on a port of its own, and the configuration by which it is spoken to.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fastify from 'fastify';
import type { HttpTarget } from '#ports/forward-target.ts';
import { faultBoard, type Faults } from '#simulator/faults.ts';
import { registerRoutes } from '#simulator/register/register.route.ts';
import { openReports, type Reports } from '#simulator/register/reports.ts';
import { simulatedJss } from '#training/forwards.ts';
import type { Cleanup } from './database.ts';

export const registerToken = 'token-register-contoh';

export type RegisterBed = { target: HttpTarget; reports: Reports; faults: Faults; close: () => Promise<void> };

export const registerBed = async (t: Cleanup, now: () => number): Promise<RegisterBed> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'tanggap-register-'));
  const [reports, faults] = [openReports(dataDir), faultBoard()];
  const app = fastify({ forceCloseConnections: true });
  registerRoutes(app, '', { clock: { now }, token: registerToken, reports, faults });
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  const close = async (): Promise<void> => {
    await app.close();
  };
  t.after(async () => {
    await close();
    await rm(dataDir, { recursive: true, force: true });
  });
  return { target: simulatedJss(`${url}/register`, registerToken), reports, faults, close };
};
