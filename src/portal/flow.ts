// The procedure as a drawn flow: a lane for each actor, the SOP's symbols, arrows from step to step, the time beside it.
// Everything drawn comes from core/sop.ts; it says nothing that the table of steps does not say too.
import type { Sop, Step } from '#core/sop/shape.ts';
import { html, type Html } from './html.ts';
import type { Language } from './language.ts';
import { limitLines } from './limits.ts';
import { sopText, actorText, stepText } from './words.ts';

const lanes = ['reporter', 'admin-medsos', 'admin-pusat', 'admin-agency'] as const;

/** Measures in the drawing's own units; `small` is drawn for a telephone, with numbers instead of names. */
type Size = {
  name: 'large' | 'small';
  lane: number;
  row: number;
  head: number;
  gutter: number;
  node: { w: number; h: number };
  line: number;
  /** How many letters go on a line of a shape, of a lane's heading, of a remark. */
  letters: { node: number; head: number; aside: number };
  /** Half the width of a remark. */
  side: number;
};

const sizes = {
  large: {
    name: 'large',
    lane: 184,
    row: 112,
    head: 52,
    gutter: 104,
    node: { w: 138, h: 62 },
    line: 17,
    letters: { node: 13, head: 19, aside: 16 },
    side: 66,
  },
  small: {
    name: 'small',
    lane: 71,
    row: 74,
    head: 50,
    gutter: 46,
    node: { w: 50, h: 38 },
    line: 12,
    letters: { node: 11, head: 9, aside: 10 },
    side: 28,
  },
} as const satisfies Record<string, Size>;

type Point = { x: number; y: number };
type Drawing = { size: Size; language: Language; steps: readonly Step[] };

/** A text in lines of so many letters at most; a longer word has a line of its own. */
const wrapped = (text: string, letters: number): string[] =>
  text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length + 1 > letters) return [...lines, word];
    return [...lines.slice(0, -1), `${last} ${word}`];
  }, []);

const textAt = ({ x, y }: Point, lines: readonly string[], look: string, lineHeight: number): Html => {
  const top = y - ((lines.length - 1) * lineHeight) / 2;
  return html`<text class="${look}" text-anchor="middle" dominant-baseline="central">
    ${lines.map((line, index) => html`<tspan x="${x}" y="${top + index * lineHeight}">${line}</tspan>`)}
  </text>`;
};

const laneOf = (step: Step): number => lanes.findIndex((actor) => actor === step.actor);
const centre = ({ lane, row, head }: Size, column: number, place: number): Point => ({
  x: (column + 0.5) * lane,
  y: head + (place - 0.5) * row,
});
const centreOf = (size: Size, step: Step): Point => centre(size, laneOf(step), step.row);

const outline = ({ w, h }: Size['node'], { x, y }: Point, shape: Step['shape']): Html => {
  const left = x - w / 2;
  const top = y - h / 2;
  switch (shape) {
    case 'start':
      return html`<rect class="node" x="${left}" y="${top}" width="${w}" height="${h}" />`;
    case 'process':
      return html`<rect class="node" x="${left}" y="${top}" width="${w}" height="${h}" rx="8" />`;
    case 'decision':
      return html`<path
        class="node"
        d="M${x} ${y - h * 0.76} L${x + w * 0.56} ${y} L${x} ${y + h * 0.76} L${x - w * 0.56} ${y} Z"
      />`;
    case 'end':
      return html`<path
        class="node"
        d="M${left + h / 3} ${top} H${x + w / 2 + 6} L${x + w / 2 - h / 3} ${top + h} H${left - 6} Z"
      />`;
  }
};

const stepNode = ({ size, language }: Drawing, step: Step): Html => {
  const at = centreOf(size, step);
  const lines =
    size.name === 'small'
      ? [String(step.row)]
      : wrapped(`${String(step.row)}. ${step.texts?.name ?? stepText[language][step.name].short}`, size.letters.node);
  return html`${outline(size.node, at, step.shape)}${textAt(at, lines, 'label', size.line)}`;
};

/** Half the width of a step's shape, where its side arrows begin. */
const reach = ({ node }: Size, { shape }: Step): number => node.w * (shape === 'decision' ? 0.56 : 0.5);
const rise = ({ node }: Size, { shape }: Step): number => node.h * (shape === 'decision' ? 0.76 : 0.5);

/** From the side of one step over to the lane of the next and down onto it; the last one from below. */
const arrow = ({ size }: Drawing, from: Step, to: Step): Html => {
  const a = centreOf(size, from);
  const b = centreOf(size, to);
  const way = b.x > a.x ? 1 : -1;
  const d =
    to.shape === 'end'
      ? `M${a.x} ${a.y + rise(size, from)} V${b.y} H${b.x - way * (reach(size, to) + 2)}`
      : `M${a.x + way * reach(size, from)} ${a.y} H${b.x} V${b.y - rise(size, to)}`;
  return html`<path class="edge" d="${d}" marker-end="url(#tip-${size.name})" />`;
};

/** Where the procedure may leave its main line: no complaint at all, answered at once, the result come home. */
const branches = ({ size, language, steps }: Drawing): Html => {
  const words = sopText[language];
  const decisions = steps.filter(({ shape }) => shape === 'decision');
  const [ask, coordinate] = decisions;
  const end = steps.find(({ shape }) => shape === 'end');
  if (ask === undefined || coordinate === undefined || end === undefined) return html``;
  const home = centre(size, 0, end.row);
  const out = centre(size, 0, ask.row);
  const askAt = centreOf(size, ask);
  const directAt = centreOf(size, coordinate);
  const endAt = centreOf(size, end);
  const { side } = size;
  const letters = size.letters.aside;
  const line = size.line * 0.92;
  const tip = `url(#tip-${size.name})`;
  const label = { x: directAt.x, y: centre(size, 0, end.row - 1).y };
  return html`<path
      class="edge maybe"
      d="M${askAt.x - reach(size, ask)} ${askAt.y} H${out.x + side}"
      marker-end="${tip}"
    />
    ${textAt(out, wrapped(words.notComplaint, letters), 'aside', line)}
    <path
      class="edge maybe"
      d="M${directAt.x} ${directAt.y + rise(size, coordinate)} V${endAt.y - rise(size, end)}"
      marker-end="${tip}"
    />
    <rect class="plate" x="${label.x - side}" y="${label.y - line * 1.3}" width="${side * 2}" height="${line * 2.6}" />
    ${textAt(label, wrapped(words.answered, letters), 'aside', line)}
    <path class="edge" d="M${endAt.x - reach(size, end) - 6} ${endAt.y} H${home.x + side}" marker-end="${tip}" />
    <rect
      class="home"
      x="${home.x - side}"
      y="${home.y - size.node.h / 2}"
      width="${side * 2}"
      height="${size.node.h}"
      rx="${size.node.h / 2}"
    />
    ${textAt(home, wrapped(words.result, letters), 'aside', line)}`;
};

const background = ({ size, language, steps }: Drawing, height: number): Html => {
  const { lane, head, gutter } = size;
  const time = { x: lanes.length * lane + gutter / 2, y: head / 2 };
  return html`${lanes.map(
      (actor, index) =>
        html`<rect class="lane" x="${index * lane}" y="0" width="${lane}" height="${height}" />
          ${textAt({ x: (index + 0.5) * lane, y: head / 2 }, wrapped(actorText[language][actor], size.letters.head), 'head', size.line * 0.95)}`,
    )}
    <path class="rule" d="M0 ${head} H${lanes.length * lane + gutter}" />
    ${textAt(time, wrapped(sopText[language].columns.limit, size.letters.head), 'head', size.line * 0.95)}
    ${steps.map((step) =>
      textAt(
        { x: time.x, y: centre(size, 0, step.row).y },
        limitLines(step, language, sopText[language].noLimit).flatMap((one) => wrapped(one, size.letters.head)),
        'time',
        size.line,
      ),
    )}`;
};

const draw = (drawing: Drawing): Html => {
  const { size, steps } = drawing;
  const width = lanes.length * size.lane + size.gutter;
  const height = size.head + steps.length * size.row;
  return html`<svg class="flow ${size.name}" viewBox="0 0 ${width} ${height}" aria-hidden="true" focusable="false">
    <defs>
      <marker id="tip-${size.name}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
        <path class="tip" d="M0 0 L8 4 L0 8 Z" />
      </marker>
    </defs>
    ${background(drawing, height)}
    ${steps.slice(1).map((step, index) => {
      const before = steps[index];
      return before === undefined ? html`` : arrow(drawing, before, step);
    })}
    ${branches(drawing)}${steps.map((step) => stepNode(drawing, step))}
  </svg>`;
};

/** The flow in two sizes, of which the stylesheet shows the one that fits; `label` is read instead of both. */
export const flow = ({ steps }: Pick<Sop, 'steps'>, language: Language): Html => {
  return html`<div class="drawing" role="img" aria-label="${sopText[language].flowText}">
    ${draw({ size: sizes.large, language, steps })}${draw({ size: sizes.small, language, steps })}
  </div>`;
};
