// Trouble on demand: what each account's Graph calls suffer until told otherwise.
// Kept in memory only; a restart is healthy again.

/** Trouble that a platform tells of in words of its own. */
const saidKinds = [
  'token-expired',
  'token-revoked',
  'permission',
  'rate-limit',
  'blocked',
  'unavailable',
  '500',
] as const;

/** Every trouble that can be set; what a platform has no words for it leaves out. */
export const faultKinds = [
  ...saidKinds,
  'token-ending',
  'bounce',
  'hang',
  'reset',
  'reset-after-accept',
  'hang-after-accept',
  'slow',
  'usage',
  'proof-required',
] as const;

/** The name under which the control interface sets one. */
export type FaultKind = (typeof faultKinds)[number];

/** One trouble of one account; a new one takes the place of the former. */
export type Fault = {
  kind: FaultKind;
  /** Ends by itself after this many calls have suffered it; absent: until cleared. */
  times?: number;
  /** Leaves reads alone. */
  writesOnly?: boolean;
  /** `token-ending`: when, in milliseconds since 1970; nothing else suffers. */
  endsAt?: number;
  /** `slow`: how long; default 3,000. */
  delayMs?: number;
  /** `rate-limit`: the error code, default by product. `permission` of X: 402 where no credit is left, 403 at the spend cap. */
  code?: number;
  /** `usage`: what the headers say, in percent. */
  percent?: number;
  /** `rate-limit`, `usage`: what the header promises. */
  regainMinutes?: number;
};

/** Trouble that is a refusal in the platform's words, and neither silence nor delay. */
export type SaidFault = Fault & { kind: (typeof saidKinds)[number] };

/** Narrows a trouble to those that a platform words. */
export const isSaid = (fault: Fault): fault is SaidFault => saidKinds.some((kind) => kind === fault.kind);

/** By the account's id; systems without an account have a name of their own there. */
export type Faults = {
  set: (accountId: string, fault: Fault) => void;
  clear: (accountId?: string) => void;
  /** What is set, without using it up. */
  peek: (accountId: string) => Fault | undefined;
  /** What this call suffers; counts it. */
  take: (accountId: string, isWrite: boolean) => Fault | undefined;
};

const sparesReads = ({ kind, writesOnly }: Fault): boolean => writesOnly === true || kind.endsWith('-after-accept');

/** Healthy at the start; `take` uses up those that are counted. */
export const faultBoard = (): Faults => {
  const board = new Map<string, Fault>();
  return {
    set: (accountId, fault) => {
      board.set(accountId, { ...fault });
    },
    clear: (accountId) => {
      if (accountId === undefined) board.clear();
      else board.delete(accountId);
    },
    peek: (accountId) => board.get(accountId),
    take: (accountId, isWrite) => {
      const fault = board.get(accountId);
      if (fault === undefined || (!isWrite && sparesReads(fault))) return undefined;
      if (fault.times !== undefined) {
        if (fault.times <= 1) board.delete(accountId);
        else board.set(accountId, { ...fault, times: fault.times - 1 });
      }
      return fault;
    },
  };
};
