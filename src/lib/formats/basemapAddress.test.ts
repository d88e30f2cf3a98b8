import { describe, expect, it } from 'vitest';
import { EMBEDDED } from '$lib/model/basemap';
import { SERVICES } from '$lib/model/basemapServices';
import { decodeBasemap, decodeBasemapAddress, encodeBasemap } from './basemapAddress';

describe('the address of a basemap', () => {
  it('is that of a style, or of an archive by its ending', () => {
    const style = 'https://maps.example.org/style.json?key=1';
    expect(decodeBasemapAddress(` ${style} `)).toEqual({
      kind: 'style',
      name: 'maps.example.org',
      urls: { light: style, dark: style },
    });
    const archive = 'http://127.0.0.1:8000/town.pmtiles';
    expect(decodeBasemapAddress(archive)).toMatchObject({ kind: 'archive', source: archive });
  });

  it.each([
    ['', 'notAddress'],
    ['maps.example.org/style.json', 'notAddress'],
    ['http://maps.example.org/style.json', 'notHttps'],
    ['javascript:alert(1)', 'notHttps'],
  ])('is refused when it is "%s"', (text, reason) => {
    expect(() => decodeBasemapAddress(text)).toThrow(expect.objectContaining({ reason }) as Error);
  });
});

describe('a choice kept on the device', () => {
  it.each([
    EMBEDDED,
    SERVICES.openfreemap,
    SERVICES.versatiles,
    decodeBasemapAddress('https://maps.example.org/style.json'),
    decodeBasemapAddress('https://maps.example.org/town.pmtiles'),
  ])('comes back as it was: $name', (basemap) => {
    expect(decodeBasemap(encodeBasemap(basemap))).toEqual(basemap);
  });

  it('is not made of a file, and nonsense is the embedded map', () => {
    const source = new File([], 'town.pmtiles');
    expect(encodeBasemap({ kind: 'archive', name: 'town', source })).toBeNull();
    expect(decodeBasemap('{"old": true}')).toBe(EMBEDDED);
    expect(decodeBasemap(null)).toBe(EMBEDDED);
  });
});
