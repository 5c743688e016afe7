// Keys of conversations that tell by themselves who somebody is: they stand beside the log, as words do.
import type { ThreadRef } from './complaint.ts';

/** Their conversations are named by a telephone number. */
const channels: readonly string[] = ['whatsapp'];

/** A conversation whose key tells who is in it; one whose key is gone tells nothing. */
export const tellsWho = (value: unknown): value is ThreadRef =>
  typeof value === 'object' &&
  value !== null &&
  'channel' in value &&
  'key' in value &&
  typeof value.key === 'string' &&
  value.key !== '' &&
  channels.some((one) => one === value.channel);

/** Every such key in an event, wherever a conversation stands in it. */
export const tellingKeysIn = (value: unknown): string[] => {
  if (tellsWho(value)) return [value.key];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(tellingKeysIn) : [];
};
