// Lets the configuration file describe somebody else's JSON: where a value stands in it, and what is put into it.
// Must not judge what it reads, and never fills a value that was filled in.
const namePattern = /\{(\w+)\}/g;
const nameAlone = /^\{(\w+)\}$/;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** What stands at a dotted path as `data.tickets.0.id`; `''` is the whole. Undefined where the path leads nowhere. */
export const valueAt = (body: unknown, path: string): unknown => {
  if (path === '') return body;
  let found: unknown = body;
  for (const key of path.split('.')) {
    if (!isObject(found) || !Object.hasOwn(found, key)) return undefined;
    found = found[key];
  }
  return found;
};

type Values = Readonly<Record<string, string>>;

const valueOf = (values: Values, name: string): string | undefined =>
  Object.hasOwn(values, name) ? values[name] : undefined;

/** One text of a template; undefined when it is exactly a `{name}` without a value. */
export const fillText = (text: string, values: Values): string | undefined => {
  const name = nameAlone.exec(text)?.[1];
  if (name !== undefined) return valueOf(values, name);
  return text.replace(namePattern, (_, inner: string) => valueOf(values, inner) ?? '');
};

/**
 * The template with each `{name}` in its strings replaced, at any depth; keys stay as they are. A string that is exactly `{name}`
 * without a value is left out with its key; inside a longer text it leaves nothing. Undefined when nothing is left.
 */
export const fillShape = (shape: unknown, values: Values): unknown => {
  if (typeof shape === 'string') return fillText(shape, values);
  if (Array.isArray(shape))
    return shape.map((one: unknown) => fillShape(one, values)).filter((one) => one !== undefined);
  if (!isObject(shape)) return shape;
  const filled = Object.entries(shape).map(([key, one]) => [key, fillShape(one, values)] as const);
  return Object.fromEntries(filled.filter(([, one]) => one !== undefined));
};

/** Every name that the template asks for, each once: a configuration is checked against those that there are. */
export const namesIn = (shape: unknown): string[] => {
  if (typeof shape === 'string')
    return [...new Set([...shape.matchAll(namePattern)].flatMap(([, name]) => name ?? []))];
  return isObject(shape) ? [...new Set(Object.values(shape).flatMap(namesIn))] : [];
};
