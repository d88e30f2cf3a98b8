import { escaped } from '$lib/story/outsideText';
import { PROGRAM, type Metadata } from './metadata';

/**
 * Metadata as an XMP packet (ISO 16684-1) that PNG, JPEG and PDF carry alike. Alternative text is a
 * property of its own in it, `Iptc4xmpCore:AltTextAccessibility` (IPTC Photo Metadata 2021.1), which
 * content management systems read. No library known to us makes such packets.
 */
export const xmpPacket = (metadata: Metadata): string =>
  `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
${xmpDescription(metadata)}
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;

/** The same without its packet, as a description in RDF. */
export function xmpDescription(metadata: Metadata): string {
  const { title, alt, language, credit, source, licence, address } = metadata;
  const worded = (text: string) =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt>`;
  return `<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
 xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/">
<dc:title>${worded(title)}</dc:title>
<dc:description>${worded(alt)}</dc:description>
<dc:rights>${worded(licence)}</dc:rights>
<dc:language><rdf:Bag><rdf:li>${escaped(language)}</rdf:li></rdf:Bag></dc:language>
<dc:source>${escaped(source)}</dc:source>
<dc:relation><rdf:Bag><rdf:li>${escaped(address)}</rdf:li></rdf:Bag></dc:relation>
<xmp:CreatorTool>${PROGRAM}</xmp:CreatorTool>
<photoshop:Credit>${escaped(credit)}</photoshop:Credit>
<Iptc4xmpCore:AltTextAccessibility>${worded(alt)}</Iptc4xmpCore:AltTextAccessibility>
</rdf:Description>`;
}
