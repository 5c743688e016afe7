// What a person filled in, chose or ordered, as words that an officer can read.
// Pure. https://developers.facebook.com/docs/whatsapp/flows/guides/receiveflowresponse
import { at, findItems, findText, type Field } from '../payload-field.ts';

/** Flows name a field by its screen and place: `screen_0_Nama_jalan_1`. Their token is no answer. */
const labelOf = (key: string): string =>
  key
    .replace(/^screen_\d+_/, '')
    .replace(/_\d+$/, '')
    .replaceAll('_', ' ')
    .trim();

const unsaid: readonly string[] = ['flow_token', 'wa_flow_response_params'];
const deepest = 8;

/** A choice is written as its place and its title: `0_Lampu_jalan`. */
const valueOf = (text: string): string =>
  /^\d+_\S/.test(text) ? text.replace(/^\d+_/, '').replaceAll('_', ' ') : text;

const linesOf = (value: unknown, label: string, depth = 0): string[] => {
  const named = (text: string): string => (label === '' ? text : `${label}: ${text}`);
  if (typeof value === 'string') return value.trim() === '' ? [] : [named(valueOf(value))];
  if (typeof value === 'number') return [named(String(value))];
  if (typeof value === 'boolean') return [named(value ? 'ya' : 'tidak')];
  if (depth >= deepest || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) {
    const plain = value.every((one) => typeof one === 'string' || typeof one === 'number');
    return plain
      ? linesOf(value.map((one) => valueOf(String(one))).join(', '), label, depth + 1)
      : value.flatMap((one) => linesOf(one, label, depth + 1));
  }
  return Object.entries(value).flatMap(([key, inner]) =>
    unsaid.includes(key)
      ? []
      : linesOf(inner, label === '' || label === 'values' ? labelOf(key) : `${label}, ${labelOf(key)}`, depth + 1),
  );
};

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return json;
  }
};

/** A form's answers, one a line; its own body says no more than that it was sent. */
export const formAnswer = (reply: Field): string => {
  const json = findText(at(reply, 'response_json')) ?? '';
  const answers = json === '' ? [] : linesOf(parsed(json), '');
  const body = findText(at(reply, 'body')) ?? '';
  return [...(body === '' || (body === 'Sent' && answers.length > 0) ? [] : [body]), ...answers].join('\n');
};

/** What somebody chose from a catalogue, and what they wrote with it. */
export const orderWords = (order: Field): string => {
  const items = findItems(at(order, 'product_items')).map((item) => {
    const [quantity, code] = ['quantity', 'product_retailer_id'].map((name) => at(item, name).value);
    return `${typeof quantity === 'number' || typeof quantity === 'string' ? String(quantity) : '1'} × ${typeof code === 'string' ? code : '?'}`;
  });
  return [findText(at(order, 'text')) ?? '', ...items].filter((line) => line !== '').join('\n');
};
