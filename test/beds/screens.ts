// Draws screens of the console without a browser: React to markup, the server's answers by their addresses. What happens on a press is the browser tests'.
import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { registerHooks } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { transformWithOxc } from 'vite';
import type { Language } from '#words/same.ts';
import type { Given } from './given-screen.ts';
import { Shown } from './shown.ts';

const folder = resolve(import.meta.dirname, '../..');
const root = pathToFileURL(`${folder}/`).href;
const spoken = /\?spoken=(?:id|en)$/;
const bound = /\/(?:src\/(?:web|words|features)|test\/beds)\//;

/** Every page as plain JavaScript, by its address. */
const written = new Map<string, string>();
const write = async (file: string): Promise<void> => {
  const jsx = { runtime: 'automatic', development: false } as const;
  const { code } = await transformWithOxc(await readFile(file, 'utf8'), file, { jsx, sourcemap: false });
  written.set(pathToFileURL(file).href, code);
};

/** Words are bound when a module is loaded: a language is a console of its own, told apart by what follows the address. */
const openConsole = async (): Promise<void> => {
  await Promise.all(globSync(join(folder, '{src,test/beds}/**/*.tsx')).map(write));
  registerHooks({
    resolve: (name, context, next) => {
      const found = next(name, context);
      const language = spoken.exec(context.parentURL ?? '')?.[0];
      const isOurs = found.url.startsWith(root) && bound.test(found.url) && !spoken.test(found.url);
      return language === undefined || !isOurs
        ? found
        : { ...found, url: `${found.url.split('?')[0] ?? ''}${language}` };
    },
    load: (url, context, next) => {
      const plain = url.split('?')[0] ?? '';
      const source = /\.(?:css|svg)$/.test(plain) ? 'export default "/mark.svg";' : written.get(plain);
      return source === undefined ? next(url, context) : { format: 'module', source, shortCircuit: true };
    },
  });
};
let opened: Promise<void> | undefined;

type Loaded = Record<string, unknown>;

/** The console in one language. */
export type Console = {
  /** A module of `src`, in this language. */
  load: <Module = Loaded>(path: string) => Promise<Module>;
  /** `features/agency/AgenciesPage.tsx` and the name of what it exports. */
  show: <Props extends object>(path: string, name: string, given?: Given<Props>) => Promise<Shown>;
};

/** What the session's answer says of a channel. */
export type ChannelLook = { name: string; label: string; toldAs: string; sign: string; spoken?: true };

/** For many drawings: each has its own officer, answers and clock. */
export const consoleIn = async (language: Language, channels: readonly ChannelLook[] = []): Promise<Console> => {
  await (opened ??= openConsole());
  const bring = async <Module>(path: string): Promise<Module> =>
    (await import(`${root}${path}?spoken=${language}`)) as Module;
  const load = <Module = Loaded>(path: string): Promise<Module> => bring<Module>(`src/${path}`);
  const { speak } = await load<{ speak: (chosen: Language, words: unknown) => void }>('words/console.ts');
  speak(language, (await load(`words/${language}/console.ts`))['text']);
  const { speakLate } = await load<{ speakLate: (words: unknown) => void }>('words/late.ts');
  speakLate((await load(`words/${language}/late.ts`))['late']);
  const { learnChannels } = await load<{ learnChannels: (all: readonly ChannelLook[]) => void }>(
    'web/ui/channel-name.ts',
  );
  const { draw } = await bring<{
    draw: (component: unknown, given: Given) => Promise<{ html: string; asked: string[] }>;
  }>('test/beds/drawing.tsx');
  return {
    load,
    show: async (path, name, given = {}) => {
      const component = (await load(path))[name];
      if (component === undefined) throw new Error(`${path} exports no ${name}`);
      learnChannels(channels);
      const { html, asked } = await draw(component, given);
      return new Shown(html, asked);
    },
  };
};
