// The register as a file to take along: how far it is while it is written, that it is whole, or that it broke off and what to do then.
import { Download } from 'lucide-react';
import { useEffect, useRef, useState, type MouseEvent, type ReactNode } from 'react';
import type { RowsWritten } from '#src/files/framed-file.ts';
import { Failure, failureWords, query, send } from '#web/api.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button } from '#web/ui/Button.tsx';
import { saveFile } from '#web/ui/save-file.ts';
import { language } from '#words/console.ts';
import { late } from '#words/late.ts';
import { BrokeOff, takeFile } from './take-file.tsx';

const words = late.caseRegister;
const kinds = ['xlsx', 'csv'] as const;
type FileKind = (typeof kinds)[number];
type Asked = Record<string, string>;

/** `far` is undefined while the rows are counted. */
type FileFate =
  | { state: 'resting' }
  | { state: 'writing'; far: RowsWritten | undefined }
  | { state: 'ended'; said: string; isWrong: boolean };

const pathOf = (kind: FileKind, asked: Asked): string =>
  `/api/v1/case-register.${kind}${query({ ...asked, lang: language })}`;

/** The one file that is under way here; whoever leaves the page stops it. */
export const useFile = () => {
  const [fate, setFate] = useState<FileFate>({ state: 'resting' });
  const under = useRef<AbortController>(undefined);
  useEffect(
    () => () => {
      under.current?.abort();
    },
    [],
  );
  const take = async (kind: FileKind, asked: Asked): Promise<void> => {
    const controller = new AbortController();
    under.current = controller;
    setFate({ state: 'writing', far: undefined });
    const end = (said: string, isWrong: boolean): void => setFate({ state: 'ended', said, isWrong });
    try {
      const path = pathOf(kind, { ...asked, framed: 'yes' });
      const response = await send(path, { headers: { accept: '*/*' }, signal: controller.signal });
      if (response.body === null) throw new BrokeOff(0);
      const { file, rows } = await takeFile(response.body, '', (far) => setFate({ state: 'writing', far }));
      saveFile(file, `buku-register.${kind}`);
      end(words.whole(rows), false);
    } catch (error) {
      if (controller.signal.aborted) end(words.stopped, false);
      else if (error instanceof Failure && error.status !== 0) end(failureWords(error), true);
      else end(words.brokeOff(error instanceof BrokeOff ? error.rows : 0), true);
    }
  };
  return { fate, take, stop: () => under.current?.abort() };
};

type Under = ReturnType<typeof useFile>;

/** What is told of the file under way, or of the last one. */
export function FileState({ fate, onStop }: { fate: FileFate; onStop: () => void }): ReactNode {
  if (fate.state === 'writing') {
    const { far } = fate;
    return (
      <p className="line">
        <span>{far === undefined ? words.counting : words.far(far.rows, Math.max(far.rows, far.of))}</span>
        <Button onClick={onStop}>{words.stop}</Button>
      </p>
    );
  }
  if (fate.state === 'resting') return null;
  return fate.isWrong ? (
    <Banner kind="late" alert>
      {fate.said}
    </Banner>
  ) : (
    <p role="status">{fate.said}</p>
  );
}

/** Links, so that they can be kept and sent as well; pressed, the page takes the file and says how far it is. */
export function RegisterFiles({ asked, under }: { asked: Asked; under: Under }): ReactNode {
  const isWriting = under.fate.state === 'writing';
  const press = (event: MouseEvent, kind: FileKind): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (!isWriting) void under.take(kind, asked);
  };
  return (
    <span className="line">
      {kinds.map((kind) => (
        <a
          key={kind}
          className="button button-secondary"
          href={pathOf(kind, asked)}
          download
          aria-disabled={isWriting || undefined}
          onClick={(event) => press(event, kind)}
        >
          <Download size={16} aria-hidden />
          {words.files[kind]}
        </a>
      ))}
    </span>
  );
}
