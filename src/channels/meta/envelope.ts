// The wrapping that all of Meta's webhooks share: `object`, `entry[]`, and in each `changes[]` and `messaging[]`. Pure.
import { ParseError, type Inbound } from '#ports/channel.ts';
import { asFields, findText, getId, listIn, type Fields } from './fields.ts';
import { parseMessaging } from './messaging.ts';

export type Change = {
  field: string;
  value: Fields;
  accountId: string;
  /** Milliseconds. */ entryAt: number;
  where: string;
};
export type ParseChange = (change: Change) => Inbound;

const entryTime = (entry: Fields): number => {
  const { time } = entry;
  if (typeof time !== 'number') return 0;
  // Seconds beside `changes`, milliseconds beside `messaging`.
  return time < 100_000_000_000 ? time * 1000 : time;
};

const parseEntry = (value: unknown, where: string, parseChange: ParseChange): Inbound[] => {
  const entry = asFields(value, where);
  const accountId = getId(entry, 'id', where);
  const changes = listIn(entry, 'changes', where).map((one, index) => {
    const place = `${where}.changes[${String(index)}]`;
    const change = asFields(one, place);
    const field = findText(change, 'field');
    if (field === undefined) throw new ParseError(`${place}.field: missing`);
    const inner = asFields(change['value'], `${place}.value`);
    return parseChange({ field, value: inner, accountId, entryAt: entryTime(entry), where: `${place}.value` });
  });
  const messaging = (['messaging', 'standby'] as const).flatMap((name) =>
    listIn(entry, name, where).map((one, index) =>
      parseMessaging(one, accountId, `${where}.${name}[${String(index)}]`),
    ),
  );
  return [...changes, ...messaging];
};

/** Throws ParseError, naming the field, when the payload is not one of `object`. */
export const parseEnvelope = (payload: unknown, object: string, parseChange: ParseChange): Inbound[] => {
  const whole = asFields(payload, 'payload');
  if (whole['object'] !== object) throw new ParseError(`payload.object: not "${object}"`);
  if (whole['entry'] === undefined) throw new ParseError('payload.entry: missing');
  return listIn(whole, 'entry', 'payload').flatMap((entry, index) =>
    parseEntry(entry, `entry[${String(index)}]`, parseChange),
  );
};
