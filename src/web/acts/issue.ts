// Sends one act of an officer to the server. The only place that knows how the command's address looks.
import type { OfficerCommand } from '#core/complaint/act-table.ts';
import type { HoldSeconds } from '#core/complaint/hold-seconds.ts';
import { sendJson } from '../api.ts';

/** `key`: the form's own, see form-key.ts. Without `version` the act counts whatever others did. */
type Seen = { number: string; version: number | undefined; key: string; holdFor?: HoldSeconds; sendAt?: string };

/** On the case as the page has it: where others acted meanwhile the server refuses with `case-moved`. */
export const issueAct = async <T>(
  { number, version, key, holdFor = 0, sendAt }: Seen,
  act: OfficerCommand,
  body: object,
): Promise<T> =>
  sendJson<T>('POST', `/api/v1/cases/${encodeURIComponent(number)}/commands`, {
    type: act,
    expectedVersion: version,
    key,
    ...(holdFor === 0 || sendAt !== undefined ? {} : { holdFor }),
    ...(sendAt === undefined ? {} : { sendAt }),
    ...body,
  });

/** To another moment, while its words wait for one. */
export const moveSending = (number: string, id: string, sendAt: string): Promise<unknown> =>
  sendJson('POST', `/api/v1/cases/${encodeURIComponent(number)}/held/${encodeURIComponent(id)}/move`, { sendAt });

/** Before its words have left; fails where they have. */
export const callBack = (number: string, id: string): Promise<unknown> =>
  sendJson('POST', `/api/v1/cases/${encodeURIComponent(number)}/held/${encodeURIComponent(id)}/call-back`, {});
