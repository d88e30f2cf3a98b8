/** What pdfkit has no public way to: it goes when https://github.com/foliojs/pdfkit does. */
import PDFDocument from 'pdfkit';
import type { Font } from 'fontkit';
import { privatePart } from '$lib/model/privatePart';

export type Document = InstanceType<typeof PDFDocument>;
type Element = ReturnType<Document['struct']>;
/** An entry of the file: pdfkit's PDFReference. */
interface Entry {
  data: object;
}

const PDFKIT = 'pdfkit@0.20.2';

/**
 * A new document with metadata of its own: pdfkit's packet would have the title in it as if that
 * were XML, and takes no other (https://github.com/foliojs/pdfkit/issues/1564). And with what its colours
 * mean, which pdfkit says in PDF/A alone.
 * @param packet XMP @param profile ICC profile of sRGB
 * @throws {Error} where pdfkit has changed
 */
export function documentWith(
  packet: string,
  profile: Uint8Array,
  options: PDFKit.PDFDocumentOptions,
): Document {
  const document = new PDFDocument(options);
  const catalogue = entry(document, '_root');
  // Called in the end; it is replaced only where it is there.
  privatePart(document, 'endMetadata', PDFKIT);
  document.endMetadata = () => {
    const stream = document.ref({ Type: 'Metadata', Subtype: 'XML' });
    stream.compress = false;
    stream.end(new TextEncoder().encode(packet));
    const colours = document.ref({ N: 3 });
    colours.end(profile);
    // ISO 32000-1, section 14.11.5.
    const intent = {
      ...{ Type: 'OutputIntent', S: 'GTS_PDFA1', DestOutputProfile: colours },
      OutputConditionIdentifier: new String('sRGB IEC61966-2.1'),
      Info: new String('sRGB IEC61966-2.1'),
    };
    Object.assign(catalogue.data, { Metadata: stream, OutputIntents: [intent] });
  };
  return document;
}

/** Registers an open font: pdfkit takes one, which its types do not know. */
export const registerFont = (document: Document, name: string, font: Font): Document =>
  document.registerFont(name, font as unknown as Uint8Array);

/**
 * Lets an element of the document say more of itself, for those who have it read to them, once that is known:
 * pdfkit takes some of it only when the element is made, and of a list not how it is numbered.
 * @returns what says it, by the names of ISO 32000-1, table 323
 * @throws {Error} where pdfkit has changed
 */
export function telling(element: Element): (entries: Record<string, unknown>) => void {
  const { data } = entry(element, 'dictionary');
  return (entries) => void Object.assign(data, entries);
}

function entry(object: object, name: string): Entry {
  const found = privatePart(object, name, PDFKIT) as Entry;
  privatePart(found, 'data', PDFKIT);
  return found;
}
