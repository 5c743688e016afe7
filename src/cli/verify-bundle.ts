// `tanggap verify-bundle`: whether a case's evidence file is what the installation signed. Asks no database and no network.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { inflateSync } from 'node:zlib';
import { checkBundle, type BundleProblem } from '#db/signed-bundle.ts';
import { operator } from '#words/operator.ts';
import { textFlag, Unable, type Outcome, type Verb } from './verb.ts';
import { anchorsIn } from './verify-log.ts';

const problemWords = ({ what, which = 0 }: BundleProblem): string =>
  operator.commandLine.verifyBundle.problems[what](which);

const lineFeed = 10;

/** The file that our press enclosed in a PDF: the words on the paper are its copy, and prove nothing by themselves. */
const enclosedIn = (pdf: Buffer): string => {
  const named = pdf.indexOf('/EmbeddedFile');
  const begin = pdf.indexOf('stream', named) + 'stream'.length;
  const end = pdf.indexOf('endstream', begin);
  if (named < 0 || end < 0) return '';
  try {
    return inflateSync(pdf.subarray(pdf[begin] === lineFeed ? begin + 1 : begin + 2, end)).toString('utf8');
  } catch {
    // Not as our press packs it: it is told as what cannot be read.
    return '';
  }
};

const textIn = (file: Buffer): string =>
  file.subarray(0, 5).toString('latin1') === '%PDF-' ? enclosedIn(file) : file.toString('utf8');

const outcomeOf = (
  text: string,
  { key, anchors }: { key: string | undefined; anchors: string | undefined },
): Outcome => {
  const words = operator.commandLine.verifyBundle;
  const told = anchors === undefined ? [] : anchorsIn(anchors);
  const checked = checkBundle(text, { anchors: told, ...(key === undefined ? {} : { publicKey: key }) });
  const { problems, number = '', events, publicKey = '', anchored } = checked;
  const json = { number, events, publicKey, anchored, problems };
  if (problems.length > 0)
    return { ok: false, text: [words.bad, ...problems.map((one) => `- ${problemWords(one)}`)].join('\n'), json };
  const lines = [
    words.good(number, events),
    ...(key === undefined ? [words.keyTold(publicKey)] : []),
    ...(anchors === undefined ? [] : [words.anchored(anchored)]),
  ];
  return { ok: true, text: lines.join('\n'), json };
};

/** Ends with 1 where anything about the file does not hold, and says all that does not. */
export const verifyBundleVerb: Verb = {
  name: 'verify-bundle',
  options: { key: 'string', anchors: 'string' },
  words: [1, 1],
  run: ({ words: [given = ''], flags }) => {
    const file = resolve(given);
    if (!existsSync(file)) throw new Unable(operator.commandLine.failed.noFile(file));
    const asked = { key: textFlag(flags, 'key'), anchors: textFlag(flags, 'anchors') };
    return Promise.resolve(outcomeOf(textIn(readFileSync(file)), asked));
  },
};
