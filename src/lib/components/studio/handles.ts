import type { LabelEdit, Note } from '$lib/model/picture';
import type { Point } from '$lib/picture/draw/pen';
import { boxOnMap, middleOf } from '$lib/picture/plan/ownWords';
import type { Plan } from '$lib/picture/plan/plan';
import { pointOnPane, positionOnPane, worldSize, type Rect } from '$lib/space/camera';
import type { LonLat } from '$lib/model/geo';
import type { Studio } from '$lib/state/studio.svelte';

type OfPlan = Studio<{ made: { plan: Plan } }>;

/** What stands on the map and can be put elsewhere. Lengths are layout pixels of the picture. */
export interface Handle {
  kind: 'label' | 'note' | 'point';
  /** The same for the same thing in the next picture. */
  key: string;
  /** What it says; of a point the number of its note. */
  name: string;
  box: Rect;
  /** Whether the preview does not show it there yet. */
  ahead: boolean;
  /** Puts its middle somewhere. @param step puts of one name are undone together */
  put: (middle: Point, step: string) => void;
  /** Takes it out of the picture. */
  remove: () => void;
}

/** The side of what stands for the point of a note. */
const POINT = 20;

const middleOfBox = ({ left, top, width, height }: Rect): Point => [
  left + width / 2,
  top + height / 2,
];
const whole = ([x, y]: Point): Point => [Math.round(x), Math.round(y)];

/** Changes what was done to labels; null forgets it. */
export function editLabel(studio: OfPlan, id: string, edit: LabelEdit | null, step?: string): void {
  const { [id]: before, ...others } = studio.settings.labels;
  studio.change({ labels: edit ? { ...others, [id]: { ...before, ...edit } } : others }, step);
}

/** Hides a label, or shows it where it was. */
export function hideLabel(studio: OfPlan, id: string, hidden: boolean): void {
  const { offset, at } = studio.settings.labels[id] ?? {};
  if (hidden) editLabel(studio, id, { hidden });
  else editLabel(studio, id, offset || at ? { offset, at, hidden: undefined } : null);
}

export const editNote = (studio: OfPlan, index: number, part: Partial<Note>, step: string): void =>
  studio.change(
    { notes: studio.settings.notes.map((note, i) => (i === index ? { ...note, ...part } : note)) },
    step,
  );
export const deleteNote = (studio: OfPlan, index: number): void =>
  studio.change({ notes: studio.settings.notes.filter((_, i) => i !== index) });

/** A position on the plan's map, as exact as a tenth of a pixel. */
export function positionAt([x, y]: Point, { map: { rect, camera } }: Plan): LonLat {
  const at = positionOnPane({ x: x - rect.left, y: y - rect.top }, camera, rect);
  const digits = Math.max(2, Math.ceil(Math.log10((10 * worldSize(camera.zoom)) / 360)));
  return [Number(at[0].toFixed(digits)), Number(at[1].toFixed(digits))];
}

/** All that can be put elsewhere, as the settings have it now. */
export function handlesOf(studio: OfPlan): Handle[] {
  const plan = studio.preview?.made.plan;
  if (!plan) return [];
  const { labels, notes } = studio.settings;
  const { lettered, map, room } = plan;
  const onMap = (at: LonLat) => {
    const { x, y } = pointOnPane(at, map.camera, map.rect);
    return { x: x + map.rect.left, y: y + map.rect.top };
  };
  const boxNow = (drawn: Rect, middle: Point | null | undefined) => {
    const box = middle ? boxOnMap(middle, drawn, room) : drawn;
    return { box, ahead: Math.hypot(box.left - drawn.left, box.top - drawn.top) > 1 };
  };
  const ofPlaces = lettered.labels.flatMap(({ members, text, box }): Handle[] => {
    const [id = ''] = members;
    const dot = lettered.dots.find(({ place }) => place.id === id);
    if (!text || !dot) return [];
    const put: Handle['put'] = (middle, step) => {
      const [dx, dy] = whole([middle[0] - dot.x, middle[1] - dot.y]);
      editLabel(studio, id, { offset: [dx, dy], at: undefined }, step);
    };
    const remove = () => {
      for (const member of members) hideLabel(studio, member, true);
    };
    const now = boxNow(box, middleOf(labels[id] ?? {}, dot, onMap));
    return [{ kind: 'label', key: id, name: text, ...now, put, remove }];
  });
  const ofAreas = lettered.areas.flatMap(({ caption: { area }, ring, at, boxes }): Handle[] => {
    const [box] = boxes;
    if (ring || !at || !box) return [];
    const now = boxNow(box, middleOf(labels[area.id] ?? {}, onMap(area.at), onMap));
    const put: Handle['put'] = (middle, step) =>
      editLabel(studio, area.id, { at: positionAt(middle, plan), offset: undefined }, step);
    const remove = () => hideLabel(studio, area.id, true);
    return [{ kind: 'label', key: area.id, name: area.name, ...now, put, remove }];
  });
  const ofNotes = lettered.notes.flatMap(({ index, box, lines }): Handle[] => {
    const note = notes[index];
    if (!note) return [];
    const point = onMap(note.at);
    const [dx, dy] = note.offset;
    const remove = () => deleteNote(studio, index);
    const text: Handle = {
      kind: 'note',
      key: `note ${index}`,
      name: lines.join(' '),
      ...boxNow(box, [point.x + dx, point.y + dy]),
      put: (middle, step) => {
        const offset = whole([middle[0] - point.x, middle[1] - point.y]);
        editNote(studio, index, { offset }, step);
      },
      remove,
    };
    const about = { left: point.x - POINT / 2, top: point.y - POINT / 2 };
    const end: Handle = {
      kind: 'point',
      key: `point ${index}`,
      name: String(index + 1),
      box: { ...about, width: POINT, height: POINT },
      ahead: false,
      put: (middle, step) => editNote(studio, index, { at: positionAt(middle, plan) }, step),
      remove,
    };
    return [text, end];
  });
  return [...ofPlaces, ...ofAreas, ...ofNotes];
}

/** Where a handle's middle is put, moved by so much: it stays on the map. */
export function movedBy({ box }: Handle, dx: number, dy: number, { rect }: Plan['map']): Point {
  const [x, y] = middleOfBox(box);
  return [
    Math.max(rect.left, Math.min(rect.left + rect.width, x + dx)),
    Math.max(rect.top, Math.min(rect.top + rect.height, y + dy)),
  ];
}
