// Words of the screen of what the city knows, and of articles as they are offered while somebody answers.
import type { knowledge as indonesian } from '../id/knowledge.ts';
import type { Same } from '../same.ts';
import { counted, grouped } from './counted.ts';

/** The same as the Indonesian ones, name for name. */
export const knowledge: Same<typeof indonesian> = {
  title: 'Knowledge',
  views: 'Words to citizens',
  lead: 'Answers to questions that come often, with their owner, their source, and until when they hold. Officers call them by / while they answer.',
  add: 'New article',
  edit: 'Edit',
  editOf: (question) => `Edit: ${question}`,
  save: 'Save article',
  saved: 'Article saved.',
  find: 'Search in questions, other words and answers',
  found: (shown, found) =>
    shown === found
      ? counted(found, 'article')
      : `${grouped(shown)} of ${counted(found, 'article')}. Type words to narrow them down.`,
  none: 'No articles yet',
  noneHint: 'Begin with the question that comes most often.',
  nothing: 'No article holds these words.',
  due: (expired, soon) =>
    [
      ...(expired === 0 ? [] : [`${counted(expired, 'article')} expired`]),
      ...(soon === 0 ? [] : [`${grouped(soon)} ending within 14 days`]),
    ].join(', ') + '. Check what they say, then renew their dates.',
  fields: {
    question: 'Question',
    answer: 'Answer',
    alsoCalled: 'Other words',
    categoryId: 'Category',
    ownerId: 'Owner',
    source: 'Source',
    validUntil: 'Valid until',
  },
  hints: {
    question: 'As people ask it, in Indonesian.',
    answer: 'Short, in Indonesian. What fills itself is the same as in templates, such as {sapaan} and {nomor}.',
    alsoCalled: 'What else people call it, in everyday Indonesian and Javanese too.',
    source: 'The address of a page, or the name and number of a regulation.',
    validUntil: 'On this day it is looked at again. After it officers are warned.',
  },
  noCategory: 'No category',
  desk: 'The desk itself',
  unknownOwner: (id) => `In no list: ${id}`,
  state: 'State',
  states: { used: 'In use', resting: 'Resting' },
  validity: {
    expired: (day) => `Expired since ${day}`,
    soon: (day) => `Ends ${day}`,
    good: (day) => `Valid until ${day}`,
  },
  ownedBy: (owner) => `Owner: ${owner}`,
  source: (source) => `Source: ${source}`,
  uses: (count) =>
    count === 0 ? 'Not used in these three months' : `Used ${counted(count, 'time')} in these three months`,
  checked: (by, at) => (by === undefined ? `Checked ${at}` : `Checked by ${by}, ${at}`),
  checkFirst: (expired) => `${expired}: check it first`,
  again: 'Press once more to use it.',
  from: (question) => `From the knowledge: ${question}`,
  withSource: 'Add the source to the answer',
  unreadable: 'The knowledge cannot be read now.',
  onlyRead: 'Articles are changed by the team lead and the operator.',
  askedAgain: {
    title: 'What is asked again and again',
    lead: 'Questions of the last 90 days that were answered without a disposition and have no article yet, by category and the words they share. Only what at least three people asked; names and accounts are hidden.',
    none: 'No question comes again without an article.',
    count: (people, cases) => `${counted(people, 'person', 'people')}, ${counted(cases, 'case')}`,
    more: (count) => `and ${grouped(count)} more`,
    write: 'Write the answer',
    writeOf: (words) => `Write the answer: ${words}`,
  },
};
