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
 * were XML, and takes no other (https://github.com/foliojs/pdfkit/issues/1564).
 * @param packet XMP
 * @throws {Error} where pdfkit has changed
 */
export function documentWith(packet: string, options: PDFKit.PDFDocumentOptions): Document {
  const document = new PDFDocument(options);
  const catalogue = entry(document, '_root');
  // Called in the end; it is replaced only where it is there.
  privatePart(document, 'endMetadata', PDFKIT);
  document.endMetadata = () => {
    const stream = document.ref({ Type: 'Metadata', Subtype: 'XML' });
    stream.compress = false;
    stream.end(new TextEncoder().encode(packet));
    Object.assign(catalogue.data, { Metadata: stream });
  };
  return document;
}

/** Registers an open font: pdfkit takes one, which its types do not know. */
export const registerFont = (document: Document, name: string, font: Font): Document =>
  document.registerFont(name, font as unknown as Uint8Array);

/**
 * Lets an element of the document say what its text is, for those who have it read to them, once
 * it is known: pdfkit takes that only when the element is made.
 * @returns what says it
 * @throws {Error} where pdfkit has changed
 */
export function telling(element: Element): (text: string) => void {
  const { data } = entry(element, 'dictionary');
  return (text) => void Object.assign(data, { ActualText: new String(text) });
}

function entry(object: object, name: string): Entry {
  const found = privatePart(object, name, PDFKIT) as Entry;
  privatePart(found, 'data', PDFKIT);
  return found;
}
