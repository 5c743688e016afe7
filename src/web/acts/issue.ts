// Sends one act of an officer to the server. The only place that knows how the command's address looks.
import type { OfficerCommand } from '#core/complaint/act-table.ts';
import { sendJson } from '../api.ts';

/** `key`: the form's own, see form-key.ts. Without `version` the act counts whatever others did. */
type Seen = { number: string; version: number | undefined; key: string };

/** On the case as the page has it: where others acted meanwhile the server refuses with `case-moved`. */
export const issueAct = async <T>({ number, version, key }: Seen, act: OfficerCommand, body: object): Promise<T> =>
  sendJson<T>('POST', `/api/v1/cases/${encodeURIComponent(number)}/commands`, {
    type: act,
    expectedVersion: version,
    key,
    ...body,
  });
