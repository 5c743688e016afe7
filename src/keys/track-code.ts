// The six digits with which a reporter opens their case's page: derived, so that they need no place of their own.
import { createHmac } from 'node:crypto';

/** Gives each case its code. Guessing is held off by counting attempts, not by the code's length. */
export const trackCoder =
  (key: Buffer): ((complaintId: string) => string) =>
  (complaintId) => {
    const digest = createHmac('sha256', key).update(complaintId).digest();
    return String(digest.readUInt32BE(0) % 1_000_000).padStart(6, '0');
  };
