// Reads untrusted JSON field by field. Unknown fields are let pass; a missing one that is needed is named.
import { ParseError } from '#ports/channel.ts';

export type Fields = Record<string, unknown>;

export const asFields = (value: unknown, where: string): Fields => {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new ParseError(`${where}: not an object`);
  return value as Fields;
};

export const listIn = (fields: Fields, name: string, where: string): unknown[] => {
  const value = fields[name];
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw new ParseError(`${where}.${name}: not a list`);
  return value;
};

/** Ids come as text, and from some fields as numbers. */
export const findId = (fields: Fields, name: string): string | undefined => {
  const value = fields[name];
  if (typeof value === 'string' && value !== '') return value;
  return typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : undefined;
};

export const getId = (fields: Fields, name: string, where: string): string => {
  const id = findId(fields, name);
  if (id === undefined) throw new ParseError(`${where}.${name}: missing`);
  return id;
};

export const findText = (fields: Fields, name: string): string | undefined => {
  const value = fields[name];
  return typeof value === 'string' ? value : undefined;
};

export const findFields = (fields: Fields, name: string): Fields | undefined => {
  const value = fields[name];
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
};

/** Milliseconds from a field in seconds. */
export const getSeconds = (fields: Fields, name: string, where: string): number => {
  const value = fields[name];
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new ParseError(`${where}.${name}: not a time`);
  return value * 1000;
};

export const getMilliseconds = (fields: Fields, name: string, where: string): number => {
  const value = fields[name];
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new ParseError(`${where}.${name}: not a time`);
  return value;
};
