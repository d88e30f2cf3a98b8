import { afterEach, expect, it, vi } from 'vitest';
import { Failure } from '$lib/model/failure';
import { loadFonts } from './fonts';

afterEach(() => vi.unstubAllGlobals());

it('says that it is fonts that did not come', async () => {
  const load = () => Promise.reject(new DOMException('A network error occurred.', 'NetworkError'));
  vi.stubGlobal('document', { fonts: { add: () => {}, load } });
  vi.stubGlobal('FontFace', class {});
  await expect(loadFonts('Homs')).rejects.toThrow(new Failure('picture.fonts', {}));
});
