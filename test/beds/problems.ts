// Answers that say no, as tests expect them.
import assert from 'node:assert/strict';
import type { Problem, ProblemCode } from '#http/problem.ts';
import type { Answer } from './desk.ts';

export const problemIn = (answer: Answer): Problem => JSON.parse(answer.body) as Problem;

/** The answer must be this problem. */
export const refused = (answer: Answer, status: number, code: ProblemCode): Problem => {
  const problem = problemIn(answer);
  assert.deepEqual([answer.statusCode, problem.code], [status, code], answer.body);
  assert.match(String(answer.headers['content-type']), /^application\/problem\+json/);
  return problem;
};

/** Everything but the request's own number: two answers that tell a stranger nothing are the same. */
export const withoutRequest = (answer: Answer): unknown => {
  const { request: _request, ...rest } = problemIn(answer);
  return rest;
};
