// Words of the form by which a post elsewhere, in which the city was not addressed, is taken in by its link, in English.
import type { postLink as indonesian } from '../id/post-link.ts';
import type { Same } from '../same.ts';

/** By its fields, and what came of it. */
export const postLink: Same<typeof indonesian> = {
  title: 'Take a post in by its link',
  lead: 'For complaints on somebody else’s account that do not mention the official one. Copy the words as they stand there.',
  untold: 'Tanggap cannot answer there. An officer answers from the official account, and records it.',
  link: 'Link of the post',
  linkHint: 'One post, not an account’s page. For example: https://www.instagram.com/p/…',
  text: 'Words of the post',
  handle: 'Account that wrote it',
  postedAt: 'Posted',
  note: 'Note for officers',
  save: 'Make it a complaint',
  taken: (number) => `It is complaint ${number} now.`,
  known: (number) => `This post is complaint ${number} already.`,
};
