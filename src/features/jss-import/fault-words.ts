// What is wrong with a row of an export, or with the whole of it, in words: for the screen and for the file of such rows.
import type { ProblemLanguage } from '#http/problem.ts';
import type { TableRefusal } from '#src/files/table-limits.ts';
import { serverWords } from '#words/server.ts';
import type { Fault } from './read-export.ts';

/** A sentence that says what to correct; repeats nothing of the row but numbers of ours and of JSS. */
export const faultWords = (fault: Fault, language: ProblemLanguage): string => {
  const words = serverWords[language].jssRows.row;
  switch (fault.kind) {
    case 'number-twice':
      return words[fault.kind](String(fault.row));
    case 'reference-has-other':
      return words[fault.kind](fault.upikNumber);
    case 'number-missing':
    case 'number-wrong':
    case 'date-unreadable':
    case 'reference-typo':
    case 'reference-unknown':
      return words[fault.kind];
  }
};

/** Why a file is no table; with the line where that begins, if it is known. */
export const tableWords = (
  { refusal, line }: { refusal: TableRefusal; line?: number },
  language: ProblemLanguage,
): string => {
  const words = serverWords[language].jssRows;
  return `${line === undefined ? '' : `${words.line} ${String(line)}: `}${words.table[refusal]}`;
};
