import type { StyleSpecification } from 'maplibre-gl';
import { FileSource, PMTiles, TileType } from 'pmtiles';
import { addArchive } from '../engine';
import { Failure } from '$lib/model/failure';
import { unreadable } from '../failure';
import { REGULAR, SEMIBOLD, SERIF } from '../layers/fonts';
import type { Look } from '../style';
import { inTime } from '../wait';

/** What Protomaps' layers are drawn from: https://docs.protomaps.com/basemaps/layers */
const EXPECTED = ['earth', 'water', 'roads', 'places'];
/** Icons come in a file of their own, from a host that nobody asked: names do without. */
const WITH_ICONS_ALONE = new Set(['pois', 'roads_shields', 'roads_oneway', 'address_label']);

let files = 0;

/**
 * The style of a PMTiles archive in Protomaps' schema, written in our own fonts.
 * @param source its address, or the file itself
 * @throws {Failure} where it cannot be read or holds something else
 */
export async function archiveStyle(
  source: string | File,
  { theme, language }: Look,
): Promise<StyleSpecification> {
  const file = typeof source === 'string' ? source : source.name;
  const archive = new PMTiles(
    // Its name might not do in an address.
    typeof source === 'string' ? source : new FileSource(new File([source], `file-${++files}`)),
  );
  const attribution = await inTime(inspect(archive)).catch((error: unknown) => {
    throw new Failure('file', { file, why: unreadable(error, 'barred') });
  });
  addArchive(archive);
  const { layers, namedFlavor } = await import('@protomaps/basemaps');
  const flavor = { ...namedFlavor(theme), regular: REGULAR, bold: SEMIBOLD, italic: SERIF };
  return {
    version: 8,
    sources: {
      protomaps: { type: 'vector', url: `pmtiles://${archive.source.getKey()}`, attribution },
    },
    layers: layers('protomaps', flavor, { lang: language })
      .filter(({ id }) => !WITH_ICONS_ALONE.has(id))
      .map((layer) =>
        layer.type === 'symbol'
          ? { ...layer, layout: { ...layer.layout, 'icon-image': '' } }
          : layer,
      ),
  };
}

/** The archive's credit. @throws {Failure} saying what it holds instead of Protomaps' layers */
async function inspect(archive: PMTiles): Promise<string> {
  const { tileType } = await archive.getHeader();
  if (tileType !== TileType.Mvt) throw new Failure('rasterTiles', {});
  const metadata = (await archive.getMetadata()) as {
    attribution?: unknown;
    vector_layers?: { id?: unknown }[];
  } | null;
  const found = (metadata?.vector_layers ?? []).map(({ id }) => String(id));
  const missing = EXPECTED.filter((id) => !found.includes(id));
  if (missing.length > 0)
    throw new Failure('otherLayers', {
      found: found.join(', ') || '–',
      missing: missing.join(', '),
    });
  return typeof metadata?.attribution === 'string'
    ? metadata.attribution
    : '© OpenStreetMap contributors';
}
