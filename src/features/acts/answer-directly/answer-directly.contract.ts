// The same words and pictures as of a result: it is one.
import { ConveyResult } from '../convey-result/convey-result.contract.ts';

export const AnswerDirectly = ConveyResult;
