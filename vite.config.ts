// Builds the officers' console only; of the server scripts/bundle.mjs makes few files.
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, type Rolldown } from 'vite';

const server = process.env['TANGGAP_DEV_SERVER'] ?? 'http://127.0.0.1:3000';

type Asked = Pick<Rolldown.PluginContext, 'getModuleInfo'>;

const entry = join(import.meta.dirname, 'src/web/main.tsx');
const drawn = join(import.meta.dirname, 'src/web/console.tsx');
const signIn = join(import.meta.dirname, 'src/web/entry/SignInPage.tsx');
const spoken = ['id', 'en'].map((language) => join(import.meta.dirname, `src/words/${language}/console.ts`));

/** A module and all that is loaded with it, because it imports them or they do. */
const loadedWith = (id: string, asked: Asked): ReadonlySet<string> => {
  const reached = new Set([id]);
  for (const one of reached) for (const next of asked.getModuleInfo(one)?.importedIds ?? []) reached.add(next);
  return reached;
};

let first: ReadonlySet<string> | undefined;
let later: ReadonlySet<string> | undefined;

/** All that is there once the console is drawn. */
const ofConsole = (asked: Asked): ReadonlySet<string> => (later ??= loadedWith(drawn, asked));

let said: ReadonlySet<string> | undefined;

/** A language is one file, and what its words are made with another: each file more costs a kilobyte of headers. */
const wordsInOne = (id: string, asked: Asked): string | null => {
  said ??= new Set(spoken.flatMap((one) => [...loadedWith(one, asked)]));
  if (!said.has(id)) return null;
  const language = /src\/words\/(id|en)\//.exec(id)?.[1];
  return language === undefined ? 'words' : `words-${language}`;
};

const iconFile = /lucide-react\/dist\/esm\/icons\/(.+)\.mjs$/;
let ownIcons: ReadonlySet<string> | undefined;

/** Which icons these modules draw: the library's one door leads to all of them. */
const iconsOf = (modules: Iterable<string>, asked: Asked): ReadonlySet<string> => {
  const codes = [...modules].map((id) => ({ id, code: asked.getModuleInfo(id)?.code ?? '' }));
  const door = codes.find(({ id }) => id.endsWith('lucide-react.mjs'))?.code ?? '';
  const files = new Map(
    [...door.matchAll(/export \{([^}]+)\} from ["']\.\/icons\/([^"']+)\.mjs["']/g)].flatMap(
      ([, names = '', file = '']) =>
        names.split(',').map((name) => [name.trim().replace(/^.* as /, ''), file] as const),
    ),
  );
  const named = codes.flatMap(({ code }) =>
    [...code.matchAll(/import \{([^}]+)\} from ["']lucide-react["']/g)].flatMap(([, names = '']) => names.split(',')),
  );
  return new Set(named.flatMap((name) => files.get(name.trim().replace(/ as .*$/, '')) ?? []));
};

/** What stands at the door is one file. */
const entryInOne = (id: string, asked: Asked): string | null =>
  id.includes('/src/web/entry/') && !ofConsole(asked).has(id) ? 'entry' : null;

/** The frame of the smaller screens is one file, and so is what stands in it while an answer is missing. */
const frameInOne = (id: string): string | null =>
  /\/src\/web\/ui\/(?:Page|Unanswered)\.tsx$/.test(id) ? 'page' : null;

/** Icons of screens that come later are one file beside them; those at the door come with the console. */
const iconsBeside = (id: string, asked: Asked): string | null => {
  const icon = iconFile.exec(id)?.[1];
  if (icon === undefined) return null;
  ownIcons ??= iconsOf([...ofConsole(asked), ...loadedWith(signIn, asked)], asked);
  return ownIcons.has(icon) ? null : 'icons';
};

/** All that draws the console is one file, but for what must be there before it: the start, the words that it binds, and what these are made with. */
const consoleInOne = (id: string, asked: Asked): string | null => {
  first ??= new Set([entry, ...spoken].flatMap((one) => [...loadedWith(one, asked)]));
  return ofConsole(asked).has(id) && !first.has(id) ? 'console' : null;
};

/** The console is fetched beside its words, not after them. */
const fetchedAtOnce: Plugin = {
  name: 'console-fetched-at-once',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle = {} }) => {
      const file = Object.values(bundle).find((one) => one.type === 'chunk' && one.moduleIds.includes(drawn));
      if (file?.type !== 'chunk') return [];
      const styles = [...(file.viteMetadata?.importedCss ?? [])];
      return [
        {
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `/meja/${file.fileName}` },
          injectTo: 'head',
        },
        ...styles.map((name) => ({
          tag: 'link',
          attrs: { rel: 'stylesheet', crossorigin: true, href: `/meja/${name}` },
          injectTo: 'head' as const,
        })),
      ];
    },
  },
};

/** What draws reads its words as it is loaded: where the words themselves needed it first, nothing would be drawn at all. */
const wordsComeFirst: Plugin = {
  name: 'words-come-first',
  generateBundle(_options, bundle) {
    const chunks = Object.values(bundle).flatMap((one) => (one.type === 'chunk' ? [one] : []));
    const reached = new Set(chunks.filter(({ moduleIds }) => spoken.some((one) => moduleIds.includes(one))));
    for (const { imports } of reached) for (const one of chunks) if (imports.includes(one.fileName)) reached.add(one);
    for (const { moduleIds, fileName } of reached)
      if (moduleIds.includes(drawn)) this.error(`the words need ${fileName}, which needs the words`);
  },
};

// A default export is what Vite asks of its configuration file.
export default defineConfig({
  root: 'src/web',
  base: '/meja/',
  plugins: [react(), fetchedAtOnce, wordsComeFirst],
  // No data: addresses, so that the strict content policy needs no exception.
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: wordsInOne, debugName: 'words' },
            { name: iconsBeside, debugName: 'icons' },
            { name: entryInOne, debugName: 'entry' },
            { name: frameInOne, debugName: 'page' },
            { name: consoleInOne, debugName: 'console' },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': server, '/simulator': server, '/lampiran': server } },
});
