// What a call suffers that was set for its account: no answer, a line that is cut, a refusal before the deed or silence after it.
// Must not know what any platform says.
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyReply } from 'fastify';
import { isSaid, type Fault, type SaidFault } from './faults.ts';

/** The steps of one call, between which trouble may strike. */
export type Course = {
  /** undefined for trouble that the platform has no words for. */
  refusalOf: (fault: SaidFault) => Error | undefined;
  /** What was asked for is done. */
  answer: () => unknown;
  deliver: (answer: unknown) => unknown;
};

/** The connection goes away without an answer. */
export const cutOff = (reply: FastifyReply): FastifyReply => {
  reply.hijack();
  reply.raw.destroy();
  return reply;
};

/** Throws what the platform refuses with. */
export const suffer = async (reply: FastifyReply, fault: Fault | undefined, course: Course): Promise<unknown> => {
  if (fault?.kind === 'hang') return reply.hijack();
  if (fault?.kind === 'reset') return cutOff(reply);
  if (fault?.kind === 'slow') await sleep(fault.delayMs ?? 3000, undefined, { ref: false });
  const refusal = fault !== undefined && isSaid(fault) ? course.refusalOf(fault) : undefined;
  if (refusal !== undefined) throw refusal;
  const answer = await course.answer();
  if (fault?.kind === 'reset-after-accept') return cutOff(reply);
  if (fault?.kind === 'hang-after-accept') return reply.hijack();
  return course.deliver(answer);
};
