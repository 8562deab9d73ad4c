import { escaped } from '../../../shared/drawing/markup';
import type { Document, DocumentFacts } from './pdf-document';

/** pdfkit writes the title into XML as it is: `<` in it would break the packet. This writes the same facts, escaped. */
export function safeMetadata(document: Document, { title, subject, date }: DocumentFacts): void {
  const when = `${new Date(date).toISOString().slice(0, 19)}Z`;
  const alt = (text: string): string => `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt>`;
  const about = (names: string, inner: string): string => `<rdf:Description rdf:about="" ${names}>${inner}</rdf:Description>`; // prettier-ignore
  const facts = [
    about(
      'xmlns:xmp="http://ns.adobe.com/xap/1.0/"',
      `<xmp:CreateDate>${when}</xmp:CreateDate><xmp:ModifyDate>${when}</xmp:ModifyDate><xmp:CreatorTool>Statedrill</xmp:CreatorTool>`,
    ),
    about(
      'xmlns:dc="http://purl.org/dc/elements/1.1/"',
      `<dc:title>${alt(title)}</dc:title><dc:description>${alt(subject)}</dc:description><dc:language><rdf:Bag><rdf:li>en</rdf:li></rdf:Bag></dc:language>`,
    ),
    about('xmlns:pdf="http://ns.adobe.com/pdf/1.3/"', '<pdf:Producer>Statedrill</pdf:Producer>'),
  ];
  Object.assign(document, { _addInfo: () => document.appendXML(facts.join('\n')) });
}
