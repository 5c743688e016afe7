// Sends one act of an officer to the server. The only place that knows how the command's address looks.
import type { OfficerCommand } from '#core/complaint/officer-commands.ts';
import { sendJson } from '../api.ts';
import type { ActBody } from './act-body.ts';

export const issueAct = async <T>(number: string, act: OfficerCommand, body: ActBody): Promise<T> =>
  sendJson<T>('POST', `/api/v1/cases/${encodeURIComponent(number)}/commands`, { type: act, ...body });
