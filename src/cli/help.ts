// The words of --help.
import { operator } from '#words/operator.ts';
import type { Verb } from './verb.ts';

const columns = (rows: readonly (readonly [string, string])[]): string[] => {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
};

/** From the words of the verbs alone, so that none of them is loaded for it. */
export const helpForAll = (): string => {
  const { help } = operator.commandLine;
  const rows = Object.entries(operator.verbs).map(([name, { summary }]) => [name, summary] as const);
  return [help.all, '', help.verbs, ...columns(rows), '', ...help.below].join('\n');
};

/** Lists the verb's own options before those that every verb has. */
export const helpFor = ({ name, options }: Verb): string => {
  const { help } = operator.commandLine;
  const { usage, about, options: lines } = operator.verbs[name];
  const said: Readonly<Record<string, string>> = lines;
  const own = Object.entries<string>(options).map(
    ([option, type]) => [`--${option}${type === 'string' ? ` ${help.value}` : ''}`, said[option] ?? ''] as const,
  );
  const rows = columns([...own, ['--json', help.json], ['--help', help.help]]);
  return [help.one(usage), '', ...about, '', help.options, ...rows].join('\n');
};
