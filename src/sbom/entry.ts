/**
 * A value as it stands in a file without pages, and where: a JSON pointer (RFC 6901), an XPath with
 * positions in XML ("/bom/components/component[4]/purl"), or "line 12" in tag-value. What a claim
 * cites there is exactly `value`.
 */
export type Entry = Readonly<{ pointer: string; value: string }>;
