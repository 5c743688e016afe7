export { late } from '../id/late.ts';
