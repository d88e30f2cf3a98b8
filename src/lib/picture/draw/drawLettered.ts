import type { Palette } from '$lib/model/palette';
import { areaType, END, END_LEADING, type AreaName } from '../plan/areaLettering';
import { LABEL, PAD, underCapital, type Label, type Lettered } from '../plan/lettering';
import { NUMBER, PLATE, RING, type Dot } from '../plan/plates';
import type { Rect } from '$lib/space/camera';
import type { Pen, Point } from './pen';
import { NOTE, NOTE_LEADING, type PlacedNote } from '../plan/ownWords';
import { directionOf } from '../plan/words/direction';

/** Draws what is written on a map: areas' names under the places' labels. */
export function drawLettered(
  pen: Pen,
  { dots, areas, labels, plates, notes }: Lettered,
  palette: Palette,
): void {
  for (const area of areas) drawArea(pen, area, palette);
  for (const dot of dots)
    if (hasCore(dot, dots)) pen.circle([dot.x, dot.y], CORE, { fill: palette.paper });
  for (const { number, box, active } of plates) drawPlate(pen, number, box, active, palette);
  for (const { leader, active } of labels)
    if (leader) pen.line(leader, { colour: active ? palette.accent : palette.ink, width: 1 });
  for (const label of labels) drawLabel(pen, label, palette);
  for (const note of notes) drawNote(pen, note, palette);
}

/** The two sides of an arrow's head: layout pixels, and degrees from its line. */
const HEAD = { length: 7, angle: 28 };

function drawNote(pen: Pen, { lines, box, arrow }: PlacedNote, palette: Palette): void {
  if (arrow) {
    const [[fromX, fromY], [x, y]] = arrow;
    const back = Math.atan2(fromY - y, fromX - x);
    const [one, other] = [-1, 1].map((side): Point => {
      const way = back + (side * HEAD.angle * Math.PI) / 180;
      return [x + HEAD.length * Math.cos(way), y + HEAD.length * Math.sin(way)];
    }) as [Point, Point];
    for (const stroke of [
      { colour: palette.land, width: 4 },
      { colour: palette.ink, width: 1.5 },
    ]) {
      pen.line(arrow, stroke);
      pen.line([one, arrow[1], other], stroke);
    }
  }
  const top = box.top + (box.height - lines.length * NOTE_LEADING) / 2;
  lines.forEach((line, i) =>
    pen.text(line, [box.left + box.width / 2, top + (i + 0.5) * NOTE_LEADING], {
      ...NOTE,
      colour: palette.ink,
      halo: palette.land,
      align: 'center',
      direction: directionOf(lines.join(' ')),
    }),
  );
}

function drawArea(
  pen: Pen,
  { caption, text, active, ring, at, line }: AreaName,
  palette: Palette,
): void {
  const { area, end } = caption;
  if (ring) {
    const stroke = { colour: active ? palette.accent : palette.route, width: 1.5 };
    pen.circle(ring, 4, { fill: palette.paper, stroke });
  }
  if (line) pen.line(line, { colour: active ? palette.accent : palette.country, width: 1 });
  if (!at) return;
  const sea = area.type === 'sea';
  const colour = active ? palette.accent : sea ? palette.water : palette.country;
  const words = { colour, halo: sea ? palette.sea : palette.land, align: 'center' } as const;
  pen.text(text, at, { ...areaType(caption), ...words });
  if (ring && end) pen.text(end, [at[0], at[1] + END_LEADING], { ...END, ...words });
}

/** Layout pixels of the hole that tells a dot which is singled out from others without its colour. */
const CORE = 2.6;

/** A capital's square has one already. */
const hasCore = (dot: Dot, dots: readonly Dot[]): boolean =>
  dot.active && dot.place.capital !== 'country' && !underCapital(dot, dots);

function drawLabel(pen: Pen, { text, box, side, active }: Label, palette: Palette): void {
  // Its words begin beside the dot, on whichever side that is.
  const right = side === 'left';
  const near = right ? box.left + box.width - PAD : box.left + PAD;
  pen.text(text, [near, box.top + box.height / 2], {
    ...LABEL,
    colour: active ? palette.accent : palette.ink,
    halo: palette.land,
    align: right ? 'right' : 'left',
    direction: directionOf(text),
  });
}

/** A number on its plate: round for one digit, longer for more, with a ring about one that is singled out. */
export function drawPlate(
  pen: Pen,
  number: string,
  { left, top, width, height }: Rect,
  active: boolean,
  palette: Palette,
): void {
  const [x, y] = [left + width / 2, top + height / 2];
  const reach = Math.max(0, width / 2 - PLATE);
  const shape = (radius: number, fill: string) => {
    for (const end of [x - reach, x + reach]) pen.circle([end, y], radius, { fill });
    if (reach > 0)
      pen.rect(
        { left: x - reach, top: y - radius, width: 2 * reach, height: 2 * radius },
        { fill },
      );
  };
  if (active) shape(PLATE + RING, palette.accent);
  shape(PLATE + 1.5, palette.paper);
  shape(PLATE, active ? palette.accent : palette.ink);
  const colour = active ? palette.onAccent : palette.paper;
  pen.text(number, [x, y], { ...NUMBER, colour, align: 'center', direction: 'ltr' });
}
