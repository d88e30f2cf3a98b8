import { addProtocol, type FontFacesSpecification, type StyleSpecification } from 'maplibre-gl';

const SCHEME = 'picture-font://';
/** Milliseconds after which a font that got no answer is asked for once more. */
const AGAIN = 400;

let lost = 0;

/** Fonts that did not arrive so far. */
export const fontsLost = (): number => lost;

/**
 * The same style, whose fonts are counted where they do not arrive: the engine then goes on with
 * letters of another font and says nothing, which a picture must not.
 */
export function withStrictFonts(style: StyleSpecification): StyleSpecification {
  addProtocol(SCHEME.slice(0, -3), async ({ url }, { signal }) => {
    const address = url.slice(SCHEME.length);
    try {
      return { data: await bytesOf(address, signal) };
    } catch (error) {
      if (!signal.aborted) lost += 1;
      throw error;
    }
  });
  const strict = (url: string) => SCHEME + new URL(url, document.baseURI).href;
  const faces = Object.entries(style['font-faces'] ?? {}).map(([name, files]) => [
    name,
    typeof files === 'string'
      ? strict(files)
      : files.map((file) => ({ ...file, url: strict(file.url) })),
  ]);
  return { ...style, 'font-faces': Object.fromEntries(faces) as FontFacesSpecification };
}

async function bytesOf(address: string, signal: AbortSignal): Promise<ArrayBuffer> {
  const ask = async () => {
    const answer = await fetch(address, { signal });
    if (!answer.ok) throw new Error(`${address} was answered with ${answer.status}`);
    return answer.arrayBuffer();
  };
  try {
    return await ask();
  } catch (error) {
    if (signal.aborted) throw error;
    await new Promise((resolve) => setTimeout(resolve, AGAIN));
    return ask();
  }
}
