import type { StoryFiles } from './story';

/** A small story that is right in every way: tests break it. Lines and columns in them count on it. */
const STORY = `---
title: 'Talks in [Moscow](place:moscow)'
standfirst: 'They met in [Moscow](place:moscow), "not far".'
publisher: Test
published: 2025-10-15
updated: 2025-10-15T17:33
source: https://example.org/article
language: en
licence: Quoted for a test.
opening: [30, 30, 50, 60]
---

## p4

> [MOSCOW](place:moscow "dateline") – She came “from [Jobar](place:jobar)” — for $600 — to [Moscow](place:moscow "government").

[…]

## p6

> [Syria](place:syria "mixed") & more.
`;

const PLACES = `{
  "type": "FeatureCollection",
  "features": [
    {
      "type": "Feature",
      "properties": {
        "id": "moscow", "name": "Moscow", "name:ru": "Москва", "local": "ru",
        "kind": "city", "description": "A city.", "country": "ru", "type": "settlement",
        "precision": "city", "radius": 20000,
        "identifiers": { "geonames": "524901" }, "source": "test"
      },
      "geometry": { "type": "Point", "coordinates": [37.6, 55.7] }
    },
    {
      "type": "Feature",
      "properties": {
        "id": "jobar", "name": "Jobar",
        "kind": "district", "description": "A district.", "note": "About here.", "type": "district",
        "precision": "site", "reference": "moscow",
        "identifiers": {}, "source": "test"
      },
      "geometry": { "type": "Point", "coordinates": [36.3, 33.5] }
    }
  ]
}
`;

const AREAS = `{
  "type": "FeatureCollection",
  "features": [
    {
      "type": "Feature",
      "bbox": [35, 32, 42, 37],
      "properties": {
        "id": "syria", "name": "Syria", "kind": "country", "description": "A country.", "type": "country",
        "precision": "region", "label": [38, 35], "identifiers": {}, "source": "test"
      },
      "geometry": {
        "type": "Polygon",
        "coordinates": [[[35, 32], [42, 32], [42, 37], [35, 32]]]
      }
    }
  ]
}
`;

const ROUTES = `{
  "type": "FeatureCollection",
  "features": [
    {
      "type": "Feature",
      "properties": {
        "id": "visit", "title": "A visit", "from": "jobar", "to": "moscow",
        "when": "2025", "passages": [4, 6], "source": "test"
      },
      "geometry": { "type": "LineString", "coordinates": [[36.3, 33.5], [37.6, 55.7]] }
    }
  ]
}
`;

export type Edit = [file: keyof StoryFiles, from: string, to: string];

/**
 * The files of the story, with words replaced where they first stand.
 * @throws {Error} where a file does not have the words: the test would test nothing
 */
export function files(...edits: Edit[]): StoryFiles {
  const texts = { story: STORY, places: PLACES, areas: AREAS, routes: ROUTES };
  for (const [file, from, to] of edits) {
    if (!texts[file].includes(from)) throw new Error(`${file} has no "${from}"`);
    texts[file] = texts[file].replace(from, () => to);
  }
  return {
    story: { name: 'story.md', text: texts.story },
    places: { name: 'places.geojson', text: texts.places },
    areas: { name: 'areas.geojson', text: texts.areas },
    routes: { name: 'routes.geojson', text: texts.routes },
  };
}
