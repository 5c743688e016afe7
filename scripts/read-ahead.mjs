// Reads the server's sources once. Node keeps what it made of them, so that no start holds what takes types away from sources: thirty megabytes.
import { flushCompileCache } from 'node:module';
import '../src/main.ts';
import { readAhead } from '../src/program/program.ts';

await readAhead();
flushCompileCache();
