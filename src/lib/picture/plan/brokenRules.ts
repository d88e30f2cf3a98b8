import { bboxClip, length } from '@turf/turf';
import type { Feature, FeatureCollection, LineString, MultiLineString } from 'geojson';
import { nameIn } from '$lib/messages/phrases';
import { metresPerPixel, positionOnPane } from '$lib/space/camera';
import type { PointPlace } from '$lib/model/story';
import type { Block } from './blocks';
import type { Lettered } from './lettering';
import { misplaced } from './misplaced';
import type { Drawn } from './onMap';
import type { Plan } from './plan';
import { within } from './rects';
import type { PlanSession } from './session';

/** What a picture was planned from. */
export interface PlannedFrom {
  session: PlanSession;
  drawn: Drawn;
}

/**
 * Where a picture is not what it says, in words for whoever tests it: each rule is worked out anew from
 * where things stand, by another way than the plan's own.
 */
export const brokenRules = (plan: Plan, from: PlannedFrom): string[] => [
  ...misplaced(plan),
  ...illegible(plan),
  ...unnamed(plan),
  ...numbersApart(plan),
  ...misquoted(plan, from),
  ...falseScale(plan),
  ...falseAlt(plan, from),
  ...falseLegend(plan, from),
];

export const blockOf = <Id extends Block['id']>(plan: Plan, id: Id) =>
  plan.furniture.find((block) => block.id === id) as (Block & { id: Id }) | undefined;

/** What is written on the map and in the lens. */
export const maps = (plan: Plan): Lettered[] => {
  const lens = blockOf(plan, 'lens');
  return lens ? [plan.lettered, lens.lettered] : [plan.lettered];
};

/** Layout pixels: the smallest type that is read with ease where a picture is shown at the width of its layout. */
const LEAST_SIZE = 10;

/** Names in key and legend are large enough; on the map they have one size. */
const illegible = ({ furniture }: Plan): string[] =>
  furniture.flatMap((block) =>
    (block.id === 'numbers' || block.id === 'legend') && block.size < LEAST_SIZE
      ? [`${block.id} is of ${block.size} pixels`]
      : [],
  );

/** Each place that is marked has its name or its number, or it is told that it has none. */
function unnamed(plan: Plan): string[] {
  const named = new Set(
    maps(plan).flatMap(({ labels, plates }) =>
      [...labels, ...plates].flatMap(({ members }) => members),
    ),
  );
  const lacking = plan.lacking.join(' ');
  return maps(plan)
    .flatMap(({ dots }) => dots)
    .filter(({ place: { id, name } }) => !named.has(id) && !lacking.includes(name))
    .map(({ place }) => `${place.name} is marked and has no name`);
}

/** The key's numbers begin at 1 without gaps, and stand where their dots are, in their stead. */
function numbersApart(plan: Plan): string[] {
  const key = blockOf(plan, 'numbers');
  if (!key) return [];
  const found: string[] = [];
  const numbers = key.entries.map(({ number }) => Number(number));
  if (numbers.some((number, i) => number !== i + 1)) found.push(`the key has ${numbers.join()}`);
  const all = maps(plan);
  if (all.some(({ labels }) => labels.length > 0)) found.push('there are names beside numbers');
  const plated = new Set(all.flatMap(({ plates }) => plates.flatMap(({ members }) => members)));
  if (plated.size !== numbers.length)
    found.push(`${plated.size} places are numbered, ${numbers.length} in the key`);
  for (const { dots, plates } of all)
    for (const { members, box } of plates) {
      const [alone, other] = dots.filter(({ place }) => members.includes(place.id));
      if (!alone || other) continue;
      const { x: left, y: top, place } = alone;
      if (!within({ left, top, width: 0, height: 0 }, box))
        found.push(`${place.name}'s number is not where it lies`);
    }
  return found;
}

/** What the key quotes stands in the passage, names the place, and has its quotation marks closed. */
function misquoted(plan: Plan, { session: { story, words } }: PlannedFrom): string[] {
  const { frame } = plan.settings;
  const passage =
    frame.kind === 'passage' ? story.passages.find(({ line }) => line === frame.line) : undefined;
  return (blockOf(plan, 'numbers')?.entries ?? []).flatMap(({ name, lines }) => {
    const text = lines.join(' ');
    if (!text.startsWith('“') || !passage) return [];
    const marks = [...text].map((letter) => Number(letter === '“') - Number(letter === '”'));
    const open = marks.reduce((sum, mark) => sum + mark, 0);
    const plain = (words: string) => words.replace(/[“”‘’"']/g, '').replace(/\s+/g, ' ');
    const said = plain(text).replace(/…$/, '');
    const names = passage.mentions
      .filter(({ place }) =>
        story.places.some((one) => one.id === place && nameIn(words, one) === name),
      )
      .map(({ text }) => plain(text));
    return [
      ...(open === 0 ? [] : [`the quotation under ${name} is not closed`]),
      ...(plain(passage.text).includes(said)
        ? []
        : [`the passage does not say what stands under ${name}`]),
      ...(names.some((one) => said.includes(one))
        ? []
        : [`the sentence under ${name} does not name it`]),
    ];
  });
}

/** The bars of the scale are as long as they say, where they stand. */
function falseScale(plan: Plan): string[] {
  const scale = blockOf(plan, 'scale');
  if (!scale) return [];
  const { rect, camera } = plan.map;
  const middle = {
    x: scale.rect.left + scale.rect.width / 2 - rect.left,
    y: scale.rect.top + scale.rect.height / 2 - rect.top,
  };
  const [, lat] = positionOnPane(middle, camera, rect);
  return scale.bars.flatMap(({ width, label }) => {
    const there = width * metresPerPixel(lat, camera.zoom);
    const units = Object.values(UNITS).map((metres) => countIn(label) * metres);
    const near = units.some((metres) => Math.abs(there / metres - 1) < 0.01);
    return near ? [] : [`the bar “${label}” is ${Math.round(there)} m long`];
  });
}

/** In metres. */
const UNITS = { metre: 1, kilometre: 1000, mile: 1609.344 };

/** The number in a label, in the digits of any language. */
const countIn = (label: string): number =>
  Number(
    [...label]
      .map((letter) => (/[٠-٩]/.test(letter) ? String(letter.charCodeAt(0) - 0x660) : letter))
      .filter((letter) => /\d/.test(letter))
      .join(''),
  );

/** The alternative text names what is marked and nothing else, and the insets that are there. */
function falseAlt(plan: Plan, { session: { story, words } }: PlannedFrom): string[] {
  const { say } = words;
  const points = story.places.filter((place): place is PointPlace => place.shape === 'point');
  const marked = new Set(plan.lettered.dots.map(({ place }) => place.id));
  const name = (place: PointPlace) => nameIn(words, place);
  // Titles and what others wrote may name anything; rings stand about a place that may be elsewhere.
  const written = [
    story.title,
    plan.settings.title ?? story.title,
    plan.source,
    ...plan.lettered.notes.flatMap(({ lines }) => lines.join(' ')),
  ];
  const text = written.reduce((rest, part) => rest.replaceAll(part, ''), plan.alt);
  const { place } = plan.map.selection;
  const about = [place?.id, place?.shape === 'point' ? place.reference : undefined];
  const others = [...marked, ...about, ...plan.places.map(({ id }) => id)];
  const known = story.places
    .filter(({ id }) => others.includes(id))
    .map((one) => nameIn(words, one));
  const silent = new Set(
    points
      .filter((one) => marked.has(one.id))
      .map(name)
      .filter((one) => !text.includes(one)),
  );
  const more =
    silent.size === 0 ||
    [...marked].length === silent.size ||
    text.includes(say('alt.more', { n: silent.size }));
  return [
    ...points
      .filter((one) => !others.includes(one.id) && text.includes(name(one)))
      .filter((one) => !known.some((longer) => longer.includes(name(one))))
      .map((one) => `the alternative text names ${name(one)}, which is not marked`),
    ...(more ? [] : [`the alternative text leaves out ${[...silent].join(', ')}`]),
    ...(plan.alt.includes(story.title) || plan.alt === plan.settings.alt
      ? []
      : ['the alternative text does not name the report']),
    ...(plan.alt.includes(say('alt.locator')) === Boolean(blockOf(plan, 'locator'))
      ? []
      : ['the alternative text is wrong on the locator']),
  ];
}

/** The legend has the lines that cross the map, and no others. Turned maps are left to others. */
function falseLegend(plan: Plan, { drawn }: PlannedFrom): string[] {
  const legend = blockOf(plan, 'legend');
  const [west, south, east, north] = plan.shown;
  if (!legend || plan.settings.bearing !== 0 || east > 180 || west < -180 || west > east) return [];
  const has = (...signs: string[]) => legend.rows.some(({ sign }) => signs.includes(sign));
  const crosses = ({ features }: FeatureCollection) =>
    (features as Feature<LineString | MultiLineString>[]).some(
      (line) => length(bboxClip(line, [west, south, east, north])) > 0,
    );
  const { settings } = plan;
  const routes = settings.layers.routes > 0 && settings.hidden.length === 0;
  return [
    ...(routes && has('route', 'active-route') !== crosses(drawn.routes)
      ? ['the legend is wrong on journeys']
      : []),
    ...(has('disputed') !== crosses(drawn.disputed)
      ? ['the legend is wrong on boundaries in dispute']
      : []),
  ];
}
