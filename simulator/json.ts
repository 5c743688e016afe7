// What a caller sent, read as an object.
/** Empty for a list, for null and for anything that is no object. */
export const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
