import { andList, nameIn } from '$lib/messages/phrases';
import type { Place } from '$lib/model/story';
import type { LeftOut, PlanFacts } from '../facts';
import { namedAreas, type Lettered } from '../lettering';

/**
 * What a picture marks and does not name, for want of room: places without name or number, what is
 * singled out, and ends of journeys without their words.
 * @param outlined the areas that are singled out, of which the map shows some part
 * @param lens what is written in the lens: what it names is not named on the map
 */
export function namelessOn(
  facts: PlanFacts,
  map: Lettered,
  lens: Lettered | undefined,
  outlined: readonly Place[],
): LeftOut[] {
  const { settings, session, numbers } = facts;
  if (settings.layers.labels === 0 && numbers.size === 0) return [];
  const isHidden = ({ id }: { id: string }) => settings.labels[id]?.hidden;
  const maps = lens ? [map, lens] : [map];
  const told = new Set(
    maps.flatMap(({ labels, plates }) => [...labels, ...plates].flatMap(({ members }) => members)),
  );
  const dots = maps
    .flatMap((one) => one.dots)
    .flatMap(({ place }) => (told.has(place.id) || isHidden(place) ? [] : [place.name]));
  const { words } = session;
  const written = new Set(maps.flatMap(namedAreas).map(({ id }) => id));
  // One label for several places may say in which country they are.
  const grouped = map.labels.map(({ text }) => text).join(' ');
  // Where a journey ends for want of a town, its name may stand elsewhere, and the rest is missing.
  const ends = map.areas.flatMap(({ at, caption: { area, end } }) =>
    at || isHidden(area) || grouped.includes(area.name) || (!end && written.has(area.id))
      ? []
      : [(written.has(area.id) && end) || area.name],
  );
  const areas = outlined
    .filter((area) => !written.has(area.id) && !isHidden(area))
    .map((area) => nameIn(words, area));
  const names = new Set([...dots, ...ends, ...(settings.layers.labels > 0 ? areas : [])]);
  return names.size > 0
    ? [
        {
          id: 'names',
          why: words.say('picture.nameless', { names: andList(words, names) }),
          lacking: true,
        },
      ]
    : [];
}
