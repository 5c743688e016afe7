// A schema becomes code once in a process, however many servers are built in it: tests build one for each desk.
// Must not change a schema, nor what is asked of a request: both compilers are Fastify's own.
import validators from '@fastify/ajv-compiler';
import serializers from '@fastify/fast-json-stringify-compiler';
import type { FastifyServerOptions } from 'fastify';

type Factories = Required<NonNullable<NonNullable<FastifyServerOptions['schemaController']>['compilersFactory']>>;
type Validating = ReturnType<typeof validators>;
type Serializing = ReturnType<typeof serializers>;
type Serializer = ReturnType<ReturnType<Serializing>>;

/** One compiler for each set of settings, which knows a schema by its identity. */
const validatorsOf: Validating = validators();

/** Fastify makes a header's name small for its own compiler only; handed this one, such a schema would pass over what it should refuse. */
const withoutHeaders: Validating = (external, options) => {
  const compile = validatorsOf(external, options);
  return (route, meta) => {
    if (typeof route === 'object' && route['httpPart'] === 'headers')
      throw new Error('a schema of headers is compared by the letter here: read the header in the route');
    return compile(route, meta);
  };
};

const serializersOf: Serializing = serializers();
const known = new Map<string, WeakMap<object, Serializer>>();

const onceEach: Serializing = (external, options) => {
  const settings = JSON.stringify([external, options]);
  const made = known.get(settings) ?? new WeakMap<object, Serializer>();
  known.set(settings, made);
  const compile = serializersOf(external, options);
  return (route) => {
    const { schema } = route;
    if (typeof schema !== 'object' || schema === null) return compile(route);
    const serializer = made.get(schema) ?? compile(route);
    made.set(schema, serializer);
    return serializer;
  };
};

/** For Fastify's `schemaController`. */
export const schemaCode: Factories = { buildValidator: withoutHeaders, buildSerializer: onceEach };
