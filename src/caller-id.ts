// Who calls again, without keeping the number: a digest that only this installation can make.
import { createHmac } from 'node:crypto';
import { deriveKey } from './sealing.ts';

/** Gives each number, as parsePhone writes it, its caller's id. */
export const callerCoder = (secretKey: Buffer): ((phone: string) => string) => {
  const key = deriveKey(secretKey, 'caller-id');
  return (phone) => `caller:${createHmac('sha256', key).update(phone).digest('base64url')}`;
};
