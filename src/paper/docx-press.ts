// The press of text documents: a process of its own that is handed one sheet, says one DOCX, and ends.
import { buffer } from 'node:stream/consumers';
import { Packer } from 'docx';
import type { PlainSheet } from '#ports/paper.ts';
import { documentOf } from './docx-document.ts';

const { sheet } = JSON.parse((await buffer(process.stdin)).toString('utf8')) as { sheet: PlainSheet };
process.stdout.write(await Packer.toBuffer(documentOf(sheet)));
