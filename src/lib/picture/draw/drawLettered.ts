import type { Palette } from '$lib/model/palette';
import { areaType, END, END_LEADING, type AreaName } from '../plan/areaLettering';
import { LABEL, NUMBER, PAD, plateWidth, type Label, type Lettered } from '../plan/lettering';
import type { Pen, Point } from './pen';
import { NOTE, NOTE_LEADING, type PlacedNote } from '../plan/ownWords';
import { directionOf } from '../plan/direction';
import type { Measure } from '../plan/type';

export const measuring =
  (pen: Pen): Measure =>
  (text, type) =>
    pen.measure(text, type);

/** Draws what is written on a map: areas' names under the places' labels. */
export function drawLettered(pen: Pen, { areas, labels, notes }: Lettered, palette: Palette): void {
  for (const area of areas) drawArea(pen, area, palette);
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

function drawArea(pen: Pen, { caption, active, ring, at, line }: AreaName, palette: Palette): void {
  const { area, end } = caption;
  if (ring) {
    const stroke = { colour: active ? palette.accent : palette.route, width: 1.5 };
    pen.circle(ring, 4, { fill: palette.paper, stroke });
  }
  if (line) pen.line(line, { colour: palette.accent, width: 1 });
  if (!at) return;
  const sea = area.type === 'sea';
  const colour = active ? palette.accent : sea ? palette.water : palette.country;
  const words = { colour, halo: sea ? palette.sea : palette.land, align: 'center' } as const;
  pen.text(area.name, at, { ...areaType(caption), ...words });
  if (ring && end) pen.text(end, [at[0], at[1] + END_LEADING], { ...END, ...words });
}

function drawLabel(pen: Pen, label: Label, palette: Palette): void {
  const { text, number, box, side, active } = label;
  const colour = active ? palette.accent : palette.ink;
  const middle = box.top + box.height / 2;
  const plate = plateWidth(number, measuring(pen));
  // The number stands next to its dot, on whichever side that is.
  const right = side === 'left';
  const near = right ? box.left + box.width - PAD : box.left + PAD;
  if (number) {
    const left = right ? near - plate : near;
    drawPlate(pen, number, [left + plate / 2, middle], plate, active, palette);
  }
  if (!text) return;
  const from = plate ? plate + 4 : 0;
  pen.text(text, [right ? near - from : near + from, middle], {
    ...LABEL,
    colour,
    halo: palette.land,
    align: right ? 'right' : 'left',
    direction: directionOf(text),
  });
}

/** A number on a plate of its own: round for one digit, longer for more. */
export function drawPlate(
  pen: Pen,
  number: string,
  [x, y]: Point,
  width: number,
  active: boolean,
  palette: Palette,
): void {
  const fill = active ? palette.accent : palette.ink;
  const radius = 8;
  const reach = Math.max(0, width / 2 - radius);
  pen.circle([x - reach, y], radius, { fill });
  if (reach > 0) {
    pen.circle([x + reach, y], radius, { fill });
    pen.rect({ left: x - reach, top: y - radius, width: 2 * reach, height: 2 * radius }, { fill });
  }
  const colour = active ? palette.onAccent : palette.paper;
  pen.text(number, [x, y], { ...NUMBER, colour, align: 'center', direction: 'ltr' });
}
