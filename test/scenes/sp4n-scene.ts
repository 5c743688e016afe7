// An account of SP4N-LAPOR! beside its stand-in, asked as the program asks: reports are passed on there, and answered.
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { makeChannel } from '#channels/kinds.ts';
import type { Account } from '#ports/channel.ts';
import type { NewReport, Report } from '#simulator/sp4n-lapor/reports.ts';
import { asking } from './asking.ts';
import type { Scene, Words } from './channel-scene.ts';
import { simulatorBed } from '../beds/simulator-bed.ts';

export const sp4nAccount: Account = {
  channel: 'sp4n-lapor',
  id: 'pemkot-yogyakarta',
  handle: 'SP4N-LAPOR!',
  appSecret: '',
  verifyToken: '',
  accessToken: 'TOKEN-SP4N-CONTOH',
  apiUrl: '',
};

export type Sp4nScene = Scene & {
  /** Passed on to the city. */
  passes: (report: NewReport) => Promise<Report>;
  reports: () => Promise<Report[]>;
};

export const sp4nScene = async (t: TestContext): Promise<Sp4nScene> => {
  const bed = await simulatorBed(t, { accounts: [sp4nAccount] });
  const account = { ...sp4nAccount, apiUrl: `${bed.url}/sp4n-lapor` };
  let writes = 0;
  const channel = makeChannel(account, (url, init) => {
    writes += init.method === 'GET' ? 0 : 1;
    return fetch(url, init);
  });
  assert.ok(channel);
  const inbounds = asking(channel, () => bed.clock.at);
  const passes: Sp4nScene['passes'] = async (report) =>
    (await bed.control('POST', 'sp4n-lapor/reports', report)) as unknown as Report;
  const words = ({ text }: Words): NewReport => ({ title: 'Laporan', content: text, category: '' });
  return {
    channel,
    inbounds,
    clock: bed.clock,
    passes,
    reports: async () => (await bed.control('GET', 'sp4n-lapor/reports'))['reports'] as Report[],
    inPublic: (said) => passes(words(said)),
    inPrivate: (said) => passes({ ...words(said), privacy: 'Rahasia' }),
    trouble: (kind, times) => {
      bed.simulator.faults.set(sp4nAccount.id, { kind, ...(times === undefined ? {} : { times }) });
    },
    writes: () => writes,
  };
};
