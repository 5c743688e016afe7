// Who calls again, without keeping the number: a digest that only this installation can make.
import { createHmac } from 'node:crypto';

/** Gives each number, as parsePhone writes it, its caller's id. */
export const callerCoder =
  (key: Buffer): ((phone: string) => string) =>
  (phone) =>
    `caller:${createHmac('sha256', key).update(phone).digest('base64url')}`;
