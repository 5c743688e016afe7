export { text } from '../id/console.ts';
