// What an officer's page shows of their own ways: instants as words for programs, and nothing that is not there.
import type { OwnAddress, OwnDevice, OwnTrial, OwnWays } from '#db/ways/own-ways.ts';
import type { Way } from '#core/way/way.ts';
import type { OwnWaysAnswer } from './way.contract.ts';

const said = <K extends string>(name: K, value: string | null): Partial<Record<K, string>> =>
  value === null ? {} : ({ [name]: value } as Record<K, string>);

const when = <K extends string>(name: K, at: Date | null): Partial<Record<K, string>> =>
  said(name, at === null ? null : at.toISOString());

const fateOf = ({ arrivedAt, failingSince, failure }: Pick<OwnAddress, 'arrivedAt' | 'failingSince' | 'failure'>) => ({
  ...when('arrivedAt', arrivedAt),
  ...when('failingSince', failingSince),
  ...said('failure', failure),
});

/** Telegram and WhatsApp know people by numbers of their own: only a letter's address says something to its owner. */
const addressOf = (own: OwnAddress): OwnWaysAnswer['addresses'][number] => ({
  way: own.way,
  ...(own.way === 'email' ? said('address', own.address) : {}),
  ...when('verifiedAt', own.verifiedAt),
  ...(own.codeEndsAt === null
    ? {}
    : { asked: { ...said('address', own.asked), endsAt: own.codeEndsAt.toISOString() } }),
  ...fateOf(own),
});

const deviceOf = (own: OwnDevice): OwnWaysAnswer['devices'][number] => ({
  ...{ id: own.id, name: own.name, addedAt: own.addedAt.toISOString() },
  ...when('endedAt', own.endedAt),
  ...fateOf(own),
});

const trialOf = ({ way, deviceId, status, reason, at }: OwnTrial): OwnWaysAnswer['trials'][number] => ({
  ...{ way, status, at: at.toISOString() },
  ...said('device', deviceId),
  ...said('reason', reason),
});

/** `offered`: by which ways the city can send at all. */
export const viewWays = (
  { choice: { order, quiet }, addresses, devices, trials }: OwnWays,
  { offered, pushKey }: { offered: readonly Way[]; pushKey: string },
): OwnWaysAnswer => ({
  ...{ offered: [...offered], pushKey, order: [...order] },
  ...(quiet === undefined ? {} : { quiet }),
  addresses: addresses.map(addressOf),
  devices: devices.map(deviceOf),
  trials: trials.map(trialOf),
});
