// The parts of an upload: the file, what its columns are to be taken for, and whether it holds only part of its days.
import type { FastifyRequest } from 'fastify';
import { mostTableColumns } from '#src/files/table-limits.ts';
import type { ChosenUse } from './jss-import.contract.ts';
import { isChosenUse, type Upload } from './weigh-export.ts';

const parseChosen = (text: string): ChosenUse[] | undefined => {
  let said: unknown;
  try {
    said = JSON.parse(text);
  } catch {
    return undefined;
  }
  return Array.isArray(said) && said.length <= mostTableColumns && said.every(isChosenUse) ? said : undefined;
};

const longestName = 120;

/** undefined where something is missing or is not what it should be. Throws where the file is too large. */
export const readUpload = async (request: FastifyRequest): Promise<Upload | undefined> => {
  let file: { bytes: Buffer; fileName: string } | undefined;
  const fields = new Map<string, string>();
  for await (const part of request.parts()) {
    if (part.type === 'file') file = { bytes: await part.toBuffer(), fileName: part.filename };
    else if (typeof part.value === 'string') fields.set(part.fieldname, part.value);
  }
  const columns = fields.get('columns');
  const chosen = columns === undefined ? undefined : parseChosen(columns);
  if (file === undefined || (columns !== undefined && chosen === undefined)) return undefined;
  const fileName = file.fileName.replaceAll('\0', '').slice(0, longestName).toWellFormed();
  return { bytes: file.bytes, fileName, chosen, partial: fields.get('partial') === 'true' };
};
