// A schema becomes code when somebody first asks by it, and once in a process, however many servers are built in it: of some hundred a program
// needs few on its first day, and making all beforehand was a sixth of its start. Must not change a schema, nor what is asked of a request: both
// compilers are Fastify's own.
import validators from '@fastify/ajv-compiler';
import serializers from '@fastify/fast-json-stringify-compiler';
import type { FastifyServerOptions } from 'fastify';

type Factories = Required<NonNullable<NonNullable<FastifyServerOptions['schemaController']>['compilersFactory']>>;
type Validating = ReturnType<typeof validators>;
type Serializing = ReturnType<typeof serializers>;
type Validator = ReturnType<ReturnType<Validating>>;
type Serializer = ReturnType<ReturnType<Serializing>>;

/** What nobody has asked by yet. */
const waiting = new Set<() => unknown>();

/** Every schema that a server of this process was built with becomes code now; how many. Throws what is wrong with the first that cannot. */
export const makeAllCode = (): number => {
  const all = [...waiting];
  for (const make of all) make();
  return all.length;
};

/** `make` when it is first needed, and never again. */
const late = <Made>(make: () => Made): (() => Made) => {
  let made: { is: Made } | undefined;
  const get = (): Made => {
    made ??= { is: make() };
    waiting.delete(get);
    return made.is;
  };
  waiting.add(get);
  return get;
};

/** What was made of a schema, by its identity, under one set of settings. */
const onceEach = <Code>() => {
  const known = new Map<string, WeakMap<object, Code>>();
  return (...settings: unknown[]) => {
    const key = JSON.stringify(settings);
    const made = known.get(key) ?? new WeakMap<object, Code>();
    known.set(key, made);
    return (schema: object, make: () => Code): Code => {
      const code = made.get(schema) ?? make();
      made.set(schema, code);
      return code;
    };
  };
};

const validatorsOf: Validating = validators();
const validatorsBy = onceEach<Validator>();

/** As the code itself is: it says whether a value holds, and keeps what is wrong with the last one. */
const lateValidator = (make: () => Validator): Validator => {
  const validator = late(make);
  const validate = (...asked: Parameters<Validator>): unknown => {
    const code = validator();
    const holds = code(...asked);
    validate.errors = code.errors;
    return holds;
  };
  validate.errors = undefined as Validator['errors'];
  // By it Fastify knows that it may say where a value stands, so that one which became another as a whole is put there.
  validate.schemaEnv = {};
  // Fastify asks no more of it, but its type of a factory names what only one compiler gives.
  return validate as Validator;
};

/** Fastify makes a header's name small for its own compiler only; handed this one, such a schema would pass over what it should refuse. */
const buildValidator: Validating = (external, options) => {
  const compile = validatorsOf(external, options);
  const once = validatorsBy(external, options);
  return (route) => {
    if (typeof route !== 'object') return compile(route);
    if (route['httpPart'] === 'headers')
      throw new Error('a schema of headers is compared by the letter here: read the header in the route');
    return once(route['schema'], () => lateValidator(() => compile(route)));
  };
};

const serializersOf: Serializing = serializers();
const serializersBy = onceEach<Serializer>();

const buildSerializer: Serializing = (external, options) => {
  const compile = serializersOf(external, options);
  const once = serializersBy(external, options);
  return (route) => {
    const { schema } = route;
    if (typeof schema !== 'object' || schema === null) return compile(route);
    return once(schema, () => {
      const serializer = late(() => compile(route));
      return (value: unknown) => serializer()(value);
    });
  };
};

/** For Fastify's `schemaController`. */
export const schemaCode: Factories = { buildValidator, buildSerializer };
