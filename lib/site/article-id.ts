// Ids of articles.
import { createHash } from 'node:crypto'

/** What XML 1.0 §2.2 has no place for, or readers read as a space. */
const NOT_IN_XML = /[\u0000-\u001f\u007f-\u009f\ufffe\uffff]/g

/**
 * Derives the id of an article without one from its path. Feed readers trim trailing
 * whitespace of ids.
 */
export function defaultId(path: string): string {
  const name = path.replace(/^articles\//, '').replace(/\.md$/, '')
  return `path:${name.replace(NOT_IN_XML, encodeURIComponent)}`.trimEnd()
}

/** Schemes of IANA's registry that name a thing for good (RFC 3986 §4.3). */
const LASTING = /^(?:https?:\/\/|(?:tag|urn|info|ni|mid|cid|acct|geo):)[^\s]/i
/** A namespace that nobody is registered for (RFC 8141 §5): an id of our own spelling. */
const UNREGISTERED = /^urn:imprint:/i
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The namespace of names that Imprint makes: fixed, or every entry would be new. */
const NAMESPACE = Buffer.from('5f1d1c3a7c0b4e0f9a52d1b8c6e7f043', 'hex')

/**
 * The permanent id as an IRI (RFC 4287 §4.2.6). One with a registered scheme stays; a UUID
 * becomes its URN; of any other a UUID of version 5 is made (RFC 9562 §5.5). It depends on
 * the id alone: never on the title, the slug or the site's address.
 */
export function toEntryUri(id: string): string {
  if (UUID.test(id)) return `urn:uuid:${id.toLowerCase()}`
  if (LASTING.test(id) && !UNREGISTERED.test(id)) return encodeIri(id)
  return `urn:uuid:${toUuid(id)}`
}

// What is encoded already stays as it is.
function encodeIri(id: string): string {
  return encodeURI(id).replace(/%25(?=[0-9A-Fa-f]{2})/g, '%')
}

function toUuid(name: string): string {
  const hash = createHash('sha1').update(NAMESPACE).update(name.normalize('NFC'))
  const bytes = hash.digest().subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
