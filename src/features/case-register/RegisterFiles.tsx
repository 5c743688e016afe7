// The register as a file to take along: how far it is while it is written, that it is whole, or that it broke off and what to do then.
import { Download } from 'lucide-react';
import { useEffect, useRef, useSyncExternalStore, type MouseEvent, type ReactNode } from 'react';
import type { RowsWritten } from '#src/files/framed-file.ts';
import { Failure, failureWords, query, send } from '#web/api.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button } from '#web/ui/Button.tsx';
import { saveFile } from '#web/ui/save-file.ts';
import { makeWatchers } from '#web/watchers.ts';
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

let fate: FileFate = { state: 'resting' };
let under: AbortController | undefined;
const watchers = makeWatchers();

const tell = (next: FileFate): void => {
  fate = next;
  watchers.tell();
};

const watch = (watcher: () => void): (() => void) => {
  const leave = watchers.watch(watcher);
  return () => {
    leave();
    // Whoever comes back later reads of what is under way, and not of what ended.
    if (fate.state === 'ended') fate = { state: 'resting' };
  };
};

const take = async (kind: FileKind, asked: Asked): Promise<void> => {
  const controller = new AbortController();
  under = controller;
  tell({ state: 'writing', far: undefined });
  const end = (said: string, isWrong: boolean): void => tell({ state: 'ended', said, isWrong });
  try {
    const path = pathOf(kind, { ...asked, framed: 'yes' });
    const response = await send(path, { headers: { accept: '*/*' }, signal: controller.signal });
    if (response.body === null) throw new BrokeOff(0);
    const { file, rows } = await takeFile(response.body, '', (far) => tell({ state: 'writing', far }));
    saveFile(file, `${words.file}.${kind}`);
    end(words.whole(rows), false);
  } catch (error) {
    if (controller.signal.aborted) end(words.stopped, false);
    else if (error instanceof Failure && error.status !== 0) end(failureWords(error), true);
    else end(words.brokeOff(error instanceof BrokeOff ? error.rows : 0), true);
  }
};

const present = (): FileFate => fate;

/** The one file that is under way: it goes on while its officer looks at something else of the console. */
export const useFile = () => {
  const now = useSyncExternalStore(watch, present, present);
  return { fate: now, take, stop: () => under?.abort() };
};

type Under = ReturnType<typeof useFile>;

function Said({ fate }: { fate: FileFate }): ReactNode {
  if (fate.state === 'resting') return null;
  if (fate.state === 'writing') return <p>{words.counting}</p>;
  return fate.isWrong ? <Banner kind="late">{fate.said}</Banner> : <p>{fate.said}</p>;
}

/** What is told of the file under way, or of the last one. That it begins and how it ended is read out; how far it is stands there to be looked up. */
export function FileState({ fate, onStop }: { fate: FileFate; onStop: () => void }): ReactNode {
  const said = useRef<HTMLDivElement>(null);
  const isWriting = fate.state === 'writing';
  useEffect(() => {
    // The button that was pressed is gone.
    if (!isWriting && said.current?.hasChildNodes() === true && document.activeElement === document.body)
      said.current.focus();
  }, [isWriting]);
  return (
    <>
      <div ref={said} role="status" tabIndex={-1}>
        <Said fate={fate} />
      </div>
      {fate.state === 'writing' && (
        <p className="line">
          {fate.far !== undefined && <span>{words.far(fate.far.rows, Math.max(fate.far.rows, fate.far.of))}</span>}
          <Button onClick={onStop}>{words.stop}</Button>
        </p>
      )}
    </>
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
