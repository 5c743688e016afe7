// The headers with which the platform says how near its limits an account is.
// Counts calls of the last hour; a fault may claim more.
import type { SimAccount } from '../accounts.ts';
import type { Fault } from '../faults.ts';

const hourMs = 3_600_000;
/** Calls an hour that count as all of the allowance. */
const allowance = 4800;

/** Counts by account; what a trouble claims goes before what was counted. */
export type UsageMeter = {
  note: (accountId: string, now: number) => void;
  headers: (account: SimAccount, fault: Fault | undefined, now: number) => Record<string, string>;
};

/** Nothing counted at the start; forgets calls after an hour. */
export const usageMeter = (): UsageMeter => {
  const calls = new Map<string, number[]>();
  const recent = (accountId: string, now: number): number[] => {
    const kept = (calls.get(accountId) ?? []).filter((at) => at > now - hourMs && at <= now).slice(-allowance);
    calls.set(accountId, kept);
    return kept;
  };
  return {
    note: (accountId, now) => {
      const list = calls.get(accountId) ?? [];
      list.push(now);
      calls.set(accountId, list.length > 2 * allowance ? list.slice(-allowance) : list);
    },
    headers: (account, fault, now) => {
      const counted = Math.floor((100 * recent(account.id, now).length) / allowance);
      const limited = fault?.kind === 'rate-limit';
      const percent = limited ? 100 : (fault?.percent ?? counted);
      const usage = {
        call_count: percent,
        total_time: Math.floor(percent / 2),
        total_cputime: Math.floor(percent / 2),
      };
      const regain = fault?.regainMinutes ?? (percent >= 100 ? 5 : 0);
      const type = account.channel === 'facebook' ? 'pages' : account.channel;
      const business = { [account.id]: [{ type, ...usage, estimated_time_to_regain_access: regain }] };
      return { 'x-app-usage': JSON.stringify(usage), 'x-business-use-case-usage': JSON.stringify(business) };
    },
  };
};
