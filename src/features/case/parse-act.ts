// Reads what was sent of an act by its contract, which the browser's form asks too. Must not decide whether it may be done.
import { Compile } from 'typebox/compile';
import { officerCommands } from '#core/complaint/act-table.ts';
import type { HoldSeconds } from '#core/complaint/hold-seconds.ts';
import { bodyOf, type Act, type ActBody } from '#features/acts/act.contract.ts';

const checks = new Map(officerCommands.map((type) => [type, Compile(bodyOf(type))]));

/** Where a body is wrong, as the schema library tells it. */
export type WrongField = { keyword: string; instancePath: string; params: object };
export type ParsedAct =
  | {
      ok: true;
      act: Act;
      expectedVersion: number | undefined;
      key: string | undefined;
      seconds: HoldSeconds;
      sendAt?: number;
    }
  | { ok: false; wrong: WrongField[] };

/** The fields of the named act, or where they are wrong. */
export const parseAct = (body: ActBody): ParsedAct => {
  const check = checks.get(body.type);
  if (check === undefined) throw new Error(`act ${body.type} has no schema`);
  if (!check.Check(body)) return { ok: false, wrong: check.Errors(body) };
  const { expectedVersion: seen, key, holdFor: seconds = 0, sendAt, ...act } = body;
  const later = sendAt === undefined ? {} : { sendAt: Date.parse(sendAt) };
  return { ok: true, act: act as Act, expectedVersion: seen, key, seconds, ...later };
};
